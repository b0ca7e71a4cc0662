import { STRATA } from '@beffroi/domain';
import { rankedRows } from '@beffroi/services/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { paged, pageOf, query, WAVE } from '@beffroi/ui/api/parameters.ts';
import { standingCells } from './cells.ts';
import { waveOf } from './shown-wave.ts';

/** Towns of a wave. */
export const listTowns: Operation = {
  id: 'listTowns',
  path: '/waves/{wave}/towns',
  summary: { fr: 'Les communes d’une vague', en: 'Towns of a wave' },
  description: {
    fr: 'Les communes jugées, du meilleur niveau moyen au moins bon. Les rangs sont des intervalles dans tout le panel : deux communes dont les rangs se recouvrent ne sont pas départagées.',
    en: 'The towns that were judged, from the best mean level down. Ranks are intervals in the whole panel: two towns whose ranks overlap are not told apart.',
  },
  parameters: [
    WAVE,
    query('stratum', { type: 'string', enum: STRATA }, { fr: 'Celles d’une strate.', en: 'Those of a stratum.' }, 'under-50000'),
    query(
      'department',
      { type: 'string', pattern: '^[0-9][0-9AB][0-9]?$' },
      { fr: 'Celles d’un département, par son code.', en: 'Those of a department, by its code.' },
      '35',
    ),
    ...paged(500),
  ],
  answer: 'Towns',
  spoken: false,
  async respond(ask) {
    const { series } = await waveOf(ask);
    const stratum = ask.text('stratum');
    const department = ask.text('department');
    const rows = await rankedRows(ask.store, series, {
      ...(stratum !== null && { stratum }),
      ...(department !== null && { department }),
      limit: ask.number('limit') + 1,
      offset: ask.number('offset'),
    });
    return pageOf(
      ask,
      rows.map(({ territory, name, population, department: of, stratum: inside, value, ...row }) => ({
        code: territory,
        name,
        population,
        department: of,
        stratum: inside,
        ...standingCells({ value, ...row }),
      })),
    );
  },
};
