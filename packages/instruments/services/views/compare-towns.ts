import { drawRanks, printingOf, shareBetter, TOLD_APART, type Town } from '@beffroi/figures';
import { cacheOf, identityOf, keyOf, type ListedTown, type TownIdentity } from '@beffroi/observatory';
import { servicesInstrument } from '@beffroi/services/gather';
import { SERVICES, type ServiceId } from '@beffroi/services/judge';
import { findingsOf, publishedWaves, type Store, townStandings, townsNamed } from '@beffroi/store';
import { territoryOf } from '@beffroi/territories';
import { measuredTown } from '@beffroi/waves';
import { shownTownIndex } from './shown.ts';
import type { SheetWave } from './town.ts';
import { countsOf, marksOf, type TownCounts, type TownMark } from './town-mark.ts';
import { townsOf } from './towns-seen.ts';

/** Towns that may stand side by side. */
export const MOST_COMPARED = 4;
export const FEWEST_COMPARED = 2;

/** A town in a comparison. */
export interface ComparedTown {
  readonly town: TownIdentity;
  /** `unobserved`: measured, and nothing could be seen. Of the others there is nothing to compare. */
  readonly state: 'observed' | 'unobserved' | 'without-site' | 'not-measured';
  /** In the order of the catalogue; none unless it was measured. */
  readonly marks: readonly TownMark[];
  readonly strip: string;
  readonly counts: TownCounts;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Rank in the panel, as an interval. */
  readonly rank: { readonly low: number; readonly high: number } | null;
}

/** Two towns, and whether one can be said to be better. */
export interface TownPair {
  readonly first: string;
  readonly second: string;
  /** Code of the better one; `null` where they cannot be told apart. */
  readonly better: string | null;
  /** Share of draws in which the better one is better, 0.5 to 1. */
  readonly share: number;
}

/** One service across the towns. */
export interface ComparedService {
  readonly indicator: ServiceId;
  /** Codes of the towns that go furthest; none where all that were observed are alike, or fewer than two were. */
  readonly best: readonly string[];
}

/** Why a code of an address is in no comparison. */
export interface NotCompared {
  readonly code: string;
  /** `null` for a code that stands for no commune. */
  readonly name: string | null;
  readonly why: 'unknown' | 'not-in-wave' | 'too-many';
}

/** Towns side by side. */
export interface TownComparison {
  /** `null` while nothing is published. */
  readonly wave: Pick<SheetWave, 'name' | 'dated' | 'rubricVersion'> | null;
  readonly towns: readonly ComparedTown[];
  readonly pairs: readonly TownPair[];
  readonly services: readonly ComparedService[];
  readonly left: readonly NotCompared[];
}

const kept = cacheOf<TownComparison>(100);

/** Two to four towns side by side in the newest published wave. Codes that cannot be compared are told, and the others compared. */
export async function compareTowns(store: Store, codes: readonly string[]): Promise<TownComparison> {
  const shown = (await publishedWaves(store.db, 'services'))[0];
  const wanted = [...new Set(codes)];
  const nothing = { towns: [], pairs: [], services: [] };
  const leftOf = (list: readonly string[], why: NotCompared['why']): NotCompared[] =>
    list.map((code) => {
      const place = territoryOf(code);
      const name = place.kind === 'unknown' ? null : place.kind === 'unmeasured' ? place.name : place.territory.name;
      return { code, name, why: name === null && why === 'not-in-wave' ? 'unknown' : why };
    });
  if (shown === undefined) return { wave: null, ...nothing, left: leftOf(wanted.slice(0, MOST_COMPARED), 'not-in-wave') };
  const { wave, series } = shown;
  const taken = wanted.slice(0, MOST_COMPARED);
  return kept(`${keyOf(store, series)} ${wanted.slice(0, MOST_COMPARED + 8).join(' ')}`, async () => {
    const rows = await townsNamed(store.db, series, taken);
    const findings = await findingsOf(store.db, series.id, taken);
    const ranked = printingOf((await townsOf(store.db, series))[0]) === 'estimate';
    const towns: ComparedTown[] = [];
    const measured: Town[] = [];
    for (const code of taken) {
      const row = rows.find(({ territory }) => territory === code);
      if (row === undefined) continue;
      const text = findings.get(code);
      const [standing] = await townStandings(store.db, code, [series.id]);
      if (text !== undefined) measured.push((await measuredTown(store.db, series, servicesInstrument, code))!.town);
      const observed = standing !== undefined && standing.value !== null;
      const strip = standing?.strip ?? '';
      towns.push({
        town: identityOf({ ...row, code }),
        state: observed ? 'observed' : text !== undefined ? 'unobserved' : row.state === 'without-site' ? 'without-site' : 'not-measured',
        marks: text === undefined ? [] : marksOf(text),
        strip,
        counts: countsOf(strip),
        value: standing?.value ?? null,
        low: standing?.low ?? null,
        high: standing?.high ?? null,
        rank: observed && ranked ? { low: standing.rank_low!, high: standing.rank_high! } : null,
      });
    }
    const left = [
      ...leftOf(
        taken.filter((code) => !rows.some(({ territory }) => territory === code)),
        'not-in-wave',
      ),
      ...leftOf(wanted.slice(MOST_COMPARED, MOST_COMPARED + 8), 'too-many'),
    ];
    return {
      wave: { name: wave.name, dated: wave.dated.toISOString(), rubricVersion: series.rubric_version },
      towns,
      pairs: pairsOf(measured),
      services: bestOf(towns),
      left,
    };
  });
}

/**
 * Whether each two towns can be told apart: by the same draws that give ranks their intervals (services drawn anew, marks redrawn within their
 * confidence), made over these towns alone.
 */
export function pairsOf(towns: readonly Town[]): readonly TownPair[] {
  const seen = towns.filter(({ marks }) => marks.some(({ level }) => level !== null));
  if (seen.length < 2) return [];
  const draws = drawRanks(seen, SERVICES);
  const placeOf = new Map(draws.territories.map((code, place) => [code, place]));
  return seen.flatMap((one, at) =>
    seen.slice(at + 1).map((other): TownPair => {
      const [first, second] = [placeOf.get(one.code)!, placeOf.get(other.code)!];
      const [up, down] = [shareBetter(draws, first, second), shareBetter(draws, second, first)];
      const better = up >= TOLD_APART ? one.code : down >= TOLD_APART ? other.code : null;
      return { first: one.code, second: other.code, better, share: Math.max(up, down) };
    }),
  );
}

/** Who goes furthest, service by service. */
export function bestOf(towns: readonly Pick<ComparedTown, 'town' | 'marks'>[]): readonly ComparedService[] {
  return SERVICES.map(({ id }, place) => {
    const seen = towns.flatMap(({ town, marks }) => {
      const level = marks[place]?.level ?? null;
      return level === null ? [] : [{ code: town.code, level }];
    });
    const most = Math.max(...seen.map(({ level }) => level));
    const best = seen.filter(({ level }) => level === most);
    return { indicator: id, best: seen.length < 2 || best.length === seen.length ? [] : best.map(({ code }) => code) };
  });
}

/** What a typed name or code led to among the towns of the shown wave. */
export type TownChoice =
  | { readonly kind: 'found'; readonly code: string }
  /** Several may be meant; the likeliest first. */
  | { readonly kind: 'several'; readonly among: readonly ListedTown[] }
  /** A commune of France that the shown wave does not hold. */
  | { readonly kind: 'not-in-wave'; readonly name: string }
  | { readonly kind: 'unknown' };

const MOST_CHOICES = 8;

/** @param text a name or an INSEE code, as typed */
export async function chooseTown(store: Store, text: string): Promise<TownChoice> {
  const typed = text.trim();
  const index = await shownTownIndex(store);
  const own = index.get(typed.toUpperCase());
  if (own !== undefined) return own.measured ? { kind: 'found', code: own.code } : { kind: 'not-in-wave', name: own.name };
  const named = index.named(typed);
  const measured = named.filter((town) => town.measured);
  if (measured.length === 1) return { kind: 'found', code: measured[0]!.code };
  if (measured.length > 1) return { kind: 'several', among: measured.slice(0, MOST_CHOICES) };
  const close = index.search(typed, MOST_CHOICES * 4).filter((town) => town.measured);
  const elsewhere = named[0];
  if (close.length === 0) return elsewhere === undefined ? { kind: 'unknown' } : { kind: 'not-in-wave', name: elsewhere.name };
  // A name that is another commune's is not taken for a similar one without asking.
  return close.length === 1 && elsewhere === undefined
    ? { kind: 'found', code: close[0]!.code }
    : { kind: 'several', among: close.slice(0, MOST_CHOICES) };
}
