import { statfsSync } from 'node:fs';
import { StoreRefusal } from '../refusal.ts';

/** PostgreSQL's `disk_full`. */
export const DISK_FULL = '53100';

/** What the engine needs at once to write on: a segment of its log. */
const SEGMENT = 17 * 2 ** 20;

/** Whether a folder's disk has no room for the engine to go on: it says so itself seldom, and dies of it. `false` where nobody can tell. */
export function isDiskFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < SEGMENT;
  } catch {
    return false;
  }
}

/** Whether the file system said that there is no room, at any depth of the causes. */
export function saysFull(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code } = at as { readonly code?: unknown };
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === DISK_FULL) return true;
  }
  return false;
}

/** @param cause what failed for want of room */
export function diskFull(cause: unknown): StoreRefusal {
  return new StoreRefusal(
    'full',
    'The disk of the database is full: what was confirmed is kept, what was under way is undone. Make room, then start again.',
    { cause },
  );
}
