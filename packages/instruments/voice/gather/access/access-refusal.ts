/** Why an access was not kept: nothing of it is in the message. */
export type AccessRefusalCode =
  /** `BEFFROI_DESK_KEY` holds no key to seal with, or what stands there is none. */
  | 'no-key'
  /** Something is sealed with a key that `BEFFROI_DESK_KEY` does not hold. */
  | 'wrong-key'
  | 'unknown-account'
  /** This way of reading an account knows no access: a feed, files. */
  | 'no-such-access'
  /** No server is named by which it could be used. */
  | 'no-server'
  /** It is no token: empty, with blanks, too long. */
  | 'no-token'
  /** For AT Protocol: it is no app password, and may be the account's own. */
  | 'no-app-password'
  /** Not between tomorrow and a year from now. */
  | 'bad-end';

/** An access was not kept. */
export class AccessRefusal extends Error {
  readonly code: AccessRefusalCode;
  constructor(code: AccessRefusalCode, message: string = code) {
    super(message);
    this.name = 'AccessRefusal';
    this.code = code;
  }
}
