import { count, field, type Said, TO_SERIES, TO_TOWN, words } from '@beffroi/opendata';
import { depthOfProgramme, type ListVerdict, mentionOf, themeOf, unreadPagesIn } from '@beffroi/programmes/judge';
import type { Row, Table } from '@beffroi/table-formats';
import { LIST_KEY, LIST_KEYS } from './programme-fields.ts';
import { listsInHand, type ProgrammesInHand } from './programmes-in-hand.ts';

const UNREAD: Said = [
  'aucun document de la liste n’a pu être lu : ce n’est pas un 0.',
  'no document of the list could be read: it is no 0.',
];
const STATES = ['found', 'unreadable', 'none-found', 'not-looked-for'];

/** One row a list: what is known of its programme, and what that says. */
export function listsTable(hand: ProgrammesInHand): Table {
  const read = { constraints: { minimum: 0 }, missing: UNREAD };
  const empty: Said = ['cela n’est pas connu.', 'that is not known.'];
  return {
    name: 'lists',
    title: words(['Listes', 'Lists']),
    description: words([
      'Une ligne par liste connue. Les quatre dénominateurs s’y comptent : les listes en présence (toutes), celles dont un programme a été trouvé (found et unreadable), celles dont il a pu être lu (found), celles qui parlent du numérique (mentions_digital).',
      'One row a known list. The four denominators are counted here: lists that stand (all), those of which a programme was found (found and unreadable), those that could be read (found), those that speak of digital matters (mentions_digital).',
    ]),
    fields: [
      ...LIST_KEY,
      count('year', ['Année', 'Year'], ['Année de l’élection.', 'Year of the election.']),
      count('round', ['Tour', 'Round'], ['Tour de scrutin.', 'Round of the election.']),
      field('name', 'string', ['Nom', 'Name'], ['Nom de la liste.', 'Name of the list.'], { constraints: { required: true } }),
      field('head', 'string', ['Tête de liste', 'Head of list'], ['Qui conduit la liste.', 'Who heads the list.'], { missing: empty }),
      field('label', 'string', ['Étiquette', 'Label'], ['Étiquette politique, en texte libre.', 'Political label, as free text.'], {
        missing: empty,
      }),
      field(
        'state',
        'string',
        ['État', 'State'],
        [
          'found : programme lu, en tout ou en partie ; unreadable : trouvé et illisible ; none-found : cherché et pas trouvé ; not-looked-for : pas cherché.',
          'found: programme read, wholly or in part; unreadable: found and unreadable; none-found: looked for and not found; not-looked-for: nobody looked.',
        ],
        { constraints: { required: true, enum: STATES } },
      ),
      count('documents', ['Documents', 'Documents'], ['Documents archivés.', 'Documents archived.']),
      field(
        'pages_unread',
        'integer',
        ['Pages non lues', 'Pages unread'],
        [
          'Pages de ses documents lus dont personne ne sait ce qu’elles disent. Si ce nombre ou documents_unread n’est pas 0, ce qui n’a pas été trouvé n’est pas absent.',
          'Pages of its documents that were read of which nobody knows what they say. Where this number or documents_unread is not 0, what was not found is not absent.',
        ],
        read,
      ),
      field(
        'documents_unread',
        'integer',
        ['Documents non lus', 'Documents unread'],
        ['Documents de la liste dont rien n’a pu être lu.', 'Documents of the list of which nothing could be read.'],
        read,
      ),
      field('words', 'integer', ['Mots', 'Words'], ['Mots lus.', 'Words read.'], read),
      field('sentences', 'integer', ['Phrases', 'Sentences'], ['Phrases lues.', 'Sentences read.'], read),
      field(
        'mentions_digital',
        'boolean',
        ['Parle du numérique', 'Speaks of digital matters'],
        [
          'Le programme s’engage sur un sujet numérique de la commune ou de ses habitants. Des caméras seules, ou un guichet seulement physique, ne suffisent pas.',
          'The programme commits to a digital matter of the town’s or its inhabitants’. Cameras alone, or a desk that is only physical, do not suffice.',
        ],
        {
          missing: [
            'aucun document n’a pu être lu, ou rien n’a été trouvé dans ce qui a été lu d’un programme qui ne l’a pas été en entier.',
            'no document could be read, or nothing was found in what was read of a programme that was not read whole.',
          ],
        },
      ),
      field(
        'statements',
        'integer',
        ['Phrases numériques', 'Digital statements'],
        ['Nombre de phrases sur le numérique.', 'Number of sentences on digital matters.'],
        read,
      ),
      field('themes', 'integer', ['Thèmes', 'Themes'], ['Nombre de thèmes abordés.', 'Number of themes named.'], read),
      field(
        'salience',
        'number',
        ['Part', 'Salience'],
        ['Part des phrases qui sont numériques.', 'Share of the sentences that are digital.'],
        {
          constraints: { minimum: 0, maximum: 1 },
          missing: UNREAD,
        },
      ),
      field(
        'depth',
        'number',
        ['Profondeur', 'Depth'],
        [
          'Part des thèmes abordés qui changent la maison plutôt que sa vitrine.',
          'Share of the themes named that change the house rather than its window.',
        ],
        {
          constraints: { minimum: 0, maximum: 1 },
          missing: ['aucun thème n’est abordé, ou rien n’a pu être lu.', 'no theme is named, or nothing could be read.'],
        },
      ),
    ],
    primaryKey: LIST_KEYS,
    foreignKeys: [TO_SERIES, TO_TOWN],
    async *rows() {
      const { year, round } = hand.election;
      for await (const { series, assessor, town, list } of listsInHand(hand)) {
        yield { series, assessor, territory: town.territory, list: list.key, year, round, ...cellsOf(list) };
      }
    },
  };
}

function cellsOf({ name, head, label, state, documents, verdict }: ListVerdict): Row {
  return {
    name,
    head: head === '' ? null : head,
    label: label === '' ? null : label,
    state,
    documents: documents.length,
    pages_unread: verdict === null ? null : unreadPagesIn(verdict.coverage.pages),
    documents_unread: verdict?.coverage.unreadDocuments ?? null,
    words: verdict?.words ?? null,
    sentences: verdict?.sentences ?? null,
    mentions_digital: verdict === null ? null : mentionOf(verdict),
    statements: verdict?.statements.length ?? null,
    themes: verdict?.themes.length ?? null,
    salience: verdict === null || verdict.sentences === 0 ? null : Math.min(1, verdict.fields.digital / verdict.sentences),
    depth: verdict === null ? null : depthOfProgramme(verdict, (theme) => themeOf(theme).depth).byThemes,
  };
}
