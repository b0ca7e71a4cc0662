import { waveView } from '@beffroi/observatory';
import { NotThere, type Operation } from '@beffroi/ui/api/operation.ts';
import { WAVE } from '@beffroi/ui/api/parameters.ts';
import { figuresCells } from './figures-cells.ts';
import { INSTRUMENT, waveName } from './parameters.ts';

/** The figures of a wave of any instrument. */
export const getInstrumentWave: Operation = {
  id: 'getInstrumentWave',
  path: '/instruments/{instrument}/waves/{wave}',
  summary: { fr: 'Une vague d’un instrument', en: 'A wave of an instrument' },
  description: {
    fr: 'Ses moyennes en tout, par famille et par indicateur, chacune avec son n et son intervalle.',
    en: 'Its means of all, by family and by indicator, each with its n and interval.',
  },
  parameters: [INSTRUMENT, WAVE],
  answer: 'InstrumentWave',
  spoken: false,
  fleeting: true,
  async respond(ask) {
    const view = await waveView(ask, await waveName(ask), ask.now);
    if (view === null) throw new NotThere('wave');
    const { instrument, wave, towns, all, families, indicators } = view;
    return {
      instrument: instrument.id,
      name: wave.name,
      panel: wave.panel,
      dated: wave.dated,
      published_at: wave.publishedAt,
      digest: wave.digest,
      fictional: wave.fictional,
      assessor: wave.assessor,
      towns: towns.all,
      observed: towns.observed,
      figures: figuresCells(all),
      families: families.map((family) => ({ id: family.id, name: family.title, figures: figuresCells(family) })),
      indicators: indicators.map((one) => ({ id: one.id, family: one.family, name: one.title, figures: figuresCells(one) })),
    };
  },
};
