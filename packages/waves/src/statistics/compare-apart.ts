import { once } from 'node:events';
import { type Comparison, compareWaves, type Measured } from '@beffroi/figures';
import { startThread } from '@beffroi/jobs/thread';
import type { SeriesRow, Store, TownRow } from '@beffroi/store';
import { measuredReader, type ReadBy } from './town-reader.ts';
import { readBy, type Scored, townPages } from './towns.ts';

/** What a thread that compares is told, one after the other. */
export type Told =
  | { readonly kind: 'begin'; readonly before: Rubric; readonly after: Rubric; readonly by: ReadBy }
  | { readonly kind: 'rows'; readonly side: 'before' | 'after'; readonly rows: readonly Rows[] }
  | { readonly kind: 'end' };

/** What it answers: the towns that changed, some at a time, and at the end all else. */
export type Answered =
  | { readonly kind: 'changed'; readonly towns: Comparison['changed'] }
  | { readonly kind: 'done'; readonly rest: Omit<Comparison, 'changed'> };

/** By which rubric a series was judged. */
type Rubric = Pick<SeriesRow, 'rubric_digest'>;
/** A town of a series, and the same by another rubric. */
type Rows = readonly [row: TownRow, second: TownRow | null];

/** Two series of one instrument; the older captures by the newer rubric, where somebody judged them so. */
export interface ComparedSeries {
  readonly before: SeriesRow;
  readonly rejudged: SeriesRow | null;
  readonly after: SeriesRow;
}

/** Megabytes that a thread may hold: a country in two waves takes some six hundred. */
const MEGABYTES = 3_072;
/** Towns that are compared where they are read: a thread costs as much as some hundreds. */
const FEW = 200;

/** What changed between two series, compared in a thread of its own where the towns are many: whoever else is answered here waits for fifty towns at most. */
export async function compareApart(
  store: Store,
  series: ComparedSeries,
  instrument: Scored,
  pause: () => Promise<void> = async () => undefined,
): Promise<Comparison> {
  const by = readBy(instrument);
  const sides = { before: townPages(store.db, series.before, series.rejudged), after: townPages(store.db, series.after, null) };
  const few: { readonly [Side in keyof typeof sides]: Rows[] } = { before: [], after: [] };
  let thread: ReturnType<typeof comparing> | null = null;
  try {
    for (const side of ['before', 'after'] as const) {
      for await (const rows of sides[side]) {
        if (thread === null) few[side].push(...rows);
        else thread.rows(side, rows);
        await pause();
        if (thread !== null || few.before.length + few.after.length <= FEW) continue;
        thread = comparing({ kind: 'begin', before: series.before, after: series.after, by });
        for (const one of ['before', 'after'] as const) thread.rows(one, few[one].splice(0));
      }
    }
    return thread === null ? here(few, series, by) : await thread.end();
  } finally {
    await thread?.stop();
  }
}

function here(rows: Record<'before' | 'after', readonly Rows[]>, series: ComparedSeries, by: ReadBy): Comparison {
  const read = (side: 'before' | 'after'): Measured[] => {
    const measuredOf = measuredReader(series[side], by);
    return rows[side].map(([row, second]) => measuredOf(row, second));
  };
  return compareWaves(read('before'), read('after'), by.catalogue);
}

/** A thread that compares. */
function comparing(begin: Extract<Told, { kind: 'begin' }>) {
  const worker = startThread(new URL('./comparison-thread.ts', import.meta.url), { maxOldGenerationSizeMb: MEGABYTES });
  const tell = (told: Told): void => worker.postMessage(told);
  const { before, after } = begin;
  // Of a row of the database what is needed: dates and digests stay here.
  tell({ ...begin, before: { rubric_digest: before.rubric_digest }, after: { rubric_digest: after.rubric_digest } });
  const failed = once(worker, 'error').then(([error]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  return {
    rows: (side: 'before' | 'after', rows: readonly Rows[]) => tell({ kind: 'rows', side, rows }),
    async end(): Promise<Comparison> {
      const changed: Comparison['changed'][number][] = [];
      const done = new Promise<Comparison>((resolve) => {
        worker.on('message', (answer: Answered) => {
          if (answer.kind === 'changed') changed.push(...answer.towns);
          else resolve({ ...answer.rest, changed });
        });
      });
      tell({ kind: 'end' });
      return Promise.race([done, failed]);
    },
    stop: () => worker.terminate(),
  };
}
