import type { LeverViews } from '../lever-views.ts';
import { groupsApart } from './groups-apart.ts';
import { livedAboveSaid } from './lived-above-said.ts';
import { longContract } from './long-contract.ts';
import type { OpenQuestion, QuestionRule } from './open-question.ts';
import { proofFaded } from './proof-faded.ts';
import { saidAboveLived } from './said-above-lived.ts';
import { saidWithoutProof } from './said-without-proof.ts';
import { seenAboveSaid } from './seen-above-said.ts';
import { unknownToAgents } from './unknown-to-agents.ts';

export type { OpenQuestion, QuestionRule } from './open-question.ts';

/** Contradictions that are asked about, the most telling first. */
export const QUESTION_RULES: readonly QuestionRule[] = [
  saidAboveLived,
  unknownToAgents,
  seenAboveSaid,
  longContract,
  groupsApart,
  livedAboveSaid,
  proofFaded,
  saidWithoutProof,
];

/** What is to be asked of a lever, in the order of the rules. */
export function questionsOf(views: LeverViews): readonly OpenQuestion[] {
  return QUESTION_RULES.flatMap((rule) => {
    const values = rule.asks(views);
    return values === null ? [] : [{ rule: rule.name, lever: views.lever, values }];
  });
}
