import type { Gates, SharedBrowser, Source } from '@beffroi/capture';
import type { Instant } from '@beffroi/domain';
import type { Indicator } from '@beffroi/figures';
import type { NewCapture, NewJudgement, Schema, SeriesRow, UnitSources } from '@beffroi/store';
import type { Kysely } from 'kysely';
import type { WaveOptions } from './options.ts';

/** A way of measuring, as a wave sees it. A new instrument is a new adapter and changes nothing here. */
export interface Instrument {
  readonly id: string;
  /** What it scores, in the order of findings and strips. */
  readonly catalogue: readonly Indicator[];
  readonly rubric: { readonly version: string; readonly digest: string };
  /**
   * Where it looks in a wave of these options (default: at the town's site). A town that has no such source is none to be measured.
   *
   * @throws WaveRefusal `bad-options` when the options lack what it must be told
   */
  readonly sources?: (options: WaveOptions) => UnitSources;
  /** Adds figures to a series that is about to be closed, in the transaction that closes it: from then on they are read, not computed. */
  readonly keepFigures?: (trx: Kysely<Schema>, series: SeriesRow) => Promise<void>;
  /** Looks at one territory and judges it. Stopped or broken, it leaves nothing below `means.folder` that counts. */
  measure(unit: UnitOfWork, means: Means): Promise<Measured>;
  /** Judges an archive again, asking nothing of anybody: the same archive and rubric give the same, to the bit. */
  judge(archive: string): Promise<Measured>;
}

/** One territory in one wave. */
export interface UnitOfWork {
  /** INSEE code. */
  readonly territory: string;
  readonly name: string;
  /** Where its site is said to begin; `null` for an instrument that looks elsewhere. */
  readonly site: string | null;
  /** What the wave is dated by. */
  readonly instant: Instant;
}

/** What a worker lends to a measurement. */
export interface Means {
  readonly options: WaveOptions;
  readonly source: Source;
  /** `null` where there is none, or none is wanted. */
  readonly browser: SharedBrowser | null;
  readonly gates: Gates;
  /** A folder for this measurement alone. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** One more address was asked; `page` when it was a page. */
  readonly onRequest: (page: boolean) => void;
}

/** What was measured. All of it follows from the archive. */
export interface Measured {
  /** Path of the archive on this machine. */
  readonly archive: string;
  readonly capture: CaptureFacts;
  /** False where nothing of the town was there to be seen since its site was down: worth another try later. */
  readonly reached: boolean;
  readonly judgement: JudgementFacts;
}

/** What is kept of a capture beside its archive. Times are those of the first request's beginning and the last one's end. */
export interface CaptureFacts {
  readonly home: string | null;
  readonly ended: string;
  readonly requests: number;
  readonly pages: number;
  readonly documents: number;
  readonly renderings: number;
  /** Obstacle → how many addresses. */
  readonly obstacles: Readonly<Record<string, number>>;
  readonly traits: object;
  readonly began: NewCapture['began_at'];
  readonly finished: NewCapture['ended_at'];
}

/** What is said of the territory: all findings with their evidence, and what counts of them. */
export type JudgementFacts = Omit<NewJudgement, 'seriesId' | 'territory' | 'attempt'>;
