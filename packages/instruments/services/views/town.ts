import type { Obstacle, ReadingCoverage } from '@beffroi/domain';
import {
  type Change,
  compareTown,
  type Evenness,
  evennessOf,
  printingOf,
  ranksOf,
  type Town,
  type TownFigure,
  townFigures,
} from '@beffroi/figures';
import { furtherOf } from '@beffroi/instrument';
import { cacheOf, furthest, identityOf, keyOf, LOOKED_AT, type Peer, peersOf, sharing, type TownIdentity } from '@beffroi/observatory';
import { servicesInstrument } from '@beffroi/services/gather';
import { SERVICES, type ServiceId, serviceOf } from '@beffroi/services/judge';
import {
  findingsOf,
  lastCapture,
  nearTowns,
  type PublishedWave,
  publishedWaves,
  rankedByStratum,
  type Store,
  seriesOf,
  type TownRow,
  townScopeRanks,
  townStandings,
  townsNamed,
} from '@beffroi/store';
import { type PartNature, territoryOf } from '@beffroi/territories';
import { judgedTowns, measuredTown } from '@beffroi/waves';
import { inOrderOfUse, type NextStep, nextStep, unseen } from './next-steps.ts';
import { countsOf, marksOf, type TownCounts, type TownMark } from './town-mark.ts';

/** Which measurement a sheet tells. */
export interface SheetWave {
  readonly waveId: number;
  readonly seriesId: number;
  readonly name: string;
  readonly dated: string;
  readonly publishedAt: string;
  readonly rubricVersion: string;
  readonly seriesDigest: string;
  /** False when a newer published wave does not hold the town. */
  readonly newest: boolean;
}

/** A rank as an interval among so many that have one. */
export interface RankAmong {
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

/** A published wave as it saw the town. */
export interface TownPast {
  readonly wave: string;
  readonly dated: string;
  readonly rubricVersion: string;
  /** Mean with its interval; `null` where nothing was observed. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly observed: number;
  readonly strip: string;
}

/** A town like this one that goes further for one service. */
export interface Better {
  readonly indicator: ServiceId;
  /** What this town has. */
  readonly level: number;
  readonly peer: { readonly code: string; readonly name: string; readonly population: number; readonly level: number };
  /** Address of that town's page, as it was archived. */
  readonly url: string | null;
  /** Id of the provider that carries it there; `null` where none was seen. */
  readonly provider: string | null;
}

/** A next step with who has taken it. */
export interface SheetStep extends NextStep {
  /** Comparable towns that are there already, of those observed. */
  readonly reached: number;
  readonly of: number;
  /** The nearest of them, and how far it goes. */
  readonly example: Better | null;
  /** Whom one may call: who carries it here already, or where the example is; `null` where nobody was seen. */
  readonly call: { readonly provider: string; readonly whose: 'own' | 'example' } | null;
}

/** What was looked at. */
export interface TownCapture {
  readonly endedAt: string;
  readonly requests: number;
  readonly pages: number;
  readonly documents: number;
  readonly renderings: number;
  readonly obstacles: Readonly<Partial<Record<Obstacle, number>>>;
  /** Why it ended: `exhausted`, `budget`, `time`, `obstacle`. */
  readonly ended: string;
  /** How much of its site was read; `null` in waves of before. */
  readonly coverage: ReadingCoverage | null;
}

/** All that was found in a town. */
export interface TownResults {
  readonly marks: readonly TownMark[];
  readonly strip: string;
  readonly counts: TownCounts;
  /** Mean level over what was observed; its value is `null` where nothing was. */
  readonly mean: { readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly n: number };
  /** Share of what law and nature allow, over the same services. */
  readonly attainment: { readonly value: number | null; readonly low: number | null; readonly high: number | null };
  /** Mean of what the town itself runs, without the State's teleservices. */
  readonly own: number | null;
  /** `few`: towns of the panel that have a mean, where they are too few to be ranked. */
  readonly ranks: { readonly panel: RankAmong | null; readonly stratum: RankAmong | null; readonly few: number | null };
  readonly evenness: Evenness;
  /** Comparable towns, the nearest first; how many of them are as large or small is told by `similar`. */
  readonly peers: readonly Peer[];
  readonly better: readonly Better[];
  readonly steps: readonly SheetStep[];
  readonly unseen: ReturnType<typeof unseen>;
  /** Marks that rest on a provider's portal, those of most marks first. */
  readonly providers: readonly { readonly provider: string; readonly indicators: readonly ServiceId[] }[];
}

/** A town that a published wave holds. */
export interface TownSheet {
  readonly kind: 'sheet';
  readonly town: TownIdentity;
  readonly wave: SheetWave;
  /** Where its site was said to be, and the home page that was reached. */
  readonly site: string | null;
  readonly home: string | null;
  /** `without-site`: none is known · `not-measured`: a fault of ours, or the wave was closed before its turn. */
  readonly state: 'measured' | 'without-site' | 'not-measured';
  /** `null` unless it was measured. */
  readonly results: TownResults | null;
  readonly capture: TownCapture | null;
  /** Published waves that measured it, the oldest first. */
  readonly history: readonly TownPast[];
  /** What changed since the published wave before; `null` where there is none to compare with. */
  readonly changes: { readonly since: string; readonly dated: string; readonly list: readonly Change[] } | null;
}

/** What the sheet of a town shows. */
export type TownView =
  | TownSheet
  /** A commune of France that no published wave holds; `part` when the code is that of a part of it. */
  | {
      readonly kind: 'elsewhere';
      readonly town: TownIdentity;
      readonly part: TownPart | null;
      readonly published: boolean;
      /** Comparable towns that were measured. */
      readonly peers: readonly Peer[];
    }
  /** A part of a commune that has a sheet: its address leads there. */
  | { readonly kind: 'part-of'; readonly code: string };

/** The part of services in the sheet of a town. */
export interface TownPart {
  readonly name: string | null;
  readonly nature: PartNature;
}

const kept = cacheOf<TownSheet>(300);
const keptCounts = cacheOf<ReadonlyMap<string, number>>(4);
const keptRanks = cacheOf<ReadonlyMap<string, { readonly low: number; readonly high: number }>>(4);

/**
 * A town's sheet in the newest published wave that holds it.
 *
 * @param code INSEE code
 * @returns `null` for a code that stands for no commune
 */
export async function townView(store: Store, code: string): Promise<TownView | null> {
  const waves = await publishedWaves(store.db, 'services');
  for (const [at, shown] of waves.entries()) {
    const [row] = await townsNamed(store.db, shown.series, [code]);
    if (row === undefined) continue;
    const older = waves.slice(at + 1);
    const key = [code, at, ...waves.slice(at).map(({ series }) => keyOf(store, series))].join(' ');
    return kept(key, () => sheetOf(store, row, shown, older, at === 0));
  }
  const place = territoryOf(code);
  if (place.kind !== 'current' && place.kind !== 'part-of') return null;
  const { territory } = place;
  if (place.kind === 'part-of') {
    const whole = await townView(store, territory.code);
    if (whole?.kind === 'sheet') return { kind: 'part-of', code: territory.code };
  }
  const [newest] = waves;
  const near = newest === undefined ? [] : await nearTowns(store.db, newest.series, { ...territory, territory: territory.code }, LOOKED_AT);
  return {
    kind: 'elsewhere',
    town: identityOf(territory),
    part: place.kind === 'part-of' ? place.part : null,
    published: newest !== undefined,
    peers: peersOf(territory, near),
  };
}

async function sheetOf(
  store: Store,
  row: TownRow,
  shown: PublishedWave,
  older: readonly PublishedWave[],
  newest: boolean,
): Promise<TownSheet> {
  const { wave, series } = shown;
  const findings = (await findingsOf(store.db, series.id, [row.territory])).get(row.territory);
  const capture = await lastCapture(store.db, { waveId: wave.id, territory: row.territory });
  const history = await historyOf(store, row.territory, [shown, ...older]);
  return {
    kind: 'sheet',
    town: identityOf({ ...row, code: row.territory }),
    wave: {
      waveId: wave.id,
      seriesId: series.id,
      name: wave.name,
      dated: wave.dated.toISOString(),
      publishedAt: shown.publishedAt.toISOString(),
      rubricVersion: series.rubric_version,
      seriesDigest: series.digest ?? '',
      newest,
    },
    site: row.site,
    home: row.home,
    state: findings !== undefined ? 'measured' : row.state === 'without-site' ? 'without-site' : 'not-measured',
    results: findings === undefined ? null : await resultsOf(store, row, shown, marksOf(findings)),
    capture:
      capture === null
        ? null
        : {
            endedAt: capture.ended_at.toISOString(),
            requests: capture.requests,
            pages: capture.pages,
            documents: capture.documents,
            renderings: capture.renderings,
            obstacles: capture.obstacles as TownCapture['obstacles'],
            ended: capture.ended,
            coverage: capture.coverage,
          },
    history,
    changes: await changesOf(store, row.territory, shown, older),
  };
}

async function resultsOf(store: Store, row: TownRow, shown: PublishedWave, marks: readonly TownMark[]): Promise<TownResults> {
  const { wave, series } = shown;
  const { db } = store;
  const town = (await measuredTown(db, series, servicesInstrument, row.territory))!.town;
  const [standing] = await townStandings(db, row.territory, [series.id]);
  const figures = townFigures(town, SERVICES, { scales: furtherOf(servicesInstrument) });
  const overall = (measure: TownFigure['measure']): TownFigure =>
    figures.find((figure) => figure.subject === 'all' && figure.measure === measure)!;
  const { value, low, high } = overall('attainment');
  const peers = peersOf(row, await nearTowns(db, series, row, LOOKED_AT));
  const better = await betterOf(store, shown, marks, peers);
  const year = wave.dated.getUTCFullYear();
  const steps = marks.flatMap((mark): SheetStep[] => {
    const step = nextStep(serviceOf(mark.indicator), mark, year);
    if (step === null) return [];
    const place = SERVICES.findIndex(({ id }) => id === mark.indicator);
    const example = better.find(({ indicator }) => indicator === mark.indicator) ?? null;
    return [{ ...step, ...sharing(peers, place, step.to), example, call: callOf(mark, example, step) }];
  });
  const strip = standing?.strip ?? '';
  return {
    marks,
    strip,
    counts: countsOf(strip),
    mean: { value: standing?.value ?? null, low: standing?.low ?? null, high: standing?.high ?? null, n: standing?.observed ?? 0 },
    attainment: { value, low, high },
    own: overall('own').value,
    ranks: await ranksIn(store, shown, row, standing ?? null),
    evenness: evennessOf(town.marks),
    peers,
    better,
    steps: inOrderOfUse(steps, ({ reached, of }) => (of === 0 ? 0 : reached / of)),
    unseen: unseen(marks),
    providers: providersOf(marks),
  };
}

/** For each service below its ceiling the comparable town that goes furthest, with its page. */
async function betterOf(
  store: Store,
  { series }: PublishedWave,
  marks: readonly TownMark[],
  peers: readonly Peer[],
): Promise<readonly Better[]> {
  const best = marks.flatMap(({ indicator, level, ceiling }, place) => {
    const found = level === null || level >= ceiling ? null : furthest(peers, place, level);
    return found === null ? [] : [{ indicator, level: level!, found }];
  });
  const findings = await findingsOf(
    store.db,
    series.id,
    best.map(({ found }) => found.peer.territory),
  );
  const theirs = new Map([...findings].map(([territory, text]) => [territory, marksOf(text)]));
  return best.map(({ indicator, level, found: { peer, level: reached } }) => ({
    indicator,
    level,
    peer: { code: peer.territory, name: peer.name, population: peer.population, level: reached },
    url: theirs.get(peer.territory)?.find((mark) => mark.indicator === indicator)?.url ?? null,
    provider: theirs.get(peer.territory)?.find((mark) => mark.indicator === indicator)?.provider ?? null,
  }));
}

/** Who can be asked for a step: whoever carries the service already; else who does where it is taken. */
export function callOf(mark: Pick<TownMark, 'provider'>, example: Better | null, step: NextStep): SheetStep['call'] {
  if (mark.provider !== null) return { provider: mark.provider, whose: 'own' };
  const theirs = example !== null && example.peer.level >= step.to ? example.provider : null;
  return theirs === null ? null : { provider: theirs, whose: 'example' };
}

function providersOf(marks: readonly TownMark[]): TownResults['providers'] {
  const by = new Map<string, ServiceId[]>();
  for (const { provider, indicator, level } of marks) {
    if (provider === null || level === null || level === 0) continue;
    by.set(provider, [...(by.get(provider) ?? []), indicator]);
  }
  return [...by]
    .map(([provider, indicators]) => ({ provider, indicators }))
    .sort((one, other) => other.indicators.length - one.indicators.length || (one.provider < other.provider ? -1 : 1));
}

async function ranksIn(
  store: Store,
  { series }: PublishedWave,
  { territory, stratum }: TownRow,
  standing: { readonly rank_low: number | null; readonly rank_high: number | null } | null,
): Promise<TownResults['ranks']> {
  if (standing === null || standing.rank_low === null || standing.rank_high === null) return { panel: null, stratum: null, few: null };
  const key = keyOf(store, series);
  const counts = await keptCounts(key, () => rankedByStratum(store.db, series));
  const rank = await stratumRank(store, series, territory, stratum);
  const [all, alike] = [[...counts.values()].reduce((sum, count) => sum + count, 0), counts.get(stratum) ?? 0];
  const isRanked = (towns: number): boolean => printingOf(towns) === 'estimate';
  return {
    panel: isRanked(all) ? { low: standing.rank_low, high: standing.rank_high, of: all } : null,
    stratum: rank === null || !isRanked(alike) ? null : { ...rank, of: alike },
    few: isRanked(all) ? null : all,
  };
}

async function stratumRank(
  store: Store,
  series: PublishedWave['series'],
  territory: string,
  stratum: string,
): Promise<{ readonly low: number; readonly high: number } | null> {
  const scopes = await townScopeRanks(store.db, series.id, territory);
  const kept = scopes.find(({ scope }) => scope === 'stratum');
  if (kept !== undefined) return { low: kept.rank_low, high: kept.rank_high };
  // Series that were closed before ranks were kept by scope: they are drawn now, as they are when a series is closed.
  const drawn = await keptRanks(`${keyOf(store, series)} ${stratum}`, async () => {
    const { towns } = await judgedTowns(store.db, series, servicesInstrument);
    const ranks = ranksOf(
      towns.filter((town: Town) => town.stratum === stratum),
      SERVICES,
    );
    return new Map(ranks.map(({ territory: code, rankLow, rankHigh }) => [code, { low: rankLow, high: rankHigh }]));
  });
  return drawn.get(territory) ?? null;
}

async function historyOf(store: Store, territory: string, waves: readonly PublishedWave[]): Promise<readonly TownPast[]> {
  const standings = await townStandings(
    store.db,
    territory,
    waves.map(({ series }) => series.id),
  );
  return waves.toReversed().flatMap(({ wave, series }): TownPast[] => {
    const standing = standings.find(({ series_id }) => series_id === series.id);
    if (standing === undefined) return [];
    const { value, low, high, observed, strip } = standing;
    return [{ wave: wave.name, dated: wave.dated.toISOString(), rubricVersion: series.rubric_version, value, low, high, observed, strip }];
  });
}

/** Since the newest of the older waves that measured it. */
async function changesOf(
  store: Store,
  territory: string,
  shown: PublishedWave,
  older: readonly PublishedWave[],
): Promise<TownSheet['changes']> {
  const after = await measuredTown(store.db, shown.series, servicesInstrument, territory);
  if (after === null || after.state !== 'done') return null;
  for (const { wave, series } of older) {
    const same = series.rubric_digest === shown.series.rubric_digest;
    const again = same
      ? null
      : (await seriesOf(store.db, wave.id)).find((one) => one.closed_at !== null && one.rubric_digest === shown.series.rubric_digest);
    const before = await measuredTown(store.db, series, servicesInstrument, territory, again ?? null);
    if (before === null || before.state !== 'done') continue;
    return { since: wave.name, dated: wave.dated.toISOString(), list: compareTown(before, after, SERVICES) };
  }
  return null;
}
