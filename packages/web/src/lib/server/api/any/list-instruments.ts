import { shownInstruments } from '@beffroi/observatory';
import type { Operation } from '@beffroi/ui/api/operation.ts';

/** Everything that is measured here. */
export const listInstruments: Operation = {
  id: 'listInstruments',
  path: '/instruments',
  summary: { fr: 'Les instruments', en: 'Instruments' },
  description: {
    fr: 'Tout ce qui est mesuré ici : chaque instrument, ses indicateurs, et les noms de ses vagues publiées, de la plus récente à la plus ancienne.',
    en: 'All that is measured here: each instrument, its indicators, and the names of its published waves, from the newest to the oldest.',
  },
  parameters: [],
  answer: 'Instruments',
  spoken: false,
  fleeting: true,
  respond: async ({ store, instruments, now }) => ({
    data: (await shownInstruments({ store, instruments }, now)).map(({ instrument, waves }) => ({
      id: instrument.id,
      name: instrument.name,
      rubric: instrument.rubric.version,
      indicators: instrument.catalogue.map(({ id, family, title }) => ({ id, family, name: title })),
      waves: waves.map(({ wave }) => wave.name),
    })),
  }),
};
