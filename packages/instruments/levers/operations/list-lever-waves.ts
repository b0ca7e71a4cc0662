import { publishedLevers } from '@beffroi/levers/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { waveCells } from './cells.ts';

/** Waves of levers. */
export const listLeverWaves: Operation = {
  id: 'listLeverWaves',
  path: '/levers',
  summary: { fr: 'Les vagues de leviers', en: 'Waves of levers' },
  description: {
    fr: 'Les vagues publiées qui ont regardé les vingt leviers de l’extérieur, de la plus récente à la plus ancienne.',
    en: 'Published waves that looked at the twenty levers from outside, from the newest to the oldest.',
  },
  parameters: [],
  answer: 'LeverWaves',
  spoken: false,
  respond: async ({ store }) => ({ data: (await publishedLevers(store)).map(waveCells) }),
};
