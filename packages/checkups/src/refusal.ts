/** Why a town was not measured on request. */
export const CHECKUP_REFUSALS = [
  /** This house measures nothing on request. */
  'off',
  /** Only who has an account may ask. */
  'accounts-only',
  /** No address that can be a public site. */
  'bad-address',
  /** The address does not bear the town's name, and no register says that it is the town's. */
  'foreign-address',
  /** Whoever keeps the site has asked not to be read. */
  'objected',
  /** More words than are kept. */
  'too-long',
  /** Somebody has asked for as many as they may in a day. */
  'too-many',
  /** As many wait as can. */
  'queue-full',
  /** The house does not say whom a town can write to. */
  'no-contact',
  /** It has not come to its end, or nothing of it is kept. */
  'not-done',
] as const;

/** One of them. */
export type CheckupRefusalCode = (typeof CHECKUP_REFUSALS)[number];

/** Nothing was asked of anybody. */
export class CheckupRefusal extends Error {
  override readonly name = 'CheckupRefusal';
  readonly code: CheckupRefusalCode;

  constructor(code: CheckupRefusalCode) {
    super(`no checkup: ${code}`);
    this.code = code;
  }
}
