import { exportedCaptures } from '@beffroi/store';
import type { Table } from '@beffroi/table-formats';
import { archiveFields, coverageCells, field, TERRITORY_FIELD, TO_TOWN, words } from './fields.ts';
import { pagesOf, type WaveInHand } from './wave-in-hand.ts';

const PAGE = 500;

/** One row an attempt, those that found a town down with them. */
export function capturesTable({ db, wave, codes }: WaveInHand): Table {
  return {
    name: 'captures',
    title: words(['Captures', 'Captures']),
    description: words([
      'Une ligne par essai mené à son terme. Le dernier compte ; ceux d’avant ont trouvé un site qui ne répondait pas.',
      'One row an attempt that came to an end. The last one counts; those before found a site that was down.',
    ]),
    fields: [
      TERRITORY_FIELD,
      field('attempt', 'integer', ['Essai', 'Attempt'], ['Numéro de l’essai, à partir de 1.', 'Number of the attempt, from 1.'], {
        constraints: { minimum: 1 },
      }),
      ...archiveFields(),
      field('archive_bytes', 'integer', ['Taille de l’archive', 'Size of the archive'], ['En octets.', 'In bytes.'], {
        constraints: { required: true, minimum: 0 },
      }),
      field(
        'obstacles',
        'object',
        ['Obstacles', 'Obstacles'],
        ['Obstacle → nombre d’adresses qui n’ont pas pu être vues.', 'Obstacle → number of addresses that could not be seen.'],
        { constraints: { required: true } },
      ),
    ],
    primaryKey: ['territory', 'attempt'],
    foreignKeys: [TO_TOWN],
    async *rows() {
      for (const page of pagesOf(codes, PAGE)) {
        for (const { digest, bytes, ended, coverage, ...capture } of await exportedCaptures(db, wave.id, page)) {
          yield { ...capture, ...coverageCells(coverage), archive_digest: digest, archive_bytes: bytes, end_cause: ended };
        }
      }
    },
  };
}
