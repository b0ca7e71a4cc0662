import type { QuestionRule } from './open-question.ts';

/** So high that somebody will ask how one knows. */
const HIGH = 3;

/** “You say 4: what shows it?” */
export const saidWithoutProof: QuestionRule = {
  name: 'said-without-proof',
  asks({ declared }) {
    return declared.kind === 'level' && declared.level >= HIGH && declared.shown === 'unproven' ? { said: declared.level } : null;
  },
};
