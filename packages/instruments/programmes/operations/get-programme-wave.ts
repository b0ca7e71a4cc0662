import { programmesBarometer } from '@beffroi/programmes/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { WAVE } from '@beffroi/ui/api/parameters.ts';
import { denominatorCells, programmesCells, programmesOf } from './shown-programmes.ts';

/** The barometer of programmes. */
export const getProgrammeWave: Operation = {
  id: 'getProgrammeWave',
  path: '/programmes/{wave}',
  summary: { fr: 'Le baromètre des programmes', en: 'The barometer of programmes' },
  description: {
    fr: 'Les quatre dénominateurs ensemble (listes en lice, programmes trouvés, lisibles, qui parlent de numérique), par panel, strate et région, avec l’intervalle et les bornes ; latest est la dernière élection.',
    en: 'The four denominators together (lists standing, programmes found, readable, that speak of digital matters), by panel, stratum and region, with interval and bounds; latest is the newest election.',
  },
  parameters: [WAVE],
  answer: 'ProgrammeWave',
  spoken: false,
  fleeting: true,
  async respond(ask) {
    const { waves, wave } = await programmesOf(ask);
    const { panel, strata, regions } = await programmesBarometer(ask.store, waves, wave);
    return { ...programmesCells(wave), denominators: [panel, ...strata, ...regions].map(denominatorCells) };
  },
};
