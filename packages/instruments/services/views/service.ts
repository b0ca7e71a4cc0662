import { instantFrom, type Level, STRATA, type Stratum, yearOf } from '@beffroi/domain';
import { printed } from '@beffroi/figures';
import { cacheOf } from '@beffroi/observatory';
import { ceilingIn, creditIn, type Family, SERVICES, type Service, type ServiceId, serviceOf } from '@beffroi/services/judge';
import {
  eachInTurns,
  type FigureRow,
  figuresOfSeries,
  indicatorMarks,
  type LeagueRow,
  leagueOf,
  type MarkCount,
  markCounts,
  type PublishedWave,
  publishedWaves,
  type Store,
} from '@beffroi/store';
import { type LevelMeaning, levelMeanings } from './level-meanings.ts';
import { townsOf } from './towns-seen.ts';

/** A statistic of observed marks, with its interval and what it rests on. */
export interface Reckoned {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly observed: number;
  readonly unobserved: number;
  readonly abstained: number;
  /** Towns observed, where they are too few for a mean. */
  readonly few: number | null;
}

/** How many towns have each level, and how many were not seen or are undecided. */
export interface LevelCounts {
  /** Of the levels 0 to 5. */
  readonly levels: readonly number[];
  readonly unobserved: number;
  readonly abstained: number;
}

/** A town that goes furthest with a service, in its stratum. */
export interface Example {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly stratum: Stratum;
  readonly level: Level;
  readonly ceiling: Level;
  readonly provider: string | null;
}

/** What is said of a service whatever was measured: from the catalogue. */
export interface ServiceFacts {
  readonly id: ServiceId;
  readonly family: Family;
  /** Services of the same family, in the catalogue's order, without this one. */
  readonly siblings: readonly ServiceId[];
  readonly year: number;
  readonly ceiling: Level;
  readonly ceilings: Service['ceilings'];
  /** In French, as the catalogue says it. */
  readonly ceilingLaw: string;
  readonly lecko: Service['lecko'];
  /** Teleservices of the State that count for it in that year, with what a link is worth. */
  readonly national: readonly { readonly name: string; readonly level: Level }[];
  readonly meanings: readonly LevelMeaning[];
}

/** What was measured of a service in a published wave. */
export interface ServiceView {
  readonly counts: LevelCounts;
  readonly level: Reckoned;
  readonly attainment: Reckoned;
  /** Level of what the towns offer themselves, without the State. */
  readonly own: Reckoned;
  /** Shares of inhabitants whose town lets them begin it (3) and do all of it (4) online. */
  readonly begin: Reckoned;
  readonly whole: Reckoned;
  readonly strata: readonly {
    readonly stratum: Stratum;
    readonly level: Reckoned;
    readonly counts: LevelCounts;
  }[];
  /** Through the published waves, oldest first. */
  readonly waves: readonly { readonly wave: string; readonly dated: string; readonly level: Reckoned }[];
  /** Those that go furthest in each stratum; towns with nothing to show (level under 2) are no example. */
  readonly examples: readonly Example[];
}

/** A service in the list of all. */
export interface ServiceSummary {
  readonly id: ServiceId;
  readonly family: Family;
  readonly ceiling: Level;
  readonly counts: LevelCounts;
  readonly level: Reckoned;
  readonly attainment: Reckoned;
  readonly whole: Reckoned;
}

/** Examples of one stratum. */
const EXAMPLES = 3;

const COUNTS = cacheOf<{ readonly panel: readonly MarkCount[]; readonly strata: readonly MarkCount[] }>(4);
const EXAMPLE_TOWNS = cacheOf<ReadonlyMap<string, readonly ExampleTown[]>>(4);

type ExampleTown = Pick<LeagueRow, 'territory' | 'name' | 'population' | 'stratum'> & { readonly level: Level };

/** All services of a published wave, in the catalogue's order. */
export async function servicesView(store: Store, shown: PublishedWave): Promise<readonly ServiceSummary[]> {
  const { wave, series } = shown;
  const figures = await figuresOfSeries(store.db, series.id, { scope: 'panel', subject: 'indicator' });
  const { panel } = await countsOf(store, shown);
  const [, towns] = await townsOf(store.db, series);
  const year = yearOf(instantFrom(wave.dated.getTime()));
  return SERVICES.map((service, place) => {
    const find = reckonedFrom(
      figures.filter(({ subject_id }) => subject_id === service.id),
      towns,
    );
    return {
      id: service.id,
      family: service.family,
      ceiling: ceilingIn(service, year),
      counts: levelCounts(panel, place),
      level: find('panel', '', 'level'),
      attainment: find('panel', '', 'attainment'),
      whole: find('panel', '', 'residents-4'),
    };
  });
}

/**
 * A service as the catalogue has it, in the year of a date.
 *
 * @returns `null` for an id that is none of the catalogue's
 */
export function serviceFacts(id: string, date: Date): ServiceFacts | null {
  const service = SERVICES.find((one) => one.id === id);
  if (service === undefined) return null;
  const year = yearOf(instantFrom(date.getTime()));
  const { family, ceilings, ceilingLaw, lecko, national } = service;
  return {
    id: service.id,
    family,
    siblings: SERVICES.flatMap((other) => (other.family === family && other.id !== id ? [other.id] : [])),
    year,
    ceiling: ceilingIn(service, year),
    ceilings,
    ceilingLaw,
    lecko,
    national: national.flatMap((teleservice) => {
      const level = creditIn(teleservice, year);
      return level === 0 ? [] : [{ name: teleservice.name, level }];
    }),
    meanings: levelMeanings(service, year),
  };
}

/** What a published wave says of one service. */
export async function serviceView(store: Store, shown: PublishedWave, id: ServiceId): Promise<ServiceView> {
  const service = serviceOf(id);
  const place = SERVICES.indexOf(service);
  const figures = await figuresOfSeries(store.db, shown.series.id, { subject: 'indicator', subject_id: id });
  const counts = await countsOf(store, shown);
  const find = reckonedFrom(figures, (await townsOf(store.db, shown.series))[1]);
  return {
    counts: levelCounts(counts.panel, place),
    level: find('panel', '', 'level'),
    attainment: find('panel', '', 'attainment'),
    own: find('panel', '', 'own'),
    begin: find('panel', '', 'residents-3'),
    whole: find('panel', '', 'residents-4'),
    strata: STRATA.flatMap((stratum) => {
      const here = counts.strata.filter(({ scope_id }) => scope_id === stratum);
      return here.length === 0 ? [] : [{ stratum, level: find('stratum', stratum, 'level'), counts: levelCounts(here, place) }];
    }),
    waves: await throughWaves(store, id),
    examples: await examplesOf(store, shown, service, place),
  };
}

async function countsOf({ db }: Store, { series }: PublishedWave) {
  return COUNTS(`${series.id} ${series.digest}`, async () => ({
    panel: await markCounts(db, series, 'panel'),
    strata: await markCounts(db, series, 'stratum'),
  }));
}

function levelCounts(counts: readonly MarkCount[], place: number): LevelCounts {
  const here = counts.filter((count) => count.place === place);
  const towns = (mark: string): number => here.find((count) => count.mark === mark)?.towns ?? 0;
  return { levels: [...'012345'].map(towns), unobserved: towns('?'), abstained: towns('~') };
}

/** @param panel towns of the wave */
function reckonedFrom(figures: readonly FigureRow[], panel: number): (scope: string, scopeId: string, measure: string) => Reckoned {
  return (scope, scopeId, measure) => {
    const figure = figures.find((one) => one.scope === scope && one.scope_id === scopeId && one.measure === measure);
    const observed = figure?.n_observed ?? 0;
    const reckoned = {
      value: figure?.value ?? null,
      low: figure?.low ?? null,
      high: figure?.high ?? null,
      observed,
      unobserved: figure?.n_unobserved ?? 0,
      abstained: figure?.n_abstained ?? 0,
    };
    // A service has one mark a town.
    return printed(reckoned, observed, scope === 'panel' ? panel : null);
  };
}

async function throughWaves({ db }: Store, service: ServiceId): Promise<ServiceView['waves']> {
  const published = (await publishedWaves(db, 'services')).reverse();
  const waves: { wave: string; dated: string; level: Reckoned }[] = [];
  for (const { wave, series } of published) {
    const figures = await figuresOfSeries(db, series.id, { scope: 'panel', subject: 'indicator', subject_id: service, measure: 'level' });
    waves.push({
      wave: wave.name,
      dated: wave.dated.toISOString(),
      level: reckonedFrom(figures, (await townsOf(db, series))[1])('panel', '', 'level'),
    });
  }
  return waves;
}

async function examplesOf(store: Store, shown: PublishedWave, service: Service, place: number): Promise<readonly Example[]> {
  const { series } = shown;
  const towns = (await exampleTowns(store, shown)).get(String(place)) ?? [];
  const marks = new Map(
    (
      await indicatorMarks(
        store.db,
        series.id,
        service.id,
        towns.map(({ territory }) => territory),
      )
    ).map((mark) => [mark.territory, mark]),
  );
  return towns.flatMap(({ territory, name, population, stratum, level }) => {
    const mark = marks.get(territory);
    return mark === undefined
      ? []
      : [
          {
            code: territory,
            name,
            population,
            stratum: stratum as Stratum,
            level,
            ceiling: mark.ceiling as Level,
            provider: mark.provider,
          },
        ];
  });
}

/** By place of the service: in each stratum the towns of the highest level, the most populous of them. Strips say it of a country at once. */
async function exampleTowns({ db }: Store, { series }: PublishedWave): Promise<ReadonlyMap<string, readonly ExampleTown[]>> {
  return EXAMPLE_TOWNS(`${series.id} ${series.digest}`, async () => {
    const league = await leagueOf(db, series, { scope: 'panel', scope_id: '' });
    const found = new Map<string, readonly ExampleTown[]>();
    const best = SERVICES.map(() => new Map<string, ExampleTown[]>());
    await eachInTurns(league, ({ territory, name, population, stratum, strip }) => {
      for (const [place, byStratum] of best.entries()) {
        const level = Number(strip?.[place] ?? Number.NaN);
        if (!(level >= 2)) continue;
        const some = byStratum.get(stratum);
        if (some === undefined) byStratum.set(stratum, [{ territory, name, population, stratum, level: level as Level }]);
        else insertExample(some, { territory, name, population, stratum, level: level as Level });
      }
    });
    for (const [place, byStratum] of best.entries())
      found.set(
        String(place),
        [...STRATA].reverse().flatMap((stratum) => byStratum.get(stratum) ?? []),
      );
    return found;
  });
}

/** Puts a town where it belongs among the few that go furthest; of equals, who came first stays before. */
function insertExample(some: ExampleTown[], town: ExampleTown): void {
  const goesBefore = (other: ExampleTown): boolean =>
    town.level > other.level || (town.level === other.level && town.population > other.population);
  let at = some.length;
  while (at > 0 && goesBefore(some[at - 1]!)) at--;
  if (at >= EXAMPLES) return;
  some.splice(at, 0, town);
  if (some.length > EXAMPLES) some.pop();
}
