import type { Language } from '@beffroi/domain';
import { instantFrom, STRATA, yearOf } from '@beffroi/domain';
import { type Bounds, type Denominators, type Share, themeOf } from '@beffroi/programmes/judge';
import { newestOfElections, type PublishedProgrammes, programmesBarometer, shownProgrammes } from '@beffroi/programmes/views';
import type { Words } from '@beffroi/publish';
import { type Counted, countedMarks } from '@beffroi/review';
import { providerName, sentenceOf } from '@beffroi/services/gather';
import { ceilingIn, FAMILY_NAMES, SERVICE_IDS, SERVICES, type ServiceFinding } from '@beffroi/services/judge';
import { searchTowns, shownWave } from '@beffroi/services/views';
import {
  countUnits,
  type FigureRow,
  figuresOfSeries,
  findingsOf,
  type PublishedWave,
  providerMarks,
  publishedWaves,
  ranking,
  type Store,
  townStandings,
  townsNamed,
} from '@beffroi/store';
import type { Schema, SchemaName } from './schemas.ts';

/** A parameter of an operation; its schema is what checks it and what the description shows. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly description: Words;
  readonly schema: Schema;
  /** For the documentation. */
  readonly example: string;
}

/** A request that fits its operation: texts and numbers as the schemas say, defaults filled in. */
export interface Ask {
  readonly store: Store;
  readonly language: Language;
  readonly now: Date;
  text(name: string): string | null;
  number(name: string): number;
  /** The request's address with another offset. */
  pageAt(offset: number): string;
}

/** Something that is asked for by name and is not there: names of what, in the request. */
export class NotThere {
  readonly what: 'wave' | 'town' | 'finding';
  constructor(what: 'wave' | 'town' | 'finding') {
    this.what = what;
  }
}

/** One thing that can be asked. */
export interface Operation {
  readonly id: string;
  /** Behind `/api/v1`, with `{names}` of path parameters. */
  readonly path: string;
  readonly summary: Words;
  readonly description: Words;
  readonly parameters: readonly Parameter[];
  readonly answer: SchemaName;
  /** Whether the answer has sentences in the asker's language. */
  readonly spoken: boolean;
  /** True of what the silence of an election may hide at any moment: nobody may keep it. */
  readonly fleeting?: boolean;
  respond(ask: Ask): Promise<unknown>;
}

const WAVE: Parameter = {
  name: 'wave',
  in: 'path',
  required: true,
  description: { fr: 'Nom d’une vague publiée ; latest pour la plus récente.', en: 'Name of a published wave; latest for the newest.' },
  schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
  example: 'latest',
};

const CODE: Parameter = {
  name: 'code',
  in: 'path',
  required: true,
  description: { fr: 'Code INSEE de la commune.', en: 'INSEE code of the town.' },
  schema: { type: 'string', pattern: '^[0-9AB]{5}$' },
  example: '35238',
};

const SERVICE: Parameter = {
  name: 'service',
  in: 'path',
  required: true,
  description: { fr: 'Identifiant du service.', en: 'Identifier of the service.' },
  schema: { type: 'string', enum: SERVICE_IDS },
  example: 'school-canteen',
};

const query = (name: string, schema: Schema, description: Words, example: string, required = false): Parameter => ({
  name,
  in: 'query',
  required,
  description,
  schema,
  example,
});

const paged = (most: number): readonly Parameter[] => [
  query(
    'limit',
    { type: 'integer', minimum: 1, maximum: most, default: 100 },
    { fr: `Combien au plus, ${most} au maximum.`, en: `How many at most, ${most} at the most.` },
    '100',
  ),
  query(
    'offset',
    { type: 'integer', minimum: 0, maximum: 1_000_000, default: 0 },
    { fr: 'Combien sauter.', en: 'How many to leave out.' },
    '0',
  ),
];

async function waveOf({ store, text }: Ask): Promise<PublishedWave> {
  const name = text('wave')!;
  const shown = await shownWave(store, name === 'latest' ? null : name);
  if (shown === null) throw new NotThere('wave');
  return shown;
}

/** A wave of programmes that may be shown now: one that is silent is as if it were not there. */
async function programmesOf({ store, now, text }: Ask): Promise<{ waves: readonly PublishedProgrammes[]; wave: PublishedProgrammes }> {
  const { waves } = await shownProgrammes(store, now);
  const name = text('wave')!;
  const wave = name === 'latest' ? newestOfElections(waves)[0] : waves.find((one) => one.wave.name === name);
  if (wave === undefined) throw new NotThere('wave');
  return { waves, wave };
}

const programmesCells = ({ wave, series, publishedAt, election }: PublishedProgrammes) => ({
  name: wave.name,
  election,
  panel: wave.panel,
  dated: wave.dated.toISOString(),
  published_at: publishedAt.toISOString(),
  digest: wave.digest,
  series: {
    assessor: series.assessor,
    rubric_version: series.rubric_version,
    rubric_digest: series.rubric_digest,
    digest: series.digest,
  },
});

const shareCells = ({ n, of, share, low, high }: Share) => ({ n, of, share, low, high });
const boundCells = ({ of, worst, best }: Bounds) => ({ of, worst, best });

const denominatorCells = ({ scope, scopeId, towns, townsWithoutList, ...one }: Denominators) => ({
  scope,
  scope_id: orAll(scopeId),
  towns,
  towns_without_list: townsWithoutList,
  standing: one.standing,
  found: one.found,
  readable: one.readable,
  mentions: one.mentions,
  none_found: one.noneFound,
  not_looked_for: one.notLookedFor,
  of_readable: shareCells(one.ofReadable),
  of_found: boundCells(one.ofFound),
  of_standing: boundCells(one.ofStanding),
});

/** One more is asked for than is given: so it is known whether there is a next page. */
function pageOf<T>(ask: Ask, rows: readonly T[]) {
  const limit = ask.number('limit');
  const offset = ask.number('offset');
  return { data: rows.slice(0, limit), limit, offset, next: rows.length > limit ? ask.pageAt(offset + limit) : null };
}

const figureCells = ({ value, low, high, n_observed, n_unobserved, n_abstained }: FigureRow) => ({
  value,
  low,
  high,
  n_observed,
  n_unobserved,
  n_abstained,
});

async function waveCells({ db }: Store, { wave, series, publishedAt }: PublishedWave) {
  const units = await countUnits(db, wave.id);
  const [mean] = await figuresOfSeries(db, series.id, { scope: 'panel', scope_id: '', subject: 'all', subject_id: '', measure: 'level' });
  return {
    name: wave.name,
    panel: wave.panel,
    vintage: wave.vintage,
    dated: wave.dated.toISOString(),
    published_at: publishedAt.toISOString(),
    digest: wave.digest,
    towns: Object.values(units).reduce((sum, n) => sum + n, 0),
    series: {
      assessor: series.assessor,
      rubric_version: series.rubric_version,
      rubric_digest: series.rubric_digest,
      digest: series.digest,
    },
    mean: mean === undefined ? { value: null, low: null, high: null, n_observed: 0, n_unobserved: 0, n_abstained: 0 } : figureCells(mean),
  };
}

/** The open data write `all` where the database has an empty text. */
const ALL = 'all';
const orAll = (id: string): string => (id === '' ? ALL : id);

const ID: Schema = { type: 'string', maxLength: 100, minLength: 1 };

/** All that can be asked, in the order of the documentation. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: 'listWaves',
    path: '/waves',
    summary: { fr: 'Les vagues publiées', en: 'Published waves' },
    description: {
      fr: 'De la plus récente à la plus ancienne, chacune avec son niveau moyen, son n et son intervalle.',
      en: 'From the newest to the oldest, each with its mean level, n and interval.',
    },
    parameters: [],
    answer: 'Waves',
    spoken: false,
    async respond({ store }) {
      const data = [];
      for (const published of await publishedWaves(store.db, 'services')) data.push(await waveCells(store, published));
      return { data };
    },
  },
  {
    id: 'getWave',
    path: '/waves/{wave}',
    summary: { fr: 'Une vague', en: 'One wave' },
    description: { fr: 'Une vague publiée et la série qui en est montrée.', en: 'A published wave and the series that is shown of it.' },
    parameters: [WAVE],
    answer: 'Wave',
    spoken: false,
    respond: async (ask) => waveCells(ask.store, await waveOf(ask)),
  },
  {
    id: 'listFigures',
    path: '/waves/{wave}/figures',
    summary: { fr: 'Les chiffres d’une vague', en: 'Figures of a wave' },
    description: {
      fr: 'Moyennes, parts du plafond, parts d’habitants… par panel, strate, département, région, et par service, famille, fournisseur. Chacun avec son n et son intervalle.',
      en: 'Means, shares of the ceiling, shares of inhabitants … by panel, stratum, department, region, and by service, family, provider. Each with its n and interval.',
    },
    parameters: [
      WAVE,
      query(
        'scope',
        { type: 'string', enum: ['panel', 'stratum', 'department', 'region'] },
        { fr: 'Quelles communes ensemble.', en: 'Which towns together.' },
        'panel',
      ),
      query(
        'scope_id',
        ID,
        { fr: 'Strate, ou code du département ou de la région.', en: 'Stratum, or code of the department or region.' },
        'all',
      ),
      query(
        'subject',
        { type: 'string', enum: ['all', 'family', 'indicator', 'provider'] },
        { fr: 'De quoi : tout, une famille, un service, un fournisseur.', en: 'Of what: all, a family, a service, a provider.' },
        'indicator',
      ),
      query('subject_id', ID, { fr: 'Identifiant du sujet.', en: 'Identifier of the subject.' }, 'school-canteen'),
      query('measure', ID, { fr: 'Mesure : level, attainment, own…', en: 'Measure: level, attainment, own …' }, 'level'),
      ...paged(1000),
    ],
    answer: 'Figures',
    spoken: false,
    async respond(ask) {
      const { series } = await waveOf(ask);
      const about: Record<string, string> = {};
      for (const name of ['scope', 'scope_id', 'subject', 'subject_id', 'measure']) {
        const value = ask.text(name);
        if (value !== null) about[name] = value === ALL && name.endsWith('_id') ? '' : value;
      }
      const figures = await figuresOfSeries(ask.store.db, series.id, about);
      const offset = ask.number('offset');
      return pageOf(
        ask,
        figures.slice(offset, offset + ask.number('limit') + 1).map((figure) => ({
          scope: figure.scope,
          scope_id: orAll(figure.scope_id),
          subject: figure.subject,
          subject_id: orAll(figure.subject_id),
          measure: figure.measure,
          ...figureCells(figure),
        })),
      );
    },
  },
  {
    id: 'listTowns',
    path: '/waves/{wave}/towns',
    summary: { fr: 'Les communes d’une vague', en: 'Towns of a wave' },
    description: {
      fr: 'Les communes jugées, du meilleur niveau moyen au moins bon. Les rangs sont des intervalles dans tout le panel : deux communes dont les rangs se recouvrent ne sont pas départagées.',
      en: 'The towns that were judged, from the best mean level down. Ranks are intervals in the whole panel: two towns whose ranks overlap are not told apart.',
    },
    parameters: [
      WAVE,
      query('stratum', { type: 'string', enum: STRATA }, { fr: 'Celles d’une strate.', en: 'Those of a stratum.' }, 'under-50000'),
      query(
        'department',
        { type: 'string', pattern: '^[0-9][0-9AB][0-9]?$' },
        { fr: 'Celles d’un département, par son code.', en: 'Those of a department, by its code.' },
        '35',
      ),
      ...paged(500),
    ],
    answer: 'Towns',
    spoken: false,
    async respond(ask) {
      const { series } = await waveOf(ask);
      const stratum = ask.text('stratum');
      const department = ask.text('department');
      const rows = await ranking(ask.store.db, series, {
        ...(stratum !== null && { stratum }),
        ...(department !== null && { department }),
        limit: ask.number('limit') + 1,
        offset: ask.number('offset'),
      });
      return pageOf(
        ask,
        rows.map(({ territory, name, population, department: of, stratum: inside, value, ...row }) => ({
          code: territory,
          name,
          population,
          department: of,
          stratum: inside,
          ...standingCells({ value, ...row }),
        })),
      );
    },
  },
  {
    id: 'getTown',
    path: '/waves/{wave}/towns/{code}',
    summary: { fr: 'La fiche d’une commune', en: 'The sheet of a town' },
    description: {
      fr: 'Où elle se place et ses dix-huit constats ; chacun mène à ses preuves.',
      en: 'Where it stands and its eighteen findings; each leads to its evidence.',
    },
    parameters: [WAVE, CODE],
    answer: 'Town',
    spoken: false,
    async respond(ask) {
      const { wave, series } = await waveOf(ask);
      const [town] = await townsNamed(ask.store.db, series, [ask.text('code')!]);
      if (town === undefined) throw new NotThere('town');
      const [standing] = await townStandings(ask.store.db, town.territory, [series.id]);
      const marks = new Map(town.marks.map((mark) => [mark.indicator, mark]));
      const people = await countedMarks(ask.store, wave.name, town.territory);
      return {
        wave: wave.name,
        code: town.territory,
        name: town.name,
        population: town.population,
        department: town.department,
        stratum: town.stratum,
        region: town.region,
        epci: town.epci,
        site: town.site,
        state: town.state,
        ...standingCells(standing ?? null),
        marks: SERVICES.flatMap(({ id }) => {
          const mark = marks.get(id);
          if (mark === undefined) return [];
          const { kind, level, further, ceiling, confidence, provider, obstacle } = mark;
          const { own = null, lecko2014 = null } = further;
          const finding = `/api/v1/waves/${encodeURIComponent(wave.name)}/towns/${town.territory}/services/${id}`;
          return [
            {
              service: id,
              kind,
              level,
              own,
              lecko2014,
              ceiling,
              confidence,
              provider,
              obstacle,
              people: peopleCells(people.get(id)),
              finding,
            },
          ];
        }),
      };
    },
  },
  {
    id: 'getFinding',
    path: '/waves/{wave}/towns/{code}/services/{service}',
    summary: { fr: 'Un constat avec ses preuves', en: 'A finding with its evidence' },
    description: {
      fr: 'Le niveau, la raison en une phrase, et chaque indice avec l’adresse de sa page, les mots cités, la règle et l’empreinte de l’archive.',
      en: 'The level, the reason as a sentence, and each signal with the address of its page, the words quoted, the rule and the digest of the archive.',
    },
    parameters: [WAVE, CODE, SERVICE],
    answer: 'Finding',
    spoken: true,
    async respond(ask) {
      const { wave, series } = await waveOf(ask);
      const code = ask.text('code')!;
      const [town] = await townsNamed(ask.store.db, series, [code]);
      if (town === undefined) throw new NotThere('town');
      const text = (await findingsOf(ask.store.db, series.id, [code])).get(code);
      const findings = text === undefined ? [] : (JSON.parse(text) as readonly ServiceFinding[]);
      const finding = findings.find(({ indicator }) => indicator === ask.text('service'));
      if (finding === undefined) throw new NotThere('finding');
      const { indicator, kind, level, own, lecko2014, ceiling, confidence, facets, provider, because } = finding;
      return {
        wave: wave.name,
        town: { code, name: town.name },
        service: indicator,
        assessor: series.assessor,
        kind,
        level,
        own: kind === 'abstained' ? null : own,
        lecko2014: kind === 'abstained' ? null : lecko2014,
        ceiling,
        confidence,
        facets,
        provider,
        obstacle: kind === 'unobserved' ? finding.obstacle : null,
        people: peopleCells((await countedMarks(ask.store, wave.name, code)).get(indicator)),
        because: `${sentenceOf(because, ask.language)}.`,
        reason: { code: because.code, values: because.values },
        evidence: finding.evidence.map(({ url, rule, quote, place, digest }) => ({
          url,
          rule,
          quote,
          zone: place.zone,
          heading: place.heading,
          block: place.block,
          digest,
        })),
        read: kind === 'absence' ? finding.read : [],
      };
    },
  },
  {
    id: 'listProviders',
    path: '/waves/{wave}/providers',
    summary: { fr: 'Les fournisseurs d’une vague', en: 'Providers of a wave' },
    description: {
      fr: 'Les portails reconnus, avec leurs communes et le niveau moyen des constats qu’ils portent.',
      en: 'Portals that were recognised, with their towns and the mean level of the marks they carry.',
    },
    parameters: [WAVE],
    answer: 'Providers',
    spoken: false,
    async respond(ask) {
      const { series } = await waveOf(ask);
      const rows = await providerMarks(ask.store.db, series.id);
      return {
        data: rows.map(({ provider, towns, marks, level }) => ({ id: provider, name: providerName(provider), towns, marks, mean: level })),
      };
    },
  },
  {
    id: 'listServices',
    path: '/services',
    summary: { fr: 'Les services mesurés', en: 'The services measured' },
    description: {
      fr: 'Les dix-huit services, dans l’ordre des bandeaux, avec leur plafond de l’année.',
      en: 'The eighteen services in the order of strips, with the ceiling of the year.',
    },
    parameters: [],
    answer: 'Services',
    spoken: false,
    respond: async ({ now }) => ({
      data: SERVICES.map((service, at) => ({
        id: service.id,
        place: at + 1,
        name: { fr: service.fr, en: service.en },
        family: service.family,
        family_name: FAMILY_NAMES[service.family],
        ceiling: ceilingIn(service, yearOf(instantFrom(now.getTime()))),
      })),
    }),
  },
  {
    id: 'searchTowns',
    path: '/search',
    summary: { fr: 'Chercher une commune', en: 'Look for a town' },
    description: {
      fr: 'Par nom ou code INSEE ; accents, traits d’union et petites fautes de frappe ne comptent pas.',
      en: 'By name or INSEE code; accents, hyphens and small typing errors do not matter.',
    },
    parameters: [
      query(
        'q',
        { type: 'string', minLength: 1, maxLength: 100 },
        { fr: 'Le nom ou le code cherché.', en: 'The name or code looked for.' },
        'rennes',
        true,
      ),
      query(
        'limit',
        { type: 'integer', minimum: 1, maximum: 50, default: 10 },
        { fr: 'Combien au plus, 50 au maximum.', en: 'How many at most, 50 at the most.' },
        '10',
      ),
    ],
    answer: 'FoundTowns',
    spoken: false,
    async respond(ask) {
      const found = await searchTowns(ask.store, ask.text('q')!, ask.number('limit'));
      return {
        data: found.map(({ code, name, population, department, stratum, measured, mean }) => ({
          code,
          name,
          population,
          department,
          stratum,
          measured,
          mean,
        })),
      };
    },
  },
  {
    id: 'listProgrammeWaves',
    path: '/programmes',
    summary: { fr: 'Les vagues de programmes', en: 'Waves of programmes' },
    description: {
      fr: 'Les vagues publiées de programmes électoraux, de la plus récente à la plus ancienne. Une élection en période de réserve n’y est pas.',
      en: 'Published waves of election programmes, from the newest to the oldest. An election in its legal silence is not there.',
    },
    parameters: [],
    answer: 'ProgrammeWaves',
    spoken: false,
    fleeting: true,
    respond: async ({ store, now }) => ({ data: (await shownProgrammes(store, now)).waves.map(programmesCells) }),
  },
  {
    id: 'getProgrammeWave',
    path: '/programmes/{wave}',
    summary: { fr: 'Le baromètre des programmes', en: 'The barometer of programmes' },
    description: {
      fr: 'Les quatre dénominateurs ensemble (listes en lice, programmes trouvés, lisibles, qui parlent de numérique), par panel, strate et région, avec l’intervalle et les bornes ; latest est la dernière élection.',
      en: 'The four denominators together (lists standing, programmes found, readable, that speak of digital matters), by panel, stratum and region, with interval and bounds; latest is the newest election.',
    },
    parameters: [WAVE],
    answer: 'ProgrammeWave',
    spoken: false,
    fleeting: true,
    async respond(ask) {
      const { waves, wave } = await programmesOf(ask);
      const { panel, strata, regions } = await programmesBarometer(ask.store, waves, wave);
      return { ...programmesCells(wave), denominators: [panel, ...strata, ...regions].map(denominatorCells) };
    },
  },
  {
    id: 'listProgrammeThemes',
    path: '/programmes/{wave}/themes',
    summary: { fr: 'Les thèmes des programmes', en: 'Themes of programmes' },
    description: {
      fr: 'Les dix-sept thèmes, du plus fréquent au moins fréquent : programmes lus qui le nomment, et jusqu’où va leur phrase la plus précise.',
      en: 'The seventeen themes, from the most to the least frequent: programmes read that name it, and how far their most exact sentence goes.',
    },
    parameters: [WAVE],
    answer: 'ProgrammeThemes',
    spoken: true,
    fleeting: true,
    async respond(ask) {
      const { waves, wave } = await programmesOf(ask);
      const { themes } = await programmesBarometer(ask.store, waves, wave);
      return {
        data: themes.map(({ theme, programmes, statements, furthest }) => ({
          theme,
          name: themeOf(theme).name[ask.language],
          depth: themeOf(theme).depth,
          programmes: shareCells(programmes),
          statements: statements.n,
          furthest: furthest.counts,
        })),
      };
    },
  },
];

const peopleCells = (counted: Counted | undefined) =>
  counted === undefined ? null : { kind: counted.kind, level: counted.level, by: counted.by };

interface Standing {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  readonly evenness: number | null;
  readonly observed: number;
  readonly unobserved: number;
  readonly abstained: number;
  readonly strip: string;
}

function standingCells(standing: Standing | null) {
  return {
    mean: standing?.value ?? null,
    low: standing?.low ?? null,
    high: standing?.high ?? null,
    rank_low: standing?.rank_low ?? null,
    rank_high: standing?.rank_high ?? null,
    evenness: standing?.evenness ?? null,
    observed: standing?.observed ?? null,
    unobserved: standing?.unobserved ?? null,
    abstained: standing?.abstained ?? null,
    strip: standing?.strip ?? null,
  };
}
