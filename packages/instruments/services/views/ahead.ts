import { randomUUID } from 'node:crypto';
import type { AheadFace, AheadManner } from '@beffroi/instrument';
import { servicesInstrument } from '@beffroi/services/gather';
import { SERVICES } from '@beffroi/services/judge';
import {
  claimComparison,
  forgetComparisons,
  isComparisonKept,
  keepComparisonParts,
  keepWholeComparison,
  leaveComparison,
  type Store,
  unitsIn,
} from '@beffroi/store';
import { compareStoredWaves } from '@beffroi/waves';
import { departmentMeans } from './departments-view.ts';
import { FEW, type PublishedPair, pairsAhead } from './evolution.ts';
import { drawnUp } from './evolution-drawn-up.ts';
import { comparisonKey, MOVES, TOWNS } from './evolution-key.ts';
import { home } from './home.ts';
import { methodView } from './method.ts';
import { rankingPage } from './rankings.ts';
import { servicesView, serviceView } from './service.ts';
import { shownTownIndex, shownWave } from './shown.ts';

/** Milliseconds without a sign of life after which who worked a comparison out is taken for dead. */
const LEASE = 60_000;
/** Milliseconds between two signs of life. */
const SIGN = 10_000;
/** Parts that are written at once: a page of towns has a hundred kilobytes, which the database packs. */
const AT_ONCE = 2;

/** Has at hand what first pages show of a wave of many towns, then works out what each published wave says beside the one before it. */
export const servicesAhead: AheadFace = async (store, manner) => {
  const shown = await shownWave(store);
  if (shown !== null && (await unitsIn(store.db, shown.wave.id)) > FEW / 2) {
    // Remembered by each of them from the first time on.
    const looks: readonly (() => Promise<unknown>)[] = [
      () => home(store),
      () => rankingPage(store, shown, FIRST_PAGE),
      () => servicesView(store, shown),
      // What is made of a country for the first service that is asked for is there for all.
      () => serviceView(store, shown, SERVICES[0]!.id),
      () => departmentMeans(store, shown),
      () => methodView(store, shown, shown.publishedAt),
      () => shownTownIndex(store),
    ];
    for (const look of looks) {
      manner.signal.throwIfAborted();
      await look();
      await manner.pause();
    }
  }
  await workEvolutionsOut(store, manner);
};

const FIRST_PAGE = { scope: 'panel', id: '', sort: 'mean', page: 1 } as const;

/**
 * Works out, and keeps, what each published wave of many towns says beside the one before it; whoever is killed at it has it done anew.
 *
 * @param few of pairs with more units than these; `lease`: milliseconds without a sign of life after which who was at it is taken for dead
 */
export async function workEvolutionsOut(store: Store, manner: AheadManner, few: number = FEW, lease: number = LEASE): Promise<void> {
  const wanted: string[] = [];
  for (const pair of await pairsAhead(store, few)) {
    manner.signal.throwIfAborted();
    const key = await comparisonKey(store, pair);
    wanted.push(key);
    if (!(await isComparisonKept(store.db, key))) await workOut(store, pair, { key, lease }, manner);
  }
  await forgetComparisons(store.db, wanted);
}

async function workOut(
  store: Store,
  { before, after }: PublishedPair,
  { key, lease }: { readonly key: string; readonly lease: number },
  manner: AheadManner,
): Promise<void> {
  const { db } = store;
  const claim = randomUUID();
  if (!(await claimComparison(db, key, claim, lease))) return;
  let seen = performance.now();
  /** @throws Overtaken */
  const keep = async (parts: Parameters<typeof keepComparisonParts>[3] = []): Promise<void> => {
    if (!(await keepComparisonParts(db, key, claim, parts))) throw new Overtaken();
    seen = performance.now();
    manner.signal.throwIfAborted();
    await manner.pause();
  };
  try {
    const found = await compareStoredWaves(store, { before: before.wave.name, after: after.wave.name }, servicesInstrument, async () => {
      manner.signal.throwIfAborted();
      if (performance.now() - seen > SIGN) await keep();
      else await manner.pause();
    });
    const { head, towns, moves } = await drawnUp(found);
    const parts = [...towns.map((page, at) => [TOWNS, at + 1, page] as const), ...moves.map((move, at) => [MOVES, at, move] as const)];
    for (let at = 0; at < parts.length; at += AT_ONCE)
      await keep(parts.slice(at, at + AT_ONCE).map(([kind, place, part]) => ({ kind, place, body: JSON.stringify(part) })));
    await keepWholeComparison(db, key, claim, JSON.stringify(head));
  } catch (error) {
    if (error instanceof Overtaken) return;
    await leaveComparison(db, key, claim);
    throw error;
  }
}

/** Somebody else is at it, or what it was made of has changed. */
class Overtaken extends Error {}
