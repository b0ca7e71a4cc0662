import { servicesWaves } from '@beffroi/services/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { waveCells } from './shown-wave.ts';

/** Published waves. */
export const listWaves: Operation = {
  id: 'listWaves',
  path: '/waves',
  summary: { fr: 'Les vagues publiées', en: 'Published waves' },
  description: {
    fr: 'De la plus récente à la plus ancienne, chacune avec son niveau moyen, son n et son intervalle.',
    en: 'From the newest to the oldest, each with its mean level, n and interval.',
  },
  parameters: [],
  answer: 'Waves',
  spoken: false,
  async respond({ store }) {
    const data = [];
    for (const published of await servicesWaves(store)) data.push(await waveCells(store, published));
    return { data };
  },
};
