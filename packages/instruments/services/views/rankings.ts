import { STRATA, type Stratum } from '@beffroi/domain';
import { printed, printingOf, ranksOf } from '@beffroi/figures';
import { cacheOf, departmentName, regionName, sortedInTurns } from '@beffroi/observatory';
import { servicesInstrument } from '@beffroi/services/gather';
import { SERVICES } from '@beffroi/services/judge';
import { figuresOfSeries, type LeagueRow, leagueOf, type PublishedWave, type Store, scopesWithTowns } from '@beffroi/store';
import { judgedTowns } from '@beffroi/waves';

/** The towns that are ranked together. */
export type RankingScope = 'panel' | 'stratum' | 'department' | 'region';

export const RANKING_SORTS = ['mean', 'attainment', 'name', 'population'] as const;
/** What a ranking is sorted by. */
export type RankingSort = (typeof RANKING_SORTS)[number];

/** Towns on one page. */
export const RANKING_PAGE = 100;

/** One page of one ranking. */
export interface RankingQuestion {
  readonly scope: RankingScope;
  /** Name of the stratum, code of the department or region; empty for the panel. */
  readonly id: string;
  readonly sort: RankingSort;
  /** From 1. */
  readonly page: number;
}

/** A town in a ranking. */
export interface RankedTown {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly department: string;
  /** Name of the department; its code where no list knows it. */
  readonly departmentName: string;
  readonly stratum: Stratum;
  readonly strip: string;
  readonly observed: number;
  /** Mean level with its interval, and mean of level / ceiling; `null` where nothing was observed. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly attainment: number | null;
  /** Rank among the towns of this ranking, as an interval; `null` where nothing was observed. */
  readonly rank: { readonly low: number; readonly high: number } | null;
  /** The towns that cannot be told from the first of them, this one among them; `null` where there is no rank, or it is alone. */
  readonly tie: Tie | null;
}

/** Towns that share a band: no order should be read among them. */
export interface Tie {
  readonly band: number;
  readonly towns: number;
  /** Two or three of the others, by name. */
  readonly others: readonly string[];
}

/** Why a town has no rank. */
export type OutOfRank = 'without-site' | 'unobserved' | 'not-judged';

/** One page of a ranking. */
export interface RankingPage {
  readonly question: RankingQuestion;
  /** Name of the department or region; `null` for the panel and strata, which have words of their own. */
  readonly name: string | null;
  /** Towns of the scope, and those that have a rank. */
  readonly towns: number;
  readonly ranked: number;
  /** The ranked towns, where they are too few to be ranked: none has a rank or a tie then. */
  readonly few: number | null;
  /** Mean level of the scope with its interval, over its observed marks; `null` where nothing was observed. */
  readonly mean: { readonly value: number; readonly low: number | null; readonly high: number | null; readonly n: number } | null;
  readonly pages: number;
  readonly rows: readonly RankedTown[];
  /** Towns without a rank, which are in no row, by why: no reason stands with 0. */
  readonly out: readonly { readonly why: OutOfRank; readonly towns: number }[];
}

/** A town without a rank. */
export interface UnrankedTown {
  readonly code: string;
  readonly name: string;
  readonly departmentName: string;
  readonly population: number;
  readonly why: OutOfRank;
}

/** A page of the towns of a scope that have no rank, by name. */
export interface UnrankedPage {
  readonly scope: RankingScope;
  readonly id: string;
  readonly name: string | null;
  readonly towns: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly UnrankedTown[];
}

/** Strata, departments and regions that have a town in the wave. */
export interface RankingScopes {
  readonly towns: number;
  readonly strata: readonly { readonly id: Stratum; readonly towns: number }[];
  readonly departments: readonly NamedScope[];
  readonly regions: readonly NamedScope[];
}

/** A scope of a ranking with its name. */
export interface NamedScope {
  readonly id: string;
  readonly name: string;
  readonly towns: number;
}

/** All towns of a scope; they become towns of a page only where a page shows them, for a country has 35,000. */
interface League {
  /** Those that have a rank, and those that have none. */
  readonly rows: readonly LeagueRow[];
  readonly out: readonly LeagueRow[];
  readonly bands: ReadonlyMap<number, readonly LeagueRow[]>;
  readonly mean: RankingPage['mean'];
  /** Rows in each order, made when somebody asks for it. */
  readonly sorted: Map<RankingSort | 'out', Promise<readonly LeagueRow[]>>;
}

/** What is remembered of closed series: leagues, and which scopes a wave has. */
export interface KeptLeagues {
  readonly league: ReturnType<typeof cacheOf<League>>;
  readonly scopes: ReturnType<typeof cacheOf<RankingScopes>>;
}

/** @returns an empty memory; the site has one, a measurement makes its own */
export function keptLeagues(): KeptLeagues {
  return { league: cacheOf(48), scopes: cacheOf(8) };
}

const KEPT = keptLeagues();

/**
 * A page of a ranking in a published wave.
 *
 * @returns `null` for a scope without a town, or a page that there is not
 */
export async function rankingPage(
  store: Store,
  shown: PublishedWave,
  question: RankingQuestion,
  kept: KeptLeagues = KEPT,
): Promise<RankingPage | null> {
  const { scope, id, sort, page } = question;
  const league = await leagueIn(store, shown, scope, id, kept);
  if (league === null) return null;
  const pages = Math.max(1, Math.ceil(league.rows.length / RANKING_PAGE));
  if (page < 1 || page > pages) return null;
  const rows = await inOrder(league, sort);
  const ranks = hasRanks(league);
  return {
    question,
    name: scopeName(scope, id),
    towns: league.rows.length + league.out.length,
    ranked: league.rows.length,
    few: ranks ? null : league.rows.length,
    mean: league.mean,
    pages,
    rows: rows.slice((page - 1) * RANKING_PAGE, page * RANKING_PAGE).map((row) => townOf(row, league.bands, ranks)),
    out: OUTS.flatMap((why) => {
      const towns = league.out.reduce((sum, row) => sum + Number(whyOut(row) === why), 0);
      return towns === 0 ? [] : [{ why, towns }];
    }),
  };
}

/**
 * The towns of a scope that have no rank.
 *
 * @returns `null` for a scope without such a town, or a page that there is not
 */
export async function unrankedPage(
  store: Store,
  shown: PublishedWave,
  { scope, id, page }: Pick<RankingQuestion, 'scope' | 'id' | 'page'>,
  kept: KeptLeagues = KEPT,
): Promise<UnrankedPage | null> {
  const league = await leagueIn(store, shown, scope, id, kept);
  if (league === null) return null;
  const pages = Math.ceil(league.out.length / RANKING_PAGE);
  if (page < 1 || page > pages) return null;
  const rows = (await inOrder(league, 'out')).slice((page - 1) * RANKING_PAGE, page * RANKING_PAGE);
  return {
    scope,
    id,
    name: scopeName(scope, id),
    towns: league.out.length,
    page,
    pages,
    rows: rows.map((row) => ({
      code: row.territory,
      name: row.name,
      departmentName: departmentName(row.department),
      population: row.population,
      why: whyOut(row),
    })),
  };
}

/** Addresses can be anything: only scopes that exist are asked for and kept. */
async function leagueIn(store: Store, shown: PublishedWave, scope: RankingScope, id: string, kept: KeptLeagues): Promise<League | null> {
  const { series } = shown;
  if (!hasScope(await rankingScopes(store, shown, kept), scope, id)) return null;
  return kept.league(`${series.id} ${series.digest} ${scope} ${id}`, () => readLeague(store, series, scope, id));
}

/** Strata, departments and regions of a published wave. */
export function rankingScopes({ db }: Store, { wave, series }: PublishedWave, kept: KeptLeagues = KEPT): Promise<RankingScopes> {
  return kept.scopes(`${series.id} ${series.digest}`, async () => {
    const scopes = await scopesWithTowns(db, wave.id);
    const named = (scope: string, nameOf: (code: string) => string): NamedScope[] =>
      scopes
        .filter((one) => one.scope === scope)
        .map(({ scope_id, towns }) => ({ id: scope_id, name: nameOf(scope_id), towns }))
        .sort((one, other) => BY_NAME.compare(one.name, other.name));
    const strata = STRATA.flatMap((id) => scopes.filter(({ scope, scope_id }) => scope === 'stratum' && scope_id === id));
    return {
      towns: strata.reduce((sum, { towns }) => sum + towns, 0),
      strata: strata.map(({ scope_id, towns }) => ({ id: scope_id as Stratum, towns })),
      departments: named('department', departmentName),
      regions: named('region', regionName),
    };
  });
}

function hasScope({ towns, strata, departments, regions }: RankingScopes, scope: RankingScope, id: string): boolean {
  if (scope === 'panel') return id === '' && towns > 0;
  const list = scope === 'stratum' ? strata : scope === 'department' ? departments : regions;
  return list.some((one) => one.id === id);
}

const OUTS: readonly OutOfRank[] = ['without-site', 'unobserved', 'not-judged'];

const BY_NAME = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
const ORDERS: Readonly<Record<RankingSort, (one: LeagueRow, other: LeagueRow) => number>> = {
  mean: (one, other) => other.value! - one.value! || byCode(one, other),
  attainment: (one, other) => other.attainment! - one.attainment! || byCode(one, other),
  name: (one, other) => BY_NAME.compare(one.name, other.name) || byCode(one, other),
  population: (one, other) => other.population - one.population || byCode(one, other),
};

async function readLeague(store: Store, series: PublishedWave['series'], scope: RankingScope, id: string): Promise<League> {
  const rows = await withRanks(store, series, await leagueOf(store.db, series, { scope, scope_id: id }));
  const bands = Map.groupBy(
    rows.filter(({ band }) => band !== null),
    ({ band }) => band as number,
  );
  const [figure] = await figuresOfSeries(store.db, series.id, { scope, scope_id: id, subject: 'all', measure: 'level' });
  const ranked = rows.filter(({ value }) => value !== null);
  const mean = figure === undefined ? null : printed(figure, ranked.length, scope === 'panel' ? rows.length : null);
  return {
    rows: ranked,
    out: rows.filter(({ value }) => value === null),
    bands,
    mean: mean === null || mean.value === null ? null : { value: mean.value, low: mean.low, high: mean.high, n: mean.n_observed },
    sorted: new Map(),
  };
}

/** Of too few towns none is ranked; where there is none, there is nothing to say of that. */
function hasRanks({ rows }: League): boolean {
  return rows.length === 0 || printingOf(rows.length) === 'estimate';
}

function inOrder(league: League, order: RankingSort | 'out'): Promise<readonly LeagueRow[]> {
  const known = league.sorted.get(order);
  if (known !== undefined) return known;
  const sorted = order === 'out' ? sortedInTurns(league.out, ORDERS.name) : sortedInTurns(league.rows, ORDERS[order]);
  league.sorted.set(order, sorted);
  return sorted;
}

function whyOut({ state }: LeagueRow): OutOfRank {
  return state === 'without-site' ? 'without-site' : state === 'done' ? 'unobserved' : 'not-judged';
}

/** Series that were closed before ranks were kept by scope have none: they are drawn now, as they are when a series is closed. */
async function withRanks(store: Store, series: PublishedWave['series'], rows: readonly LeagueRow[]): Promise<readonly LeagueRow[]> {
  if (!rows.some(({ value, rank_low }) => value !== null && rank_low === null)) return rows;
  const among = new Set(rows.map(({ territory }) => territory));
  const { towns } = await judgedTowns(store.db, series, servicesInstrument);
  const ranks = new Map(
    ranksOf(
      towns.filter(({ code }) => among.has(code)),
      SERVICES,
    ).map((rank) => [rank.territory, rank]),
  );
  return rows.map((row) => {
    const rank = ranks.get(row.territory);
    return rank === undefined ? row : { ...row, rank_low: rank.rankLow, rank_high: rank.rankHigh, band: rank.band };
  });
}

function townOf(row: LeagueRow, bands: ReadonlyMap<number, readonly LeagueRow[]>, ranks: boolean): RankedTown {
  const { territory, name, population, department, stratum, strip, observed, value, low, high, attainment, rank_low, rank_high, band } =
    row;
  const tied = band === null ? [] : bands.get(band)!;
  return {
    code: territory,
    name,
    population,
    department,
    departmentName: departmentName(department),
    stratum: stratum as Stratum,
    strip: strip ?? '',
    observed,
    mean: value,
    low,
    high,
    attainment,
    rank: !ranks || rank_low === null || rank_high === null ? null : { low: rank_low, high: rank_high },
    tie: !ranks || tied.length < 2 ? null : { band: band!, towns: tied.length, others: othersOf(tied, territory) },
  };
}

function othersOf(tied: readonly LeagueRow[], territory: string): readonly string[] {
  const others: string[] = [];
  for (const one of tied) {
    if (one.territory === territory) continue;
    others.push(one.name);
    if (others.length === 3) break;
  }
  return others;
}

function byCode(one: LeagueRow, other: LeagueRow): number {
  return one.territory < other.territory ? -1 : 1;
}

function scopeName(scope: RankingScope, id: string): string | null {
  return scope === 'department' ? departmentName(id) : scope === 'region' ? regionName(id) : null;
}
