/**
 * - `bad-address`: that is no mail address.
 * - `too-often`: so much was asked from there that it waits.
 * - `bad-url`: that is no https address that we may ask.
 * - `too-many`: there are as many as there may be.
 * - `unknown`: there is none of that number.
 * - `no-key`, `wrong-key`: secrets cannot be sealed, or not be opened.
 */
export type NewsRefusalCode = 'bad-address' | 'too-often' | 'bad-url' | 'too-many' | 'unknown' | 'no-key' | 'wrong-key';

/** Why somebody is not told of news, or an address not taken. No message holds an address or a secret. */
export class NewsRefusal extends Error {
  override readonly name = 'NewsRefusal';
  readonly code: NewsRefusalCode;
  /** Milliseconds to wait, of `too-often`; else 0. */
  readonly waitMs: number;
  constructor(code: NewsRefusalCode, message: string, waitMs = 0) {
    super(message);
    this.code = code;
    this.waitMs = waitMs;
  }
}
