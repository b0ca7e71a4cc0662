/** Why a declaration was not taken. */
export const DECLARATION_REFUSALS = [
  /** There is no such thing, or it is not one's own. */
  'unknown',
  /** Something that was given cannot be: `field`. */
  'not-valid',
  /** It was withdrawn already. */
  'withdrawn',
  /** A file has `bytes`, and `most` are taken: a scan is made smaller, or its page is linked to. */
  'too-large',
  /** A file is none of the kinds that are taken, whatever its name says; or it is empty. */
  'file-kind',
  /** The link leads into a house, to one's own machine, or is not over https. */
  'private-address',
] as const;

/** One of them. */
export type DeclarationRefusalCode = (typeof DECLARATION_REFUSALS)[number];

/** What was asked was not done, and nothing was changed. */
export class DeclarationRefusal extends Error {
  override readonly name = 'DeclarationRefusal';
  readonly code: DeclarationRefusalCode;
  /** What explains it on a screen. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: DeclarationRefusalCode, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
