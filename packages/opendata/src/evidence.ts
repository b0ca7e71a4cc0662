import type { Finding } from '@beffroi/domain';
import { exportedFindings } from '@beffroi/store';
import type { Table } from '@beffroi/table-formats';
import { field, SERIES_FIELDS, TERRITORY_FIELD, words } from './fields.ts';
import type { TableWords } from './table-words.ts';
import { judgedPages, type WaveInHand } from './wave-in-hand.ts';

/** Findings with their evidence are long texts: few towns at a time. */
const PAGE = 50;

/** One row a piece of evidence: what was seen, where, by which rule. @param quoted false where the words name people: their place is told, and they are not */
export function evidenceTable(
  hand: WaveInHand,
  { column }: Pick<TableWords, 'column'>,
  { quoted = true }: { readonly quoted?: boolean } = {},
): Table {
  const required = { constraints: { required: true } };
  const key = ['series', 'territory', column.name];
  return {
    name: 'evidence',
    title: words(['Preuves', 'Evidence']),
    description: words([
      'Une ligne par indice retenu avec un constat. La preuve d’une absence est l’archive entière (captures.archive) : tout ce qui y a été lu ne la dément pas.',
      'One row a signal that was kept with a finding. The evidence of an absence is the whole archive (captures.archive): nothing that was read there says otherwise.',
    ]),
    fields: [
      ...SERIES_FIELDS,
      TERRITORY_FIELD,
      column,
      field(
        'position',
        'integer',
        ['Rang', 'Position'],
        ['Rang parmi les preuves du constat, à partir de 1.', 'Place among the evidence of the finding, from 1.'],
        {
          constraints: { minimum: 1 },
        },
      ),
      field(
        'url',
        'string',
        ['Adresse', 'Address'],
        ['Adresse de la page où l’indice a été vu.', 'Address of the page where it was seen.'],
        required,
      ),
      field('rule', 'string', ['Règle', 'Rule'], ['Règle de la grille qui l’a vu.', 'Rule of the rubric that saw it.'], required),
      field(
        'quote',
        'string',
        ['Citation', 'Quote'],
        ['Les mots de la page, 200 caractères au plus.', 'The page’s own words, at most 200 characters.'],
        {
          missing: quoted
            ? ['il n’y a pas de mots à citer.', 'there are no words to quote.']
            : ['les mots nomment des personnes : ils se lisent à leur adresse.', 'the words name people: they are read at their address.'],
        },
      ),
      field(
        'zone',
        'string',
        ['Zone', 'Zone'],
        ['Partie de la page : contenu (main), menu, pied de page (footer)…', 'Part of the page: main, menu, footer …'],
        required,
      ),
      field('heading', 'string', ['Titre', 'Heading'], ['Titre le plus proche au-dessus.', 'Nearest heading above.'], {
        missing: ['il n’y en a pas.', 'there is none.'],
      }),
      field(
        'block',
        'integer',
        ['Bloc', 'Block'],
        ['Numéro du bloc dans la lecture de la page, à partir de 0.', 'Number of the block in the reading of the page, from 0.'],
        {
          constraints: { minimum: 0 },
          missing: [
            'l’indice est la page entière (adresse, titre) ou un fait du réseau.',
            'it is the page as a whole (address, title) or a fact of the network.',
          ],
        },
      ),
      field(
        'digest',
        'string',
        ['Empreinte', 'Digest'],
        ['SHA-256 de la page telle qu’elle est archivée.', 'SHA-256 of the page as it is archived.'],
        {
          missing: [
            'un fait du réseau (l’adresse ne répond pas) : il n’y a pas de capture.',
            'a fact of the network (no answer): there is no capture.',
          ],
        },
      ),
    ],
    primaryKey: [...key, 'position'],
    foreignKeys: [{ fields: key, reference: { table: 'observations', fields: key } }],
    async *rows() {
      for (const { number, row } of hand.series) {
        for (const codes of judgedPages(hand, PAGE)) {
          for (const { territory, findings } of await exportedFindings(hand.db, row.id, codes)) {
            for (const { indicator, evidence } of JSON.parse(findings) as readonly Finding[]) {
              for (const [at, { url, rule, quote, place, digest }] of evidence.entries()) {
                yield {
                  series: number,
                  assessor: row.assessor,
                  territory,
                  [column.name]: indicator,
                  position: at + 1,
                  url,
                  rule,
                  quote: quote === '' || !quoted ? null : quote,
                  zone: place.zone,
                  heading: place.heading === '' ? null : place.heading,
                  block: place.block < 0 ? null : place.block,
                  digest,
                };
              }
            }
          }
        }
      }
    },
  };
}
