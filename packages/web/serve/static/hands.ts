import type { DrawnFrom, Reads } from './drawn-from.ts';
import type { PageWriter, Written } from './page-writer.ts';

/** One address to be written. */
export interface Task {
  readonly path: string;
  /** What the file that is there was drawn from: where that is the same, it is left. */
  readonly drawnFrom: DrawnFrom | null;
}

/** `same`: the file that is there is what would be drawn. */
export type Done = Written | 'same';

/** Who writes pages: this process, or another. */
export interface Hand {
  /** Tasks that it takes at once. */
  readonly atOnce: number;
  /** @throws as `PageWriter.write` */
  take(task: Task): Promise<Done>;
  close(): Promise<void>;
}

/** Writes in this process. */
export function handOf(writer: PageWriter, reads: Reads | null, atOnce: number): Hand {
  return {
    atOnce,
    take: async ({ path, drawnFrom }) => {
      if (drawnFrom !== null && reads !== null && (await reads.same(drawnFrom))) return 'same';
      return writer.write(path);
    },
    close: async () => writer.close(),
  };
}
