import type { ReviewKind } from '@beffroi/instrument';
import { newestReviewDraw, type SeriesRow, type Store, unitsIn, type WaveRow } from '@beffroi/store';

/** Towns from which on a worker draws: reading their documents takes longer than anybody waits for a page. */
const MANY_TOWNS = 200;

/** A drawing that a worker makes: how far it is, when it was asked for (ISO 8601), and why it came to nothing, if it did. */
export type Drawing = NonNullable<Awaited<ReturnType<typeof newestReviewDraw>>>['progress'] & {
  readonly asked: string;
  readonly failed: string | null;
};

/** @returns the drawing that is under way, or came to nothing, for a kind of items of a series; `null` without one */
export async function drawingOf({ db }: Store, kind: ReviewKind, series: SeriesRow): Promise<Drawing | null> {
  const row = await newestReviewDraw(db, series.id, kind.id);
  return row === null || row.state === 'done' ? null : { failed: row.fault, asked: row.asked_at.toISOString(), ...row.progress };
}

/** True where drawing is to be asked of a worker: see `askDraw`. */
export async function drawsLong({ db }: Store, wave: Pick<WaveRow, 'id'>): Promise<boolean> {
  return (await unitsIn(db, wave.id)) >= MANY_TOWNS;
}
