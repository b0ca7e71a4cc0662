/** Why something about a box for ideas was not done. */
export const IDEA_REFUSALS = [
  /** There is no such thing, or it is not one's own. */
  'unknown',
  /** Something that was given cannot be: `field`, and what is wrong with it. */
  'not-valid',
  /** This address leads to no box: it was typed wrong, or there is a new one. */
  'no-box',
  /** A letter of a code was typed wrong. */
  'mistyped',
  /** Nobody has this code. It cannot be given again: nobody knows whose it was. */
  'code-unknown',
  /** This code stands for something else that was written. */
  'code-taken',
  /** Too many addresses and codes that are none came from one place: `waitMs`. */
  'too-often',
  /** Nothing is put in this box any more, since `day`. */
  'box-closed',
  /** The authority has a box already. */
  'box-exists',
  /** Somebody has changed it since it was read: `state` tells how it stands. */
  'changed',
  /** It is not shown: nobody supports it, says something to it, or makes an action of it. */
  'not-shown',
  /** What it is to stand with is itself, is not shown, or lies in another box. */
  'no-target',
  /** Its author has said that it is another thing than that one. */
  'apart',
  /** It stands with no other one. */
  'not-merged',
  /** It is an action already: `number`. */
  'is-action',
  /** The plan, or the action, is another authority's. */
  'other-plan',
] as const;

/** One of them. */
export type IdeaRefusalCode = (typeof IDEA_REFUSALS)[number];

/** What was asked was not done, and nothing was changed. No message holds a code, an address or what somebody wrote. */
export class IdeaRefusal extends Error {
  override readonly name = 'IdeaRefusal';
  readonly code: IdeaRefusalCode;
  /** What explains it on a screen. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: IdeaRefusalCode, message: string, details: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export const unknownThing = (): IdeaRefusal => new IdeaRefusal('unknown', 'There is no such thing.');
