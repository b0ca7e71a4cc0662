import { count, field, TO_SERIES, TO_TOWN, type WaveInHand, words } from '@beffroi/opendata';
import type { Table } from '@beffroi/table-formats';
import { type AccountVoice, VOICES } from '@beffroi/voice/judge';
import { ACCOUNT_FIELDS, ACCOUNT_KEYS, accountsInHand } from './voices-in-hand.ts';

/** One row a voice of an account. */
export function practicesTable(hand: WaveInHand): Table {
  return {
    name: 'account_voices',
    title: words(['Voix des comptes', 'Voices of accounts']),
    description: words([
      'Une ligne par compte et par voix : si elle y est pratiquée, et dans combien de publications et de réponses.',
      'One row an account and voice: whether it is practised, and in how many posts and replies.',
    ]),
    fields: [
      ...ACCOUNT_FIELDS,
      field(
        'voice',
        'string',
        ['Voix', 'Voice'],
        [
          'takeover : prise de quart ; initials : initiales ; persona : personnage ; speakers : orateurs ; office : fonction.',
          'takeover, initials, persona, speakers, office.',
        ],
        { constraints: { required: true, enum: VOICES } },
      ),
      field(
        'practised',
        'boolean',
        ['Pratiquée', 'Practised'],
        ['Assez souvent pour être une pratique.', 'Often enough to be a practice.'],
        {
          constraints: { required: true },
        },
      ),
      count('posts', ['Publications', 'Posts'], ['Publications qui la montrent.', 'Posts that show it.']),
      count('replies', ['Réponses', 'Replies'], ['Réponses qui la montrent.', 'Replies that show it.']),
      count('persons', ['Personnes', 'Persons'], ['Personnes qui parlent ainsi.', 'Persons who speak so.']),
      field(
        'on_site',
        'boolean',
        ['Sur le site', 'On the site'],
        ['Un personnage : le site de la commune le présente aussi.', 'A character: the town’s site presents it, too.'],
        {
          missing: [
            'ce n’est pas un personnage, ou le site de la commune n’a pas été mesuré.',
            'it is no character, or the town’s site was not measured.',
          ],
        },
      ),
      field('since', 'datetime', ['Depuis', 'Since'], ['Première publication qui la montre.', 'First post that shows it.'], {
        missing: ['aucune publication ne la montre.', 'no post shows it.'],
      }),
      field('until', 'datetime', ['Jusqu’à', 'Until'], ['Dernière publication qui la montre.', 'Last post that shows it.'], {
        missing: ['aucune publication ne la montre.', 'no post shows it.'],
      }),
    ],
    primaryKey: [...ACCOUNT_KEYS, 'voice'],
    foreignKeys: [TO_SERIES, TO_TOWN, { fields: [...ACCOUNT_KEYS], reference: { table: 'accounts', fields: [...ACCOUNT_KEYS] } }],
    async *rows() {
      for await (const { series, assessor, territory, account } of accountsInHand(hand)) {
        for (const { voice, practised, posts, replies, persons, since, until } of account.voices.practices) {
          yield {
            ...{ series, assessor, territory, account: account.key, voice, practised },
            ...{
              posts: posts.count,
              replies: replies.count,
              persons,
              on_site: voice === 'persona' ? onSiteOf(account) : null,
              since,
              until,
            },
          };
        }
      }
    },
  };
}

function onSiteOf({ onSite }: AccountVoice): boolean | null {
  return onSite?.state === 'found' ? true : onSite?.state === 'not-found' ? false : null;
}
