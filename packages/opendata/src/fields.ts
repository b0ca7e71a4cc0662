import type { ReadingCoverage } from '@beffroi/domain';
import type { Constraints, Field, FieldType, Row, Words } from '@beffroi/table-formats';
import { typographic } from '@beffroi/words';

/** A text in French and in English. The French one gets its spaces here. */
export type Said = readonly [fr: string, en: string];

export function words([fr, en]: Said): Words {
  return { fr: typographic(fr), en };
}

/** A column. @param more.missing what it means that there is no value */
export function field(
  name: string,
  type: FieldType,
  title: Said,
  description: Said,
  more: { readonly constraints?: Constraints; readonly missing?: Said } = {},
): Field {
  return {
    name,
    type,
    title: words(title),
    description: words(description),
    ...(more.constraints !== undefined && { constraints: more.constraints }),
    ...(more.missing !== undefined && { missing: words(more.missing) }),
  };
}

/** A number of something, which is always known. */
export function count(name: string, title: Said, description: Said): Field {
  return field(name, 'integer', title, description, { constraints: { required: true, minimum: 0 } });
}

const REQUIRED = { required: true } as const;

/** By which judgement of the wave a row stands; the key of the table `series`. */
export const SERIES_FIELDS: readonly Field[] = [
  field('series', 'integer', ['Série', 'Series'], ['Numéro de la série dans la vague.', 'Number of the series in the wave.'], {
    constraints: { required: true, minimum: 1 },
  }),
  field('assessor', 'string', ['Évaluateur', 'Assessor'], ['Qui a jugé : grille@version.', 'Who judged: rubric@version.'], {
    constraints: REQUIRED,
  }),
];

export const TERRITORY_FIELD: Field = field(
  'territory',
  'string',
  ['Commune', 'Town'],
  ['Code INSEE de la commune.', 'INSEE code of the town.'],
  { constraints: REQUIRED },
);

export const TO_SERIES = { fields: ['series'], reference: { table: 'series', fields: ['series'] } } as const;
export const TO_TOWN = { fields: ['territory'], reference: { table: 'towns', fields: ['code'] } } as const;

const UNKNOWN_COVERAGE: Said = [
  'cela n’a pas été noté : l’essai est plus ancien, ou rien n’y est parcouru de page en page.',
  'this was not noted: the attempt is older, or nothing is walked from page to page.',
];

/** How much of what is known of a site was read. */
const COVERAGE_FIELDS: readonly Field[] = [
  field(
    'pages_read',
    'integer',
    ['Pages lues du site', 'Pages of the site read'],
    ['Pages du site même qui ont été lues.', 'Pages of the site itself that were read.'],
    { constraints: { minimum: 0 }, missing: UNKNOWN_COVERAGE },
  ),
  field(
    'pages_known',
    'integer',
    ['Pages connues du site', 'Pages of the site known'],
    [
      'Celles qui ont été lues, celles qui ont été laissées de côté, celles que quelque chose a cachées.',
      'Those that were read, those left aside, those that something hid.',
    ],
    { constraints: { minimum: 0 }, missing: UNKNOWN_COVERAGE },
  ),
  field(
    'more_known',
    'boolean',
    ['Au moins', 'At least'],
    [
      'Vrai : il y en a davantage, car on ne garde que les 200 meilleures adresses laissées de côté.',
      'True: there are more, for only the 200 best addresses left aside are kept.',
    ],
    { missing: UNKNOWN_COVERAGE },
  ),
  field(
    'broken_links',
    'integer',
    ['Liens brisés', 'Broken links'],
    ['Adresses où mènent les pages du site et où il n’y a rien.', 'Addresses that pages of the site lead to and where nothing is.'],
    { constraints: { minimum: 0 }, missing: UNKNOWN_COVERAGE },
  ),
  field(
    'thin_reading',
    'boolean',
    ['Lecture mince', 'Thin reading'],
    [
      'Vrai : trop peu du site a été lu pour conclure de ce qui n’y a pas été trouvé (services : moins de 40 pages, et moins de la moitié des pages connues et des liens brisés).',
      'True: too little of the site was read to conclude from what was not found there (services: fewer than 40 pages, and less than half of known pages and broken links).',
    ],
    { missing: UNKNOWN_COVERAGE },
  ),
];

/** The cells of these. @param coverage `null` where it was not noted */
export function coverageCells(coverage: ReadingCoverage | null): Row {
  return {
    pages_read: coverage?.read ?? null,
    pages_known: coverage?.known ?? null,
    more_known: coverage?.more ?? null,
    broken_links: coverage?.broken ?? null,
    thin_reading: coverage?.thin ?? null,
  };
}

/** What both tables that know of archives say of one. @param missing what it means that there is none; not given where there always is one */
export function archiveFields(missing?: Said): readonly Field[] {
  const more = missing === undefined ? { constraints: REQUIRED } : { missing };
  const counted = missing === undefined ? { constraints: { required: true, minimum: 0 } } : { constraints: { minimum: 0 }, missing };
  return [
    field(
      'archive',
      'string',
      ['Archive', 'Archive'],
      [
        'Clef de l’archive WARC qui garde tout ce que le site a répondu.',
        'Key of the WARC archive, which keeps all that the site answered.',
      ],
      more,
    ),
    field(
      'archive_digest',
      'string',
      ['Empreinte de l’archive', 'Digest of the archive'],
      ['SHA-256 du fichier.', 'SHA-256 of the file.'],
      more,
    ),
    field(
      'home',
      'string',
      ['Accueil', 'Home page'],
      ['Adresse de la page d’accueil où le site a mené.', 'Address of the home page that the site led to.'],
      { missing: ['l’accueil n’a pas été atteint.', 'the home page was not reached.'] },
    ),
    field(
      'end_cause',
      'string',
      ['Fin', 'End'],
      [
        'Pourquoi la lecture s’est arrêtée : tout était lu (exhausted), le nombre de pages permis (budget), le temps (time), un arrêt (stopped) ou un obstacle (obstacle).',
        'Why reading ended: all was read (exhausted), the number of pages allowed (budget), time, stopped, or an obstacle.',
      ],
      more,
    ),
    field('requests', 'integer', ['Requêtes', 'Requests'], ['Adresses demandées.', 'Addresses asked.'], counted),
    field('pages', 'integer', ['Pages', 'Pages'], ['Pages lues.', 'Pages read.'], counted),
    field(
      'documents',
      'integer',
      ['Documents', 'Documents'],
      ['Fichiers dont on a vérifié l’existence.', 'Files whose existence was verified.'],
      counted,
    ),
    field(
      'renderings',
      'integer',
      ['Rendus', 'Renderings'],
      ['Pages lues une seconde fois au navigateur.', 'Pages read again in a browser.'],
      counted,
    ),
    ...COVERAGE_FIELDS,
    field('began_at', 'datetime', ['Début', 'Began'], ['Première requête.', 'First request.'], more),
    field('ended_at', 'datetime', ['Terminé', 'Ended'], ['Fin de la dernière requête.', 'End of the last request.'], more),
  ];
}
