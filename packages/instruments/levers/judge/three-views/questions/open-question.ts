import type { LeverId } from '../../catalogue/lever.ts';
import type { LeverViews } from '../lever-views.ts';

/** A contradiction, as a question to those who know: never a verdict. */
export interface OpenQuestion {
  /** Name of the rule: its words are at the door. */
  readonly rule: string;
  readonly lever: LeverId;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One rule: which contradiction it asks about, and when. */
export interface QuestionRule {
  readonly name: string;
  /** The values of its sentence; `null` where there is nothing to ask. */
  asks(views: LeverViews): Readonly<Record<string, string | number>> | null;
}
