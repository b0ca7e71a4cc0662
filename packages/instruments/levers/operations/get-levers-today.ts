import { authorityNow, dayAt } from '@beffroi/levers/views';
import { NotThere, type Operation } from '@beffroi/ui/api/operation.ts';
import { CODE } from '@beffroi/ui/api/parameters.ts';
import { authorityCells } from './authority-cells.ts';

/** An authority's levers today. */
export const getLeversToday: Operation = {
  id: 'getLeversToday',
  path: '/authorities/{code}/levers',
  summary: { fr: 'Les leviers d’une collectivité aujourd’hui', en: 'The levers of an authority today' },
  description: {
    fr: 'Ce qui est dit et vécu au jour de la demande, et ce que la dernière vague publiée a vu de l’extérieur.',
    en: 'What is said and lived on the day of asking, and what the last published wave saw from outside.',
  },
  parameters: [CODE],
  answer: 'AuthorityLevers',
  spoken: true,
  fleeting: true,
  async respond(ask) {
    const { store, now, text } = ask;
    const code = text('code')!;
    const found = await authorityNow(store, code, dayAt(code, now));
    const { town, wave, summary } = found;
    if (town.population === null && wave === null && summary.said + summary.lived === 0) throw new NotThere('town');
    return authorityCells(ask, found);
  },
};
