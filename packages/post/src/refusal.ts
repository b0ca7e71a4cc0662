/** Why the post room did not do what was asked. */
export const POST_REFUSALS = [
  /** `BEFFROI_SMTP` is no address of a mail server. */
  'bad-server',
  /** `BEFFROI_MAIL_FROM` is no sender. */
  'bad-sender',
  /** Some settings of mail stand there, and others do not. */
  'half-set',
  /** No key, or none of 32 bytes, to seal what waits with. */
  'no-key',
  /** What was sealed does not open with the keys that are given. */
  'wrong-key',
  /** It is no address that mail can be sent to. */
  'bad-address',
  /** A letter without subject or text, or one that is longer than letters are. */
  'bad-letter',
] as const;
/** One of them. */
export type PostRefusalCode = (typeof POST_REFUSALS)[number];

/** The post room did not do what was asked, and nothing was changed. No message holds a secret, or an address. */
export class PostRefusal extends Error {
  readonly code: PostRefusalCode;

  constructor(code: PostRefusalCode, message: string) {
    super(message);
    this.name = 'PostRefusal';
    this.code = code;
  }
}
