import type { QuestionRule } from './open-question.ts';

/** “Your agents live more than you say: what do they do that you do not know of?” */
export const livedAboveSaid: QuestionRule = {
  name: 'lived-above-said',
  asks({ gaps }) {
    const gap = gaps.find((one) => one.kind === 'said-lived' && one.told && one.value >= 1);
    return gap?.kind === 'said-lived' ? { said: gap.said, lived: round(gap.said + gap.value), n: gap.n, roles: gap.roles.join(' ') } : null;
  },
};

const round = (level: number): number => Math.round(level * 10) / 10;
