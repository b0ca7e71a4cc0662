import { OBSTACLES } from '@beffroi/domain';
import { type ExportedObservation, exportedObservations } from '@beffroi/store';
import type { Row, Table } from '@beffroi/table-formats';
import { field, type Said, SERIES_FIELDS, TERRITORY_FIELD, TO_SERIES, TO_TOWN, words } from './fields.ts';
import type { TableWords } from './table-words.ts';
import { judgedPages, type WaveInHand } from './wave-in-hand.ts';

const PAGE = 500;

const UNSEEN: Said = ['non observé ou indécis : ce n’est pas un 0.', 'unobserved or abstained: it is no 0.'];

/** One row a finding: an indicator of a town as a series saw it. */
export function observationsTable(hand: WaveInHand, { column, table, observations: said }: TableWords): Table {
  const places = new Map(hand.catalogue.map(({ id }, place) => [id, place]));
  return {
    name: 'observations',
    title: words(['Observations', 'Observations']),
    description: words(said.table),
    fields: [...SERIES_FIELDS, TERRITORY_FIELD, column, ...findingFields(said)],
    primaryKey: ['series', 'territory', column.name],
    foreignKeys: [
      TO_SERIES,
      TO_TOWN,
      { fields: [column.name], reference: { table, fields: ['id'] } },
      { fields: ['territory', 'attempt'], reference: { table: 'captures', fields: ['territory', 'attempt'] } },
    ],
    async *rows() {
      for (const { number, row } of hand.series) {
        for (const codes of judgedPages(hand, PAGE)) {
          for (const observation of inOrderOf(places, await exportedObservations(hand.db, row.id, codes))) {
            yield { series: number, assessor: row.assessor, [column.name]: observation.indicator, ...cellsOf(observation, said.further) };
          }
        }
      }
    },
  };
}

function findingFields(said: TableWords['observations']) {
  const level = { constraints: { minimum: 0, maximum: 5 }, missing: UNSEEN };
  return [
    field('attempt', 'integer', ['Essai', 'Attempt'], ['L’essai dont l’archive a été jugée.', 'The attempt whose archive was judged.'], {
      constraints: { required: true, minimum: 1 },
    }),
    field(
      'kind',
      'string',
      ['Constat', 'Finding'],
      [
        'level : niveau 1 à 5, avec preuve ; absence : cherché et pas trouvé (0) ; unobserved : n’a pas pu être vu ; abstained : les indices se contredisent.',
        'level: 1 to 5, with evidence; absence: looked for and not there (0); unobserved: could not be seen; abstained: signals contradict each other.',
      ],
      { constraints: { required: true, enum: ['level', 'absence', 'unobserved', 'abstained'] } },
    ),
    field('level', 'integer', ['Niveau', 'Level'], said.level, level),
    field(
      'ceiling',
      'integer',
      ['Plafond', 'Ceiling'],
      [
        'Plus haut niveau possible, tel que la grille de cette série le voit.',
        'Highest level possible, as the rubric of this series sees it.',
      ],
      {
        constraints: { required: true, minimum: 1, maximum: 5 },
      },
    ),
    field('attainment', 'number', ['Atteint', 'Attainment'], ['Niveau / plafond, de 0 à 1.', 'Level / ceiling, 0 to 1.'], {
      constraints: { minimum: 0, maximum: 1 },
      missing: UNSEEN,
    }),
    ...said.further.map(({ id, title, description }) => field(id, 'integer', title, description, level)),
    field(
      'confidence',
      'number',
      ['Confiance', 'Confidence'],
      [
        'Part de tels constats qu’une personne attentive confirmerait exactement, de 0 à 1.',
        'Share of such findings that a careful person would confirm exactly, 0 to 1.',
      ],
      {
        constraints: { required: true, minimum: 0, maximum: 1 },
      },
    ),
    field('provider', 'string', ['Prestataire', 'Provider'], said.provider, {
      missing: ['aucun n’a été reconnu.', 'none was recognised.'],
    }),
    field('obstacle', 'string', ['Obstacle', 'Obstacle'], said.obstacle, {
      constraints: { enum: OBSTACLES },
      missing: ['le constat n’est pas « unobserved ».', 'the finding is not “unobserved”.'],
    }),
    field('reason', 'string', ['Motif', 'Reason'], ['Code du motif de la grille.', 'Code of the rubric’s reason.'], {
      constraints: { required: true },
    }),
  ];
}

function inOrderOf(places: ReadonlyMap<string, number>, observations: readonly ExportedObservation[]): readonly ExportedObservation[] {
  const place = ({ indicator }: ExportedObservation): number => places.get(indicator) ?? places.size;
  return observations.toSorted((one, other) =>
    one.territory === other.territory ? place(one) - place(other) : one.territory < other.territory ? -1 : 1,
  );
}

function cellsOf(observation: ExportedObservation, further: TableWords['observations']['further']): Row {
  const { territory, attempt, kind, level, ceiling, confidence, provider, obstacle, reason } = observation;
  return {
    territory,
    attempt,
    kind,
    level,
    ceiling,
    attainment: level === null ? null : Math.min(1, level / ceiling),
    ...Object.fromEntries(further.map(({ id }) => [id, observation.further[id] ?? null])),
    // Kept as a 32-bit number; confidences are given to two or three digits.
    confidence: Math.round(confidence * 1000) / 1000,
    provider,
    obstacle,
    reason,
  };
}
