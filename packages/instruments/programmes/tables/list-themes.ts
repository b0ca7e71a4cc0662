import { field, words } from '@beffroi/opendata';
import type { Table } from '@beffroi/table-formats';
import { LADDER, LIST_KEY, LIST_KEYS, THEME_FIELD, TO_LIST, TO_THEME } from './programme-fields.ts';
import { listsInHand, type ProgrammesInHand } from './programmes-in-hand.ts';

/** One row a theme that a list's programme names. */
export function listThemesTable(hand: ProgrammesInHand): Table {
  return {
    name: 'list_themes',
    title: words(['Thèmes par liste', 'Themes by list']),
    description: words([
      'Une ligne par thème abordé dans le programme d’une liste. Un thème qui manque n’y est pas abordé, si le programme a été lu en entier (lists.state = found, lists.pages_unread = 0 et lists.documents_unread = 0).',
      'One row a theme that the programme of a list names. A theme that is missing is not named there, if the programme was read whole (lists.state = found, lists.pages_unread = 0 and lists.documents_unread = 0).',
    ]),
    fields: [
      ...LIST_KEY,
      THEME_FIELD,
      field('statements', 'integer', ['Phrases', 'Statements'], ['Phrases sur ce thème.', 'Sentences on this theme.'], {
        constraints: { required: true, minimum: 1 },
      }),
      field('commitment', 'integer', ['Engagement', 'Commitment'], LADDER, { constraints: { required: true, minimum: 0, maximum: 3 } }),
    ],
    primaryKey: [...LIST_KEYS, 'theme'],
    foreignKeys: [TO_LIST, TO_THEME],
    async *rows() {
      for await (const { series, assessor, town, list } of listsInHand(hand)) {
        for (const theme of list.verdict?.themes ?? []) {
          const said = list.verdict!.statements.filter(({ themes }) => themes.includes(theme));
          const commitment = Math.max(...said.map((one) => one.commitment));
          yield { series, assessor, territory: town.territory, list: list.key, theme, statements: said.length, commitment };
        }
      }
    },
  };
}
