import { LEVERS, PRIORITIES, PRIORITY_IDS } from '@beffroi/levers/judge';
import { count, field, type Said, SERIES_FIELDS, TERRITORY_FIELD, TO_SERIES, TO_TOWN, type WaveInHand, words } from '@beffroi/opendata';
import type { Table } from '@beffroi/table-formats';
import { bound, leversInHand, oneOf, ROLES_FIELD, rolesCell } from './levers-in-hand.ts';

/** The lever of each priority that is read first: what is lived of the priority stands with all of them alike. */
const FIRST_OF = new Map(PRIORITIES.map(({ id }) => [id, LEVERS.find(({ family }) => family === id)!.id]));

/** One row a priority of an authority and group: what is lived of it as a whole, which can be read of few answers. */
export function prioritiesTable(hand: WaveInHand): Table {
  const few: Said = ['trop peu de réponses pour le dire.', 'too few answers to say.'];
  const of: Said = ['De l’intervalle à 95 %, hasard ajouté compris.', 'Of the 95 % interval, with the noise that was added.'];
  return {
    name: 'priority_lived',
    title: words(['Priorités vécues', 'Priorities lived']),
    description: words([
      'Une ligne par collectivité, priorité et groupe qui la vit : la moyenne de ses leviers, chacun comptant autant qu’un autre, calculée des mêmes comptes.',
      'One row an authority, priority and group that lives it: the mean of its levers, each counting as much as another, computed from the same counts.',
    ]),
    fields: [
      ...SERIES_FIELDS,
      TERRITORY_FIELD,
      field('priority', 'string', ['Priorité', 'Priority'], ['Code de la priorité.', 'Code of the priority.'], oneOf(PRIORITY_IDS)),
      ROLES_FIELD,
      field('mean', 'number', ['Moyenne', 'Mean'], ['Des niveaux donnés.', 'Of the levels that were given.'], {
        constraints: { minimum: 0, maximum: 5 },
        missing: few,
      }),
      bound('low', 'low', of, few),
      bound('high', 'high', of, few),
      count('n', ['n', 'n'], ['Feuilles.', 'Sheets.']),
      count('levers', ['Leviers', 'Levers'], ['Leviers dont c’est la moyenne.', 'Levers that it is the mean of.']),
    ],
    primaryKey: ['series', 'territory', 'priority', 'roles'],
    foreignKeys: [TO_SERIES, TO_TOWN],
    async *rows() {
      for await (const { keys, lever } of leversInHand(hand)) {
        const { indicator, ...town } = keys;
        if (indicator !== FIRST_OF.get(lever.priority)) continue;
        for (const { roles, mean, levers } of lever.views.ofPriority) {
          const { value, interval, n } = mean;
          yield {
            ...town,
            priority: lever.priority,
            roles: rolesCell(roles),
            mean: value,
            low: interval.low,
            high: interval.high,
            n,
            levers,
          };
        }
      }
    },
  };
}
