import { type ActLogFilter, type ActLogRow, actLogRows, loggedActs, loggedNames, type Store } from '@beffroi/store';

/** A page of the act log, the newest row first. */
export interface LogPage {
  readonly entries: readonly ActLogRow[];
  /** Where the next page begins; `null` on the last one. */
  readonly next: number | null;
  /** Acts that stand in the log, to choose from. */
  readonly acts: readonly string[];
  /** Actors without an account that stand there. */
  readonly names: readonly string[];
}

/** @param before id before which the page begins; `null`: at the newest */
export async function logPage({ db }: Store, filter: ActLogFilter, before: number | null, size = 50): Promise<LogPage> {
  const rows = await actLogRows(db, filter, before, size + 1);
  const entries = rows.slice(0, size);
  const next = rows.length > size ? (entries.at(-1)?.id ?? null) : null;
  return { entries, next, acts: await loggedActs(db), names: await loggedNames(db) };
}
