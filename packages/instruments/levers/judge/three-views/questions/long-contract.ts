import type { QuestionRule } from './open-question.ts';

/** So high that one should be able to change soon: both levers say so of their last anchor. */
const AGILE = 4;

/** “You say agile; the contract runs four years: how would you change sooner?” */
export const longContract: QuestionRule = {
  name: 'long-contract',
  asks({ declared, against }) {
    const longest = against.toSorted((one, other) => other.months - one.months)[0];
    if (declared.kind !== 'level' || declared.level < AGILE || longest === undefined) return null;
    return { said: declared.level, months: longest.months, quote: longest.quote, url: longest.url };
  },
};
