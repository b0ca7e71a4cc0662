import { field, TO_SERIES, TO_TOWN, type WaveInHand, words } from '@beffroi/opendata';
import type { Table } from '@beffroi/table-formats';
import { ACCOUNT_FIELDS, ACCOUNT_KEYS, accountsInHand, pseudonyms } from './voices-in-hand.ts';

/** One row a half hour of the usual week in which somebody is there. */
export function dutyTable(hand: WaveInHand): Table {
  const required = { constraints: { required: true } };
  return {
    name: 'duty',
    title: words(['Tour de service', 'Duty plan']),
    description: words([
      'Une ligne par demi-heure de la semaine où quelqu’un est là d’habitude, d’après les publications ; aux heures de la commune. Ce qui n’y est pas : personne n’a dit être là.',
      'One row a half hour of the week in which somebody usually is there, as the posts tell it; by the town’s clock. What is not here: nobody said they were there.',
    ]),
    fields: [
      ...ACCOUNT_FIELDS,
      field('weekday', 'integer', ['Jour', 'Weekday'], ['1 lundi … 7 dimanche.', '1 Monday … 7 Sunday.'], {
        constraints: { required: true, minimum: 1, maximum: 7 },
      }),
      field('from', 'integer', ['De', 'From'], ['Minutes après minuit.', 'Minutes after midnight.'], {
        constraints: { required: true, minimum: 0, maximum: 1410 },
      }),
      field('speaker', 'string', ['Qui', 'Who'], ['Pseudonyme, autre à chaque vague.', 'Pseudonym, another in each wave.'], required),
      field(
        'seen',
        'integer',
        ['Semaines', 'Weeks'],
        ['Semaines où cette personne y était.', 'Weeks in which that person was there.'],
        required,
      ),
      field('of', 'integer', ['Sur', 'Of'], ['Semaines regardées.', 'Weeks looked at.'], required),
    ],
    primaryKey: [...ACCOUNT_KEYS, 'weekday', 'from'],
    foreignKeys: [TO_SERIES, TO_TOWN, { fields: [...ACCOUNT_KEYS], reference: { table: 'accounts', fields: [...ACCOUNT_KEYS] } }],
    async *rows() {
      const pseudonym = pseudonyms(hand.wave.digest ?? hand.wave.name);
      for await (const { series, assessor, territory, account } of accountsInHand(hand)) {
        for (const { weekday, from, who, seen, of } of account.duty.week) {
          if (who === null) continue;
          yield {
            ...{ series, assessor, territory, account: account.key, weekday, from },
            ...{ speaker: pseudonym(territory, account.key, who), seen, of },
          };
        }
      }
    },
  };
}
