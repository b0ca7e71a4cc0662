import { LEVER_IDS, type LeverId } from '../catalogue/lever.ts';
import { ASKED_LEVERS } from './levers/index.ts';
import type { LeverQuestion, Role } from './question.ts';

const BY_LEVER = new Map(ASKED_LEVERS.map((one) => [one.lever, one]));

/** A lever as it is asked. */
export function questionOf(lever: LeverId): LeverQuestion {
  return BY_LEVER.get(lever)!;
}

/** The questionnaire: the twenty levers as they are asked, in the manifesto's order. */
export const QUESTIONNAIRE: readonly LeverQuestion[] = LEVER_IDS.map(questionOf);

/** What one role is asked, in the manifesto's order. */
export function questionnaireFor(role: Role): readonly LeverQuestion[] {
  return QUESTIONNAIRE.filter(({ questions }) => questions[role] !== null);
}
