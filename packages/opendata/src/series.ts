import type { Table } from '@beffroi/table-formats';
import { field, SERIES_FIELDS, words } from './fields.ts';
import type { WaveInHand } from './wave-in-hand.ts';

/** The judgements of the wave. */
export function seriesTable({ series }: Pick<WaveInHand, 'series'>): Table {
  const missing = ['la série est encore ouverte.', 'the series is still open.'] as const;
  return {
    name: 'series',
    title: words(['Séries', 'Series']),
    description: words([
      'Une ligne par jugement de la vague. La série 1 a été faite pendant la mesure ; les suivantes relisent les mêmes archives avec une grille plus récente.',
      'One row a judgement of the wave. Series 1 was made while it was measured; later ones read the same archives with a newer rubric.',
    ]),
    fields: [
      ...SERIES_FIELDS,
      field('rubric_version', 'string', ['Version de la grille', 'Version of the rubric'], ['Version sémantique.', 'Semantic version.'], {
        constraints: { required: true },
      }),
      field(
        'rubric_digest',
        'string',
        ['Empreinte de la grille', 'Digest of the rubric'],
        ['SHA-256 des règles, du catalogue et des échelles.', 'SHA-256 of rules, catalogue and scales.'],
        { constraints: { required: true } },
      ),
      field('opened_at', 'datetime', ['Ouverte', 'Opened'], ['Ouverture de la série.', 'When the series was opened.'], {
        constraints: { required: true },
      }),
      field(
        'closed_at',
        'datetime',
        ['Close', 'Closed'],
        ['Clôture : plus rien n’y change.', 'When it was closed: nothing changes in it after that.'],
        {
          missing,
        },
      ),
      field(
        'digest',
        'string',
        ['Empreinte', 'Digest'],
        ['SHA-256 de tous les constats de la série.', 'SHA-256 of all findings of the series.'],
        {
          missing,
        },
      ),
    ],
    primaryKey: ['series'],
    async *rows() {
      for (const { number, row } of series) {
        const { assessor, rubric_version, rubric_digest, opened_at, closed_at, digest } = row;
        yield { series: number, assessor, rubric_version, rubric_digest, opened_at, closed_at, digest };
      }
    },
  };
}
