import { OBSTACLES } from '@beffroi/domain';
import type { Row, Table } from '@beffroi/publish';
import { SERVICES } from '@beffroi/services/judge';
import { type ExportedObservation, exportedObservations } from '@beffroi/store';
import { field, type Said, SERIES_FIELDS, SERVICE_FIELD, TERRITORY_FIELD, TO_SERIES, TO_SERVICE, TO_TOWN, words } from './fields.ts';
import { judgedPages, type WaveInHand } from './wave-in-hand.ts';

const PAGE = 500;

const PLACES: ReadonlyMap<string, number> = new Map(SERVICES.map(({ id }, place) => [id, place]));

const UNSEEN: Said = ['non observé ou indécis : ce n’est pas un 0.', 'unobserved or abstained: it is no 0.'];

/** One row a finding: a town's service as a series saw it. */
export function observationsTable(hand: WaveInHand): Table {
  return {
    name: 'observations',
    title: words(['Observations', 'Observations']),
    description: words([
      'Une ligne par commune, service et série : le constat. Ce qui n’a pas pu être vu n’a pas de niveau et n’entre dans aucune moyenne.',
      'One row a town, service and series: the finding. What could not be seen has no level and is in no mean.',
    ]),
    fields: [...SERIES_FIELDS, TERRITORY_FIELD, SERVICE_FIELD, ...findingFields()],
    primaryKey: ['series', 'territory', 'service'],
    foreignKeys: [
      TO_SERIES,
      TO_TOWN,
      TO_SERVICE,
      { fields: ['territory', 'attempt'], reference: { table: 'captures', fields: ['territory', 'attempt'] } },
    ],
    async *rows() {
      for (const { number, row } of hand.series) {
        for (const codes of judgedPages(hand, PAGE)) {
          for (const observation of inCatalogueOrder(await exportedObservations(hand.db, row.id, codes))) {
            yield { series: number, assessor: row.assessor, ...cellsOf(observation) };
          }
        }
      }
    },
  };
}

function findingFields() {
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
    field(
      'level',
      'integer',
      ['Niveau', 'Level'],
      [
        'Échelle de la Commission européenne : 0 rien, 1 information, 2 formulaire, 3 commencée en ligne, 4 faite en ligne, 5 personnalisée.',
        'Scale of the European Commission: 0 nothing, 1 information, 2 a form, 3 begun online, 4 done online, 5 personalised.',
      ],
      level,
    ),
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
    field(
      'own',
      'integer',
      ['Niveau propre', 'Own level'],
      [
        'Ce que la commune offre elle-même, sans les téléservices de l’État.',
        'What the town offers itself, without the State’s teleservices.',
      ],
      level,
    ),
    field(
      'lecko2014',
      'integer',
      ['À la manière de 2014', 'In the manner of 2014'],
      [
        'Notre lecture de l’échelle de l’étude de 2014, où 5 vaut à peu près 4 ici : pour comparer, jamais à mêler aux niveaux.',
        'Our reading of the scale of the study of 2014, where 5 is about 4 here: to compare with, never to be mixed with levels.',
      ],
      level,
    ),
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
    field(
      'provider',
      'string',
      ['Prestataire', 'Provider'],
      ['Identifiant du prestataire dont le portail porte le service.', 'Identifier of the provider whose portal carries the service.'],
      {
        missing: ['aucun n’a été reconnu.', 'none was recognised.'],
      },
    ),
    field(
      'obstacle',
      'string',
      ['Obstacle', 'Obstacle'],
      ['Pourquoi le service n’a pas pu être vu.', 'Why the service could not be seen.'],
      {
        constraints: { enum: OBSTACLES },
        missing: ['le constat n’est pas « unobserved ».', 'the finding is not “unobserved”.'],
      },
    ),
    field('reason', 'string', ['Motif', 'Reason'], ['Code du motif de la grille.', 'Code of the rubric’s reason.'], {
      constraints: { required: true },
    }),
  ];
}

function inCatalogueOrder(observations: readonly ExportedObservation[]): readonly ExportedObservation[] {
  const place = ({ indicator }: ExportedObservation): number => PLACES.get(indicator) ?? PLACES.size;
  return observations.toSorted((one, other) =>
    one.territory === other.territory ? place(one) - place(other) : one.territory < other.territory ? -1 : 1,
  );
}

function cellsOf(observation: ExportedObservation): Row {
  const { territory, indicator, attempt, kind, level, ceiling, further, confidence, provider, obstacle, reason } = observation;
  return {
    territory,
    service: indicator,
    attempt,
    kind,
    level,
    ceiling,
    attainment: level === null ? null : Math.min(1, level / ceiling),
    own: further['own'] ?? null,
    lecko2014: further['lecko2014'] ?? null,
    // Kept as a 32-bit number; confidences are given to two or three digits.
    confidence: Math.round(confidence * 1000) / 1000,
    provider,
    obstacle,
    reason,
  };
}
