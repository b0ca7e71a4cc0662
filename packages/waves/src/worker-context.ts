import type { ArchiveStore } from '@beffroi/archive-store';
import type { Gates, SharedBrowser, Source } from '@beffroi/capture';
import type { Instrument, WaveSource } from '@beffroi/instrument';
import type { Calls } from '@beffroi/jobs';
import type { Store, WorkerCounts } from '@beffroi/store';
import type { WorkEvent } from './events.ts';

/** How often a fault of ours is tried again. */
export const SECOND_CHANCES = 2;

/** What all units of one worker share while it works. */
export interface WorkerContext {
  readonly store: Store;
  readonly calls: Calls;
  readonly archiveStore: ArchiveStore;
  readonly instruments: readonly Instrument[];
  readonly gates: Gates;
  readonly browser: SharedBrowser | null;
  /** The source of a wave, opened once. */
  readonly sourceOf: (source: WaveSource) => Source;
  /** Folder of this process alone. */
  readonly scratch: string;
  /** UUID of this worker, and its name for people. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds without a sign of life after which a worker's units are taken up by others. */
  readonly lease: number;
  /** How often a unit may be lost with its worker before it is given up: it may be what kills them. */
  readonly lostLimit: number;
  /** Milliseconds that one insists on the database. */
  readonly retryFor: number;
  /** Aborted when the worker is to end: tidily, or for the fault in `reason`. */
  readonly signal: AbortSignal;
  /** Ends the worker for a fault that no unit is to blame for. */
  readonly fail: (error: unknown) => void;
  readonly now: () => Date;
  readonly tell: (event: WorkEvent) => void;
  readonly counts: { -readonly [Key in keyof WorkerCounts]: WorkerCounts[Key] };
  /** Domains that towns of the register share, by wave: read when its first town is measured. */
  readonly sharedDomains: Map<number, Promise<readonly string[]>>;
  /** What is under way, by claim: to be stopped from outside. */
  readonly underWay: Map<string, UnderWay>;
}

/** A unit under way. */
export interface UnderWay {
  readonly waveId: number;
  /** Stops it: `quiet` puts it back; `lost` leaves it to whoever holds it by now. */
  readonly stop: (why: 'quiet' | 'lost') => void;
}
