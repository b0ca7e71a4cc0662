import { count, field, TO_SERIES, TO_TOWN, type WaveInHand, words } from '@beffroi/opendata';
import type { Table } from '@beffroi/table-formats';
import { DENOMINATORS } from '@beffroi/voice/judge';
import { ACCOUNT_FIELDS, ACCOUNT_KEYS, accountsInHand, UNSEEN } from './voices-in-hand.ts';

/** One row an account and denominator: the share of questions that were answered, with its bounds. */
export function answersTable(hand: WaveInHand): Table {
  const share = { constraints: { minimum: 0, maximum: 1 }, missing: UNSEEN };
  return {
    name: 'answers',
    title: words(['Questions et réponses', 'Questions and answers']),
    description: words([
      'Une ligne par compte et par dénominateur : les questions vues, celles qui ont eu une réponse, et ce que la part peut être au pire et au mieux.',
      'One row an account and denominator: questions seen, those that were answered, and what the share may be at worst and at best.',
    ]),
    fields: [
      ...ACCOUNT_FIELDS,
      field(
        'denominator',
        'string',
        ['Dénominateur', 'Denominator'],
        [
          'under-own-posts : questions sous ses publications ; mentions-found : mentions trouvées ; all-mentions : toutes les mentions.',
          'under-own-posts: questions under its posts; mentions-found: mentions found; all-mentions: all mentions.',
        ],
        { constraints: { required: true, enum: DENOMINATORS } },
      ),
      field(
        'sight',
        'string',
        ['Vue', 'Sight'],
        ['whole : toutes ; part : une part ; none : aucune.', 'whole: all; part: some; none: none.'],
        {
          constraints: { required: true, enum: ['whole', 'part', 'none'] },
        },
      ),
      count('asked', ['Questions', 'Questions'], ['Questions vues.', 'Questions seen.']),
      count('answered', ['Répondues', 'Answered'], ['Celles qui ont eu une réponse.', 'Those that were answered.']),
      count('pending', ['En attente', 'Pending'], ['Posées trop tard pour qu’on sache.', 'Asked too late to tell.']),
      field('share', 'number', ['Part', 'Share'], ['Part répondue.', 'Share answered.'], share),
      field('low', 'number', ['Bas', 'Low'], ['Borne basse de son intervalle à 95 %.', 'Lower end of its 95% interval.'], share),
      field('high', 'number', ['Haut', 'High'], ['Borne haute.', 'Upper end.'], share),
      field('worst', 'number', ['Au pire', 'At worst'], ['Le moins qu’elle peut être.', 'The least that it can be.'], share),
      field('best', 'number', ['Au mieux', 'At best'], ['Le plus qu’elle peut être.', 'The most that it can be.'], share),
    ],
    primaryKey: [...ACCOUNT_KEYS, 'denominator'],
    foreignKeys: [TO_SERIES, TO_TOWN, { fields: [...ACCOUNT_KEYS], reference: { table: 'accounts', fields: [...ACCOUNT_KEYS] } }],
    async *rows() {
      for await (const { series, assessor, territory, account } of accountsInHand(hand)) {
        for (const { denominator, sight, asked, answered, pending, share: told, worst, best } of account.dialogue.answered) {
          yield {
            ...{ series, assessor, territory, account: account.key, denominator, sight, asked, answered, pending },
            ...{ share: told?.share ?? null, low: told?.low ?? null, high: told?.high ?? null, worst, best },
          };
        }
      }
    },
  };
}
