import { countUnits, liveWorkers, nextWaking, recentWork, type Store, sumCaptures, type UnitState, type WaveState } from '@beffroi/store';
import { waveOf } from './steer-wave.ts';

/** How a wave stands. */
export interface WaveProgress {
  readonly wave: string;
  readonly state: WaveState;
  readonly units: Readonly<Record<UnitState, number>>;
  /** Attempts that came to an end. */
  readonly captures: number;
  readonly requests: number;
  readonly pages: number;
  /** Bytes of all archives. */
  readonly bytes: number;
  /** Obstacle → how many addresses. */
  readonly obstacles: Readonly<Record<string, number>>;
  /** Per second, since the last look or in the last minute; `null` when nothing is known of it. */
  readonly requestsPerSecond: number | null;
  readonly pagesPerSecond: number | null;
  readonly workers: readonly { readonly name: string; readonly units: number; readonly memory: number }[];
  /** When the next sleeping unit is tried again; `null` when none sleeps. */
  readonly nextWaking: Date | null;
  readonly remaining: Remaining | null;
  /** For the next look. */
  readonly seen: Seen;
}

/** How long what waits and is under way will take, if it goes on as it did: `units` in the last `over` seconds. What sleeps is not in it. */
export interface Remaining {
  readonly seconds: number;
  readonly units: number;
  readonly over: number;
}

/** What the workers had done at a moment. */
export interface Seen {
  readonly at: Date;
  readonly workers: Readonly<Record<string, { readonly requests: number; readonly pages: number }>>;
}

/** Milliseconds without a sign of life after which a worker is not counted. */
const ALIVE = 60_000;

/** Seconds over which speed is looked at, and over which the remaining time is estimated. */
const MINUTE = 60;
const TEN_MINUTES = 600;

/** Fewer ended units than this say nothing of how long the others will take. */
const ENOUGH = 3;

/**
 * How a wave stands at this moment.
 *
 * @param before what the last look gave as `seen`: speeds are then taken from what the workers did since; without it from the captures of the last minute
 * @throws WaveRefusal `unknown-wave`
 */
export async function waveProgress(store: Store, name: string, now: Date, before: Seen | null = null): Promise<WaveProgress> {
  const { db } = store;
  const wave = await waveOf(db, name);
  const units = await countUnits(db, wave.id);
  const sums = await sumCaptures(db, wave.id);
  const live = await liveWorkers(db, ALIVE);
  const minute = await recentWork(db, wave.id, MINUTE);
  const longer = await recentWork(db, wave.id, TEN_MINUTES);
  const seen: Seen = { at: now, workers: Object.fromEntries(live.map(({ id, requests, pages }) => [id, { requests, pages }])) };
  const left = units.waiting + units.working;
  return {
    wave: wave.name,
    state: wave.state,
    units,
    captures: sums.captures,
    requests: sums.requests,
    pages: sums.pages,
    bytes: sums.bytes,
    obstacles: sums.obstacles,
    requestsPerSecond: speed('requests', seen, before) ?? perSecond(minute.requests, minute.seconds),
    pagesPerSecond: speed('pages', seen, before) ?? perSecond(minute.pages, minute.seconds),
    workers: live.map((worker) => ({ name: worker.name, units: worker.units, memory: worker.memory })),
    nextWaking: await nextWaking(db, wave.id),
    remaining:
      wave.state !== 'running' || longer.captures < ENOUGH
        ? null
        : { seconds: (left * longer.seconds) / longer.captures, units: longer.captures, over: longer.seconds },
    seen,
  };
}

/** Of workers that were there at both looks. */
function speed(what: 'requests' | 'pages', seen: Seen, before: Seen | null): number | null {
  const seconds = before === null ? 0 : (seen.at.getTime() - before.at.getTime()) / 1000;
  if (before === null || seconds < 1) return null;
  const both = Object.entries(seen.workers).filter(([id]) => Object.hasOwn(before.workers, id));
  if (both.length === 0) return null;
  return both.reduce((sum, [id, worker]) => sum + worker[what] - before.workers[id]![what], 0) / seconds;
}

function perSecond(n: number, seconds: number): number | null {
  return seconds > 0 ? n / seconds : null;
}
