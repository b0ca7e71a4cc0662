/** Why a network did not do what was asked, as what follows from it. */
export const NETWORK_REFUSALS = [
  /** Nobody answered, or only nonsense: later perhaps. */
  'unreachable',
  /** Asked too often: not before `retryAt`. */
  'too-many',
  /** The access was taken back: somebody must sign in again. */
  'revoked',
  /** The access has run out and cannot be renewed. */
  'expired',
  /** The access does not reach this any more, or never did. */
  'narrowed',
  /** The account was suspended, moved or deleted there. */
  'account-gone',
  /** The server says no to this very thing, and will again. */
  'refused',
  /** This server, or this network, cannot do that. */
  'unsupported',
  /** The address is none of a server that we may ask. */
  'forbidden-address',
  /** The person said no, or came back with an answer to nothing. */
  'sign-in',
] as const;
/** What follows from a network's no, as a word. */
export type NetworkRefusalCode = (typeof NETWORK_REFUSALS)[number];

/** A network did not do what was asked. No message holds a secret. */
export class NetworkRefusal extends Error {
  readonly code: NetworkRefusalCode;
  /** `perhaps`: what was to be done may be done all the same. */
  readonly taken: 'no' | 'perhaps';
  /** Not before; `null` where nobody said. */
  readonly retryAt: Date | null;

  constructor(
    code: NetworkRefusalCode,
    message: string,
    {
      taken = 'no',
      retryAt = null,
      cause,
    }: { readonly taken?: 'no' | 'perhaps'; readonly retryAt?: Date | null; readonly cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'NetworkRefusal';
    this.code = code;
    this.taken = taken;
    this.retryAt = retryAt;
  }
}
