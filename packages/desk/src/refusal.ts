/** Why the desk did not do what was asked. */
export const DESK_REFUSALS = [
  /** There is no such thing, or it is not one's own. */
  'unknown',
  /** No key to seal credentials with: `BEFFROI_DESK_KEY`. */
  'no-key',
  /** What was sealed cannot be opened with the keys that are given. */
  'wrong-key',
  /** The sign-in is too old, or was used. */
  'sign-in-over',
  /** Another channel has this account. */
  'already-connected',
  /** It is another account than the one that was to be let in again. */
  'other-account',
  /** The channel cannot be used until somebody signs in again. */
  'not-connected',
  /** One does not speak on this channel. */
  'no-agent',
  /** Nobody posts outside of a shift without a reason. */
  'no-shift',
  /** Somebody has been quicker. */
  'taken',
  /** What was written cannot stand like that. */
  'text',
  /** Initials, names and hours that cannot be. */
  'not-valid',
  /** A local time that is none, or two: somebody has to say which they mean. */
  'ask',
  /** Nobody approves what is their own. */
  'own',
  /** It is not theirs to say, or not yet. */
  'not-asked',
  /** It is over, sent or closed already. */
  'too-late',
  /** Others come then, as many as can. */
  'slot-taken',
  /** More than people can read, or too many forms in a row from one place: `waitMs`. */
  'too-often',
] as const;
/** One of them. */
export type DeskRefusalCode = (typeof DESK_REFUSALS)[number];

/** The desk did not do what was asked, and nothing was changed. No message holds a secret. */
export class DeskRefusal extends Error {
  readonly code: DeskRefusalCode;
  /** What explains it on a screen. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: DeskRefusalCode, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = 'DeskRefusal';
    this.code = code;
    this.details = details;
  }
}
