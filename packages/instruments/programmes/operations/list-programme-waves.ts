import { shownProgrammes } from '@beffroi/programmes/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { programmesCells } from './shown-programmes.ts';

/** Waves of programmes. */
export const listProgrammeWaves: Operation = {
  id: 'listProgrammeWaves',
  path: '/programmes',
  summary: { fr: 'Les vagues de programmes', en: 'Waves of programmes' },
  description: {
    fr: 'Les vagues publiées de programmes électoraux, de la plus récente à la plus ancienne. Une élection en période de réserve n’y est pas.',
    en: 'Published waves of election programmes, from the newest to the oldest. An election in its legal silence is not there.',
  },
  parameters: [],
  answer: 'ProgrammeWaves',
  spoken: false,
  fleeting: true,
  respond: async ({ store, now }) => ({ data: (await shownProgrammes(store, now)).waves.map(programmesCells) }),
};
