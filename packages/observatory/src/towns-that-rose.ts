import { changedTowns, type PublishedWave, type Store } from '@beffroi/store';
import type { SpokenHouse } from '@beffroi/waves';
import { cacheOf } from './cache.ts';
import { SIMILAR } from './peers.ts';
import { seriesByRubric } from './series-by-rubric.ts';
import { shownInstrument } from './shown-instruments.ts';
import { townInWaves } from './town-in-waves.ts';

/** A town whose level on an indicator rose to a goal. */
export interface RisenTown {
  readonly territory: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Names of the two waves between which it rose. */
  readonly waves: readonly [before: string, after: string];
  /** Between half and double of the inhabitants of who asks. */
  readonly similar: boolean;
}

/** Who did it already: how many, and some of them; comparable towns first, in no order of merit. */
export interface WhoRose {
  readonly all: number;
  readonly similar: number;
  readonly some: readonly RisenTown[];
}

interface Rise extends Omit<RisenTown, 'similar'> {
  readonly population: number;
}

const risesOfPair = cacheOf<readonly Rise[]>(64);
const EVERY = 1_000_000;

/**
 * Towns whose level on an indicator rose to a goal or beyond between two published waves that follow each other and were judged by one rubric: where rules
 * differ, a higher level may be theirs.
 *
 * @param asked `to`: the goal; `than`: who asks is not told of itself
 * @param limit how many are named
 */
export async function townsThatRose(
  house: SpokenHouse,
  asked: { readonly instrument: string; readonly indicator: string; readonly to: number; readonly than: string },
  limit: number,
  now: Date,
): Promise<WhoRose> {
  const shown = await shownInstrument(house, asked.instrument, now);
  const place = shown?.instrument.catalogue.findIndex(({ id }) => id === asked.indicator) ?? -1;
  if (shown === null || place === -1) return { all: 0, similar: 0, some: [] };
  const rises = new Map<string, Rise>();
  for (const pair of pairsOf(shown.waves))
    for (const rise of await risesIn(house.store, pair, place))
      if (rise.from < asked.to && rise.to >= asked.to && rise.territory !== asked.than) rises.set(rise.territory, rise);
  const own = (await townInWaves(house.store, shown.waves, asked.than))?.population ?? null;
  return told([...rises.values()], own, limit);
}

/** Waves of one panel that follow each other, oldest pair first. */
function pairsOf(newestFirst: readonly PublishedWave[]): readonly (readonly [PublishedWave, PublishedWave])[] {
  const pairs: (readonly [PublishedWave, PublishedWave])[] = [];
  const last = new Map<string, PublishedWave>();
  for (const wave of newestFirst.toReversed()) {
    const before = last.get(wave.wave.panel);
    if (before !== undefined) pairs.push([before, wave]);
    last.set(wave.wave.panel, wave);
  }
  return pairs;
}

async function risesIn(store: Store, [before, after]: readonly [PublishedWave, PublishedWave], place: number): Promise<readonly Rise[]> {
  const older = await seriesByRubric(store, before, after.series.rubric_digest);
  if (older === null) return [];
  return risesOfPair(`${older.id} ${after.series.id} ${after.series.digest} ${place}`, async () => {
    const changed = await changedTowns(store.db, { before: older, after: after.series }, place, { limit: EVERY });
    return changed
      .filter(({ from, to }) => isLevel(from) && isLevel(to) && to > from)
      .map(({ territory, name, population, from, to }) => {
        return { territory, name, population, from: Number(from), to: Number(to), waves: [before.wave.name, after.wave.name] as const };
      });
  });
}

const isLevel = (mark: string): boolean => mark >= '0' && mark <= '5';

function told(rises: readonly Rise[], own: number | null, limit: number): WhoRose {
  const apart = ({ population }: Rise): number => (own === null ? 0 : Math.abs(Math.log(Math.max(population, 1) / Math.max(own, 1))));
  const isSimilar = (rise: Rise): boolean => own !== null && apart(rise) <= Math.log(SIMILAR);
  const nearestFirst = rises.toSorted((a, b) => apart(a) - apart(b) || (a.territory < b.territory ? -1 : 1));
  return {
    all: rises.length,
    similar: rises.filter(isSimilar).length,
    some: nearestFirst.slice(0, limit).map((rise) => {
      const { territory, name, from, to, waves } = rise;
      return { territory, name, from, to, waves, similar: isSimilar(rise) };
    }),
  };
}
