import type { QuestionRule } from './open-question.ts';

/** “Your proof is three years old: does it still hold?” */
export const proofFaded: QuestionRule = {
  name: 'proof-faded',
  asks({ declared }) {
    if (declared.kind !== 'level' || declared.level === 0 || declared.shown !== 'faded') return null;
    return { said: declared.level, months: declared.monthsOld! };
  },
};
