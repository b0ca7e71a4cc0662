/** Why a plan did not do what was asked. */
export const PLAN_REFUSALS = [
  /** There is no such thing, or it is not one's own. */
  'unknown',
  /** Something that was given cannot be: `field`, and how many signs or things it has at `most`. */
  'not-valid',
  /** The authority has a plan for that mandate already: `plan`. */
  'exists',
  /** Somebody else changed the same fields since they were read: `conflicts`, each with what it was, what one wrote and what stands now; `version` is the one that stands. */
  'edited',
  /** Actions would wait for each other: `numbers`, in a circle. */
  'cycle',
  /** It was done or given up: nobody is asked to be in charge of it. */
  'over',
  /** Somebody was asked already, and has not answered: `name`. */
  'asked-already',
  /** Somebody is in charge already: they give it on, or who edits the plan ends it: `name`. */
  'taken',
  /** It waits for no answer any more: it was answered, or taken back. */
  'settled',
  /** This person cannot be in charge here: no account of the authority that may be. */
  'cannot-take',
  /** Who is in charge says so, or who edits the plan. */
  'not-yours',
  /** The two authorities are not a commune and a body that it belongs to. */
  'not-member',
  /** It is shared with that authority already, or was asked to be. */
  'shared-already',
] as const;

/** One of them. */
export type PlanRefusalCode = (typeof PLAN_REFUSALS)[number];

/** What was asked was not done, and nothing was changed. */
export class PlanRefusal extends Error {
  override readonly name = 'PlanRefusal';
  readonly code: PlanRefusalCode;
  /** What explains it on a screen. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: PlanRefusalCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(`${code}: ${message}`);
    this.code = code;
    this.details = details;
  }
}

export const unknownThing = (): PlanRefusal => new PlanRefusal('unknown', 'There is no such thing.');
