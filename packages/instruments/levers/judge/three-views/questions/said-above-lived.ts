import type { QuestionRule } from './open-question.ts';

/** “You say 4, your agents live 2: what does not reach them?” */
export const saidAboveLived: QuestionRule = {
  name: 'said-above-lived',
  asks({ gaps }) {
    const gap = gaps.find((one) => one.kind === 'said-lived' && one.told && one.value <= -1);
    return gap?.kind === 'said-lived' ? { said: gap.said, lived: round(gap.said + gap.value), n: gap.n, roles: gap.roles.join(' ') } : null;
  },
};

const round = (level: number): number => Math.round(level * 10) / 10;
