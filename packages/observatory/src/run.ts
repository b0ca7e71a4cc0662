import type { WaveOptions } from '@beffroi/instrument';
import {
  findWave,
  hinderedTowns,
  publicationOf,
  type RunUnit,
  runUnits,
  type Store,
  seriesOf,
  type ThinReadings,
  thinReadings,
  type UnitState,
  type WaveState,
} from '@beffroi/store';
import { isOwnCopy, readWaveOptions, type WaveProgress, waveProgress } from '@beffroi/waves';

/** Which towns of a wave are looked at. */
export interface RunWish {
  readonly state: UnitState | null;
  readonly obstacle: string | null;
  /** From 1. */
  readonly page: number;
}

/** One wave as who runs it sees it. */
export interface Run {
  readonly name: string;
  readonly panel: string;
  readonly dated: Date;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly digest: string | null;
  /** Who judges: the series that was made with it. */
  readonly assessor: string | null;
  /** `null` when this program cannot read them. */
  readonly options: WaveOptions | null;
  /** A folder was read whole, what its robots.txt forbids as well. */
  readonly ownCopy: boolean;
  readonly progress: Omit<WaveProgress, 'seen'>;
  readonly replyUntil: Date | null;
  readonly publishedAt: Date | null;
  readonly obstacles: readonly RunObstacle[];
  readonly thin: ThinReadings;
  readonly may: RunActs;
  readonly towns: { readonly units: readonly RunUnit[]; readonly total: number; readonly page: number; readonly pages: number };
}

/** What keeps a wave from an act now. */
export interface RunObstacle {
  readonly obstacle: string;
  /** Towns whose last attempt met it, and at how many addresses. */
  readonly towns: number;
  readonly addresses: number;
}

/** What can be done with a wave now. */
export interface RunActs {
  readonly run: boolean;
  readonly pause: boolean;
  readonly close: boolean;
  /** Towns that would be left when it is closed now. */
  readonly left: number;
  readonly publish: boolean;
  /** Towns that could be tried again now: those that were down, those that a fault of ours ended. */
  readonly asleep: number;
  readonly failed: number;
}

/** States of a town in a wave, from the first to the last. */
export const UNIT_STATES = [
  'waiting',
  'working',
  'asleep',
  'failed',
  'done',
  'without-site',
  'left',
] as const satisfies readonly UnitState[];

const TOWNS_A_PAGE = 50;

/** @returns `null` when there is no wave of that name */
export async function run(store: Store, name: string, wish: RunWish, now: Date): Promise<Run | null> {
  const { db } = store;
  const wave = await findWave(db, name);
  if (wave === null) return null;
  const { seen: _, ...progress } = await waveProgress(store, name, now);
  const publication = await publicationOf(db, wave.id);
  const publishedAt = publication?.published_at ?? null;
  const { units, total } = await runUnits(db, wave.id, {
    ...(wish.state === null ? {} : { states: [wish.state] }),
    ...(wish.obstacle === null ? {} : { obstacle: wish.obstacle }),
    offset: (wish.page - 1) * TOWNS_A_PAGE,
    limit: TOWNS_A_PAGE,
  });
  return {
    name: wave.name,
    panel: wave.panel,
    dated: wave.dated,
    openedAt: wave.opened_at,
    closedAt: wave.closed_at,
    digest: wave.digest,
    assessor: (await seriesOf(db, wave.id))[0]?.assessor ?? null,
    options: optionsOf(wave.options),
    ownCopy: isOwnCopy(wave.options),
    progress,
    replyUntil: publication?.reply_until ?? null,
    publishedAt,
    obstacles: await hinderedTowns(db, wave.id),
    thin: await thinReadings(db, wave.id),
    may: actsIn(wave.state, progress.units, publishedAt),
    towns: { units, total, page: wish.page, pages: Math.max(1, Math.ceil(total / TOWNS_A_PAGE)) },
  };
}

/** What can be done with a wave that is in this state. */
export function actsIn(state: WaveState, units: Readonly<Record<UnitState, number>>, publishedAt: Date | null): RunActs {
  const open = state !== 'closed';
  return {
    run: state === 'open' || state === 'paused',
    pause: state === 'running',
    close: open && (units.done + units.asleep > 0 || units.waiting + units.working === 0),
    left: open ? units.waiting + units.working : 0,
    publish: !open && publishedAt === null,
    asleep: open ? units.asleep : 0,
    failed: open ? units.failed : 0,
  };
}

/** A state of units as an address names it; `null` for anything else. */
export function unitStateOf(text: string | null): UnitState | null {
  return UNIT_STATES.find((state) => state === text) ?? null;
}

function optionsOf(options: Readonly<Record<string, unknown>>): WaveOptions | null {
  try {
    return readWaveOptions(options);
  } catch {
    return null;
  }
}
