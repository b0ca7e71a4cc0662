import { type QuestionRule, saidAndLived } from './open-question.ts';

/** “You say 4, your agents live 2: what does not reach them?” */
export const saidAboveLived: QuestionRule = {
  name: 'said-above-lived',
  asks: (views) => saidAndLived(views, (value) => value <= -1),
};
