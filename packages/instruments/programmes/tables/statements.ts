import { count, field, words } from '@beffroi/opendata';
import type { Table } from '@beffroi/table-formats';
import { LADDER, LIST_KEY, LIST_KEYS, TO_LIST } from './programme-fields.ts';
import { listsInHand, type ProgrammesInHand } from './programmes-in-hand.ts';

/** Characters of a quote at most. */
const QUOTE = 400;

/** One row a sentence on digital matters, in the programme's own words: the open corpus. */
export function statementsTable(hand: ProgrammesInHand): Table {
  const required = { constraints: { required: true } };
  return {
    name: 'statements',
    title: words(['Phrases', 'Statements']),
    description: words([
      'Une ligne par phrase d’un programme qui parle du numérique : ses mots (400 caractères au plus), où elle se trouve, ses thèmes et jusqu’où elle s’engage. Les mots sont ceux des candidats ; rien n’y est un conseil de vote.',
      'One row a sentence of a programme that speaks of digital matters: its words (at most 400 characters), where it stands, its themes and how far it commits itself. The words are the candidates’; nothing in it is advice on how to vote.',
    ]),
    fields: [
      ...LIST_KEY,
      count('position', ['Rang', 'Position'], ['Rang dans le programme, à partir de 1.', 'Place in the programme, from 1.']),
      field('quote', 'string', ['Citation', 'Quote'], ['Les mots du programme.', 'The programme’s own words.'], required),
      field(
        'document',
        'string',
        ['Document', 'Document'],
        ['SHA-256 du document (documents.digest).', 'SHA-256 of the document (documents.digest).'],
        required,
      ),
      count('page', ['Page', 'Page'], ['Numéro de la page, à partir de 1.', 'Number of the page, from 1.']),
      count(
        'block',
        ['Bloc', 'Block'],
        ['Numéro du bloc dans la lecture du document.', 'Number of the block in the reading of the document.'],
      ),
      count('sentence', ['Phrase', 'Sentence'], ['Numéro de la phrase dans le bloc.', 'Number of the sentence in the block.']),
      field('heading', 'string', ['Titre', 'Heading'], ['Titre au-dessus.', 'Heading above.'], {
        missing: ['il n’y en a pas.', 'there is none.'],
      }),
      field('box', 'object', ['Cadre', 'Box'], ['Où elle se trouve sur la page, en points.', 'Where it stands on the page, in points.'], {
        missing: ['le format ne connaît pas de places.', 'the format knows no places.'],
      }),
      field(
        'themes',
        'array',
        ['Thèmes', 'Themes'],
        ['Thèmes (livre de codes) ; vide pour ce qui n’en a aucun.', 'Themes (codebook); empty for what has none.'],
        required,
      ),
      field('commitment', 'integer', ['Engagement', 'Commitment'], LADDER, { constraints: { required: true, minimum: 0, maximum: 3 } }),
      field('rule', 'string', ['Règle', 'Rule'], ['Règle qui a tranché.', 'Rule that decided.'], required),
      field(
        'services',
        'array',
        ['Services', 'Services'],
        ['Ceux des dix-huit services qu’elle nomme.', 'Those of the eighteen services that it names.'],
        required,
      ),
    ],
    primaryKey: [...LIST_KEYS, 'position'],
    foreignKeys: [TO_LIST],
    async *rows() {
      for await (const { series, assessor, town, list } of listsInHand(hand)) {
        const readable = list.documents.filter(({ unreadable }) => unreadable === null);
        for (const [at, statement] of (list.verdict?.statements ?? []).entries()) {
          const { document, page, place, quote, themes, commitment, rule, services } = statement;
          yield {
            series,
            assessor,
            territory: town.territory,
            list: list.key,
            position: at + 1,
            quote: quote.slice(0, QUOTE),
            document: readable[document]!.digest,
            page,
            block: place.block,
            sentence: place.sentence,
            heading: place.heading === '' ? null : place.heading,
            box: place.box,
            themes,
            commitment,
            rule,
            services,
          };
        }
      }
    },
  };
}
