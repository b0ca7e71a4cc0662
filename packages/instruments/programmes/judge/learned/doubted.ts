import { OF_THE_THING } from '../mention.ts';
import type { Statement } from '../verdict.ts';

/** Statements that commit, at most, that may all be doubted: where more do, the programme speaks of digital matters whatever each is worth. */
const FEW = 3;
/** How likely a statement must be of no theme to be doubted: less is needed where no rule hears the thing itself, by its name or by all parts of a frame. */
const DOUBT = 0.1;
const DOUBT_OF_NAMES = 0.5;

/** A statement that the rules see, and how likely the second voice takes it for one of no theme. */
export interface WeighedStatement {
  readonly statement: Statement;
  readonly none: number;
}

/** Whether the second voice doubts all of what few statements commit to: « le premier site visité du canton » alone makes no programme speak of digital matters. */
export function isDoubted(committing: readonly WeighedStatement[]): boolean {
  return (
    committing.length <= FEW &&
    committing.every(({ statement: { rule }, none }) => none > (OF_THE_THING.has(rule) ? DOUBT_OF_NAMES : DOUBT))
  );
}
