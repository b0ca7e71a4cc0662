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

/** What is said and lived where the gap between them goes so far in one direction; `null` where none does. */
export function saidAndLived({ gaps }: LeverViews, goes: (value: number) => boolean): ReturnType<QuestionRule['asks']> {
  const gap = gaps.find((one) => one.kind === 'said-lived' && one.told && goes(one.value));
  if (gap?.kind !== 'said-lived') return null;
  return { said: gap.said, lived: Math.round((gap.said + gap.value) * 10) / 10, n: gap.n, roles: gap.roles.join(' ') };
}
