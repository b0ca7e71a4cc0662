import { searchTowns as search } from '@beffroi/services/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { query } from '@beffroi/ui/api/parameters.ts';

/** Look for a town. */
export const searchTowns: Operation = {
  id: 'searchTowns',
  path: '/search',
  summary: { fr: 'Chercher une commune', en: 'Look for a town' },
  description: {
    fr: 'Par nom ou code INSEE ; accents, traits d’union et petites fautes de frappe ne comptent pas.',
    en: 'By name or INSEE code; accents, hyphens and small typing errors do not matter.',
  },
  parameters: [
    query(
      'q',
      { type: 'string', minLength: 1, maxLength: 100 },
      { fr: 'Le nom ou le code cherché.', en: 'The name or code looked for.' },
      'rennes',
      true,
    ),
    query(
      'limit',
      { type: 'integer', minimum: 1, maximum: 50, default: 10 },
      { fr: 'Combien au plus, 50 au maximum.', en: 'How many at most, 50 at the most.' },
      '10',
    ),
  ],
  answer: 'FoundTowns',
  spoken: false,
  async respond(ask) {
    const found = await search(ask.store, ask.text('q')!, ask.number('limit'));
    return {
      data: found.map(({ code, name, population, department, stratum, measured, mean }) => ({
        code,
        name,
        population,
        department,
        stratum,
        measured,
        mean,
      })),
    };
  },
};
