import { type QuestionRule, saidAndLived } from './open-question.ts';

/** “Your agents live more than you say: what do they do that you do not know of?” */
export const livedAboveSaid: QuestionRule = {
  name: 'lived-above-said',
  asks: (views) => saidAndLived(views, (value) => value >= 1),
};
