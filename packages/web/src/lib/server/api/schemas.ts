import { OBSTACLES, STRATA } from '@beffroi/domain';
import { THEME_IDS } from '@beffroi/programmes/judge';
import { FAMILIES, SERVICE_IDS } from '@beffroi/services/judge';

/** A JSON Schema (2020-12) with the keywords that are used here. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number | null)[];
  readonly const?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: string | number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

const text = (description?: string): Schema => ({ type: 'string', ...(description !== undefined && { description }) });
const maybeText = (description: string): Schema => ({ type: ['string', 'null'], description });
const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
const moment = (description: string): Schema => ({ type: 'string', format: 'date-time', description });
const number = (description: string, minimum?: number, maximum?: number): Schema => ({
  type: ['number', 'null'],
  description,
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
});
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object with exactly these members, all of them always there. */
function record(description: string, properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', description, properties, required: Object.keys(properties), additionalProperties: false };
}

function listOf(name: string, description: string): Schema {
  return record(description, { data: { type: 'array', items: ref(name) } });
}

function pageOf(name: string, description: string): Schema {
  return record(description, {
    data: { type: 'array', items: ref(name) },
    limit: count('How many are given at most.'),
    offset: count('How many were left out before.'),
    next: maybeText('Address of the next page; null on the last.'),
  });
}

const LEVEL: Schema = {
  type: ['integer', 'null'],
  minimum: 0,
  maximum: 5,
  description: 'Level, 0 to 5; null where unobserved or abstained: never a 0.',
};
const CEILING: Schema = { type: 'integer', minimum: 0, maximum: 5, description: 'Highest level that law and nature allow in that year.' };
const KIND: Schema = { enum: ['level', 'absence', 'unobserved', 'abstained'] };
const CONFIDENCE: Schema = {
  type: 'number',
  minimum: 0,
  maximum: 1,
  description: 'Share of such findings that a careful person would confirm.',
};
const PEOPLE: Schema = {
  type: ['object', 'null'],
  description:
    'What counts since people have read the archived page; null where none have, or they differ. Level and figures here stay the machine’s.',
  properties: { kind: KIND, level: LEVEL, by: { enum: ['people', 'adjudicated'], description: 'All who read it, or who settled it.' } },
  required: ['kind', 'level', 'by'],
  additionalProperties: false,
};
const PROVIDER = maybeText('Identifier of the provider whose portal carries the service.');
const OBSTACLE: Schema = { enum: [...OBSTACLES, null], description: 'Why it could not be seen; null otherwise.' };

const programmeWave = {
  name: text(),
  election: record('Which election.', { year: { type: 'integer' }, round: { type: 'integer', minimum: 1, maximum: 2 } }),
  panel: text('Name of the panel.'),
  dated: moment('The instant that the wave is dated by.'),
  published_at: moment('When it was published.'),
  digest: maybeText('Digest of the closed wave.'),
  series: record('The judgement that is shown.', {
    assessor: text('rubric@version'),
    rubric_version: text(),
    rubric_digest: text(),
    digest: maybeText('Digest of all its findings.'),
  }),
};

const standing = {
  mean: number('Mean level of the services observed; null where none was.', 0, 5),
  low: number('Lower bound of the 95 % interval.', 0, 5),
  high: number('Upper bound of the 95 % interval.', 0, 5),
  rank_low: { type: ['integer', 'null'], minimum: 1, description: 'Best rank in the panel that the interval allows; 1 is the best.' },
  rank_high: { type: ['integer', 'null'], minimum: 1, description: 'Worst rank in the panel that the interval allows.' },
  evenness: number('How alike its services are, 0 to 1.', 0, 1),
  observed: { type: ['integer', 'null'], minimum: 0, description: 'Services observed; null where the town was not judged.' },
  unobserved: { type: ['integer', 'null'], minimum: 0, description: 'Services that could not be seen: in no mean.' },
  abstained: { type: ['integer', 'null'], minimum: 0, description: 'Services whose signals contradict each other: in no mean.' },
  strip: {
    type: ['string', 'null'],
    pattern: '^[0-5?~]*$',
    description: 'One sign a service, in the order of /services: 0–5, ? unobserved, ~ abstained.',
  },
} satisfies Record<string, Schema>;

const identity = {
  code: { type: 'string', pattern: '^[0-9AB]{5}$', description: 'INSEE code.' },
  name: text(),
  population: count('Inhabitants.'),
  department: text('Code of the department.'),
  stratum: { enum: STRATA },
} satisfies Record<string, Schema>;

/** What answers are made of; `components.schemas` of the OpenAPI description. */
export const SCHEMAS = {
  Waves: listOf('Wave', 'Published waves, of the newest date first.'),
  Wave: record('A published wave with the series that is shown of it.', {
    name: text(),
    panel: text('Name of the panel.'),
    vintage: { type: 'integer', description: 'Year of the list of communes.' },
    dated: moment('The instant that the wave is dated by.'),
    published_at: moment('When it was published.'),
    digest: maybeText('Digest of the closed wave.'),
    towns: count('Towns of the panel.'),
    series: record('The judgement that is shown.', {
      assessor: text('rubric@version'),
      rubric_version: text(),
      rubric_digest: text(),
      digest: maybeText('Digest of all its findings.'),
    }),
    mean: { ...ref('FigureValue') },
  }),
  ProgrammeWaves: listOf('ProgrammeWaveHead', 'Published waves of programmes, of the newest date first.'),
  ProgrammeWaveHead: record('A published wave of programmes.', programmeWave),
  ProgrammeWave: record('A wave of programmes with its four denominators.', {
    ...programmeWave,
    denominators: { type: 'array', items: ref('Denominators') },
  }),
  Denominators: record('Lists of one scope: standing ≥ found ≥ readable ≥ mentions.', {
    scope: { enum: ['panel', 'stratum', 'region'] },
    scope_id: text('Stratum, or code of the region; all for the panel.'),
    towns: count('Towns of the scope.'),
    towns_without_list: count('Towns of which no list is known: they are in no count.'),
    standing: count('Lists in the register.'),
    found: count('Lists whose programme was found.'),
    readable: count('Lists whose programme could be read.'),
    mentions: count('Lists whose programme speaks of digital matters.'),
    none_found: count('Lists of which no programme was found.'),
    not_looked_for: count('Lists for whose programme nobody looked.'),
    of_readable: ref('Share'),
    of_found: ref('Bounds'),
    of_standing: ref('Bounds'),
  }),
  Share: record('n of of, with Wilson’s interval of 95 %; null of nothing.', {
    n: count('How many.'),
    of: count('Of how many.'),
    share: number('The share.', 0, 1),
    low: number('Lower bound of the interval.', 0, 1),
    high: number('Upper bound of the interval.', 0, 1),
  }),
  Bounds: record('Between which shares the truth must lie, whatever was in what nobody read; null of nothing.', {
    of: count('Of how many.'),
    worst: number('As if no programme that was not read spoke of it.', 0, 1),
    best: number('As if all did.', 0, 1),
  }),
  ProgrammeThemes: listOf('ProgrammeTheme', 'Themes, the most frequent first.'),
  ProgrammeTheme: record('A theme in the programmes that were read.', {
    theme: { enum: THEME_IDS },
    name: text('In the asker’s language.'),
    depth: { enum: ['classic', 'disruptive'], description: 'Whether it changes the window of the town hall, or the house.' },
    programmes: ref('Share'),
    statements: count('Sentences of the theme.'),
    furthest: {
      type: 'array',
      description: 'Programmes by their most exact sentence: mention, intention, measure, exact measure.',
      items: count('Programmes.'),
    },
  }),
  FigureValue: record('A figure with its n and its interval.', {
    value: number('The figure; null where nothing was observed.'),
    low: number('Lower bound of the 95 % interval.'),
    high: number('Upper bound of the 95 % interval.'),
    n_observed: count('Findings that it rests on.'),
    n_unobserved: count('Findings unobserved, counted beside.'),
    n_abstained: count('Findings abstained, counted beside.'),
  }),
  Figures: pageOf('Figure', 'Figures of a wave.'),
  Figure: record('A statistic over findings.', {
    scope: { enum: ['panel', 'stratum', 'department', 'region'] },
    scope_id: text('Stratum, or code of the department or region; all for the panel.'),
    subject: { enum: ['all', 'family', 'indicator', 'provider'] },
    subject_id: text('Identifier of the family, service or provider; all for all.'),
    measure: text('level, attainment, own, lecko2014, residents-1 … (see the dictionary of the open data)'),
    value: number('The figure; null where nothing was observed.'),
    low: number('Lower bound of the 95 % interval.'),
    high: number('Upper bound of the 95 % interval.'),
    n_observed: count('Findings that it rests on.'),
    n_unobserved: count('Findings unobserved, counted beside.'),
    n_abstained: count('Findings abstained, counted beside.'),
  }),
  Towns: pageOf('RankedTown', 'Towns of a wave that were judged, from the best mean down; those of which nothing was observed last.'),
  RankedTown: record('A town and where it stands.', { ...identity, ...standing }),
  Town: record('The sheet of a town in a wave.', {
    wave: text(),
    ...identity,
    region: text('Code of the region.'),
    epci: maybeText('SIREN of the intercommunal body.'),
    site: maybeText('Address of the site as it was known when the wave was opened; null where none is.'),
    state: { enum: ['done', 'without-site', 'failed', 'left', 'waiting', 'working', 'asleep'], description: 'How its measurement went.' },
    ...standing,
    marks: { type: 'array', items: ref('Mark'), description: 'In the order of /services; empty where the town was not judged.' },
  }),
  Mark: record('What counts of one finding.', {
    service: { enum: SERVICE_IDS },
    kind: KIND,
    level: LEVEL,
    own: { ...LEVEL, description: 'What the town offers itself.' },
    lecko2014: { ...LEVEL, description: 'In the manner of the study of 2014; never mixed with levels.' },
    ceiling: CEILING,
    confidence: CONFIDENCE,
    provider: PROVIDER,
    obstacle: OBSTACLE,
    people: PEOPLE,
    finding: text('Address of the finding with its evidence.'),
  }),
  Finding: record('What is said of one service of one town, and why.', {
    wave: text(),
    town: record('The town.', { code: identity.code, name: text() }),
    service: { enum: SERVICE_IDS },
    assessor: text('rubric@version'),
    kind: KIND,
    level: LEVEL,
    own: LEVEL,
    lecko2014: LEVEL,
    ceiling: CEILING,
    confidence: CONFIDENCE,
    facets: { type: 'array', items: text() },
    provider: PROVIDER,
    obstacle: OBSTACLE,
    people: PEOPLE,
    because: text('The reason as one sentence, in the language asked for.'),
    reason: record('The same as data.', {
      code: text(),
      values: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    }),
    evidence: { type: 'array', items: ref('Evidence') },
    read: { type: 'array', items: text(), description: 'Pages that were read in vain; of an absence only.' },
  }),
  Evidence: record('One signal, in the words of its page.', {
    url: text(),
    rule: text(),
    quote: text('At most 200 characters; may be empty.'),
    zone: text('Part of the page.'),
    heading: text('Nearest heading above; may be empty.'),
    block: { type: 'integer', description: 'Number of the block in the reading; -1 where it is the page as a whole.' },
    digest: maybeText('SHA-256 of the page as it is archived; null for a fact of the network.'),
  }),
  Services: listOf('Service', 'The services that are measured, in the order of strips.'),
  Service: record('A service of the catalogue.', {
    id: { enum: SERVICE_IDS },
    place: { type: 'integer', minimum: 1, description: 'Place in strips, from 1.' },
    name: record('Its name.', { fr: text(), en: text() }),
    family: { enum: FAMILIES },
    family_name: record('Name of its family.', { fr: text(), en: text() }),
    ceiling: { ...CEILING, description: 'Highest level that law and nature allow this year.' },
  }),
  Providers: listOf('Provider', 'Providers whose portals carry marks of a wave, those with the most towns first.'),
  Provider: record('What a provider carries in a wave.', {
    id: text(),
    name: text(),
    towns: count('Towns for which it carries one service at least.'),
    marks: count('Marks that rest on it.'),
    mean: { type: 'number', minimum: 0, maximum: 5, description: 'Mean level of these marks.' },
  }),
  FoundTowns: listOf('FoundTown', 'Towns that a text may mean, the likeliest first.'),
  FoundTown: record('A town found by name or code.', {
    ...identity,
    measured: { type: 'boolean', description: 'Whether the newest published wave has it.' },
    mean: number('Mean level; null where nothing was observed.', 0, 5),
  }),
  Problem: {
    ...record('What is wrong with a request (RFC 9457).', {
      type: text(),
      title: text(),
      status: { type: 'integer' },
      detail: text(),
    }),
  },
} as const satisfies Record<string, Schema>;

export type SchemaName = keyof typeof SCHEMAS;
