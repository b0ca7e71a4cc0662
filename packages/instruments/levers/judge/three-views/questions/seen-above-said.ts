import type { QuestionRule } from './open-question.ts';

/** “Your own pages show 3, and you say 1: is it no longer so?” */
export const seenAboveSaid: QuestionRule = {
  name: 'seen-above-said',
  asks({ gaps }) {
    const gap = gaps.find((one) => one.kind === 'said-seen' && one.told);
    return gap?.kind === 'said-seen' ? { said: gap.said, seen: gap.seen } : null;
  },
};
