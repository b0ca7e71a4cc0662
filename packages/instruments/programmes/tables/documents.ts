import { count, field, words } from '@beffroi/opendata';
import { unreadPagesIn } from '@beffroi/programmes/judge';
import type { Table } from '@beffroi/table-formats';
import { LIST_KEY, LIST_KEYS, TO_LIST } from './programme-fields.ts';
import { listsInHand, type ProgrammesInHand } from './programmes-in-hand.ts';

/** One row a document of a list, as it was archived. */
export function documentsTable(hand: ProgrammesInHand): Table {
  const required = { constraints: { required: true } };
  return {
    name: 'documents',
    title: words(['Documents', 'Documents']),
    description: words([
      'Une ligne par document archivé d’une liste, connu par l’empreinte de ses octets. Les pages de campagne disparaissent après le vote : l’archive les garde.',
      'One row an archived document of a list, known by the digest of its bytes. Pages of a campaign vanish after the vote: the archive keeps them.',
    ]),
    fields: [
      ...LIST_KEY,
      count(
        'position',
        ['Rang', 'Position'],
        ['Rang du document dans la liste, à partir de 1.', 'Place of the document in the list, from 1.'],
      ),
      field('name', 'string', ['Nom', 'Name'], ['Adresse, ou nom du fichier.', 'Address, or name of the file.'], required),
      field('digest', 'string', ['Empreinte', 'Digest'], ['SHA-256 de ses octets.', 'SHA-256 of its bytes.'], required),
      field('taken_at', 'datetime', ['Pris le', 'Taken at'], ['Quand il a été archivé.', 'When it was archived.'], required),
      field('format', 'string', ['Format', 'Format'], ['pdf, docx, odt, html ou text.', 'pdf, docx, odt, html or text.'], {
        missing: ['il n’a pas pu être lu.', 'it could not be read.'],
      }),
      count('pages', ['Pages', 'Pages'], ['Pages du document, lues ou non.', 'Pages of the document, read or not.']),
      count(
        'pages_unread',
        ['Pages non lues', 'Pages unread'],
        [
          'De ces pages, celles dont personne ne sait ce qu’elles disent : ce qui n’est pas trouvé dans le document peut s’y trouver.',
          'Of these pages, those of which nobody knows what they say: what is not found in the document may stand there.',
        ],
      ),
      field(
        'page_states',
        'object',
        ['État des pages', 'States of pages'],
        [
          'Nombre de pages par état. read : lue ; picture-read : mots reconnus dans son image ; picture : image, sans mots reconnus ; garbled : texte illisible, que ses polices ne disent pas ; broken : abîmée. Les trois derniers ne sont pas lus.',
          'Number of pages by state. read: read; picture-read: words recognised in its picture; picture: a picture, no words recognised; garbled: a text that is nonsense, by its fonts; broken: damaged. The last three are unread.',
        ],
        required,
      ),
      field(
        'unreadable',
        'string',
        ['Illisible', 'Unreadable'],
        [
          'Pourquoi il n’a pas pu être lu (scanned : des images de pages, sans texte ; garbled : un texte que ses polices rendent illisible).',
          'Why it could not be read (scanned: pictures of pages, no text; garbled: a text that its fonts make nonsense of).',
        ],
        { missing: ['il a été lu, en tout ou en partie.', 'it was read, wholly or in part.'] },
      ),
      field(
        'ocr',
        'boolean',
        ['Reconnu', 'Recognised'],
        ['Des mots ont été reconnus dans des images de ses pages.', 'Words were recognised in pictures of its pages.'],
        required,
      ),
    ],
    primaryKey: [...LIST_KEYS, 'position'],
    foreignKeys: [TO_LIST],
    async *rows() {
      for await (const { series, assessor, town, list } of listsInHand(hand)) {
        for (const [at, { name, digest, instant, format, pages, states, unreadable, ocr }] of list.documents.entries()) {
          const row = { series, assessor, territory: town.territory, list: list.key, position: at + 1 };
          yield {
            ...row,
            name,
            digest,
            taken_at: instant,
            format,
            pages,
            pages_unread: unreadPagesIn(states),
            page_states: states,
            unreadable,
            ocr,
          };
        }
      }
    },
  };
}
