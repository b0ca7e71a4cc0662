import { chainCells, chainOfTown, isBallotYear, mandateFrom } from '@beffroi/chain';
import { NotThere, type Operation } from '@beffroi/ui/api/operation.ts';
import { CODE, query } from '@beffroi/ui/api/parameters.ts';

const MANDATE = query(
  'mandate',
  { type: 'integer', minimum: 1900, maximum: 2199 },
  {
    fr: 'Année de l’élection qui a ouvert le mandat ; sans elle, le mandat en cours.',
    en: 'Year of the ballot that opened the mandate; without it, the mandate in course.',
  },
  '2026',
);

/** The chain of a town in a mandate. */
export const getTownChain: Operation = {
  id: 'getTownChain',
  path: '/towns/{code}/chain',
  summary: { fr: 'La chaîne d’une commune', en: 'The chain of a town' },
  description: {
    fr: 'Ce qui a été promis, organisé, rendu et parlé, pour la commune et pour chaque service promis ou organisé, avec la phrase qui dit où cela s’arrête. Ce qui n’est pas observé le dit, et n’est jamais un non.',
    en: 'What was promised, organised, delivered and spoken, of the town and of each service that was promised or is organised, with the sentence that says where it stops. What is not observed says so, and is never a no.',
  },
  parameters: [CODE, MANDATE],
  answer: 'TownChain',
  spoken: true,
  fleeting: true,
  async respond(ask) {
    const year = ask.text('mandate') === null ? null : ask.number('mandate');
    if (year !== null && !isBallotYear(year)) throw new NotThere('town');
    const wish = year === null ? {} : { mandate: mandateFrom(year) };
    const chain = await chainOfTown(ask, ask.text('code')!, ask.now, wish);
    if (chain === null) throw new NotThere('town');
    return chainCells(chain, ask.language);
  },
};
