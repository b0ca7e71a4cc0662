import type { Run } from './runs.ts';

/** A white strip between two columns: where the right one begins, from which height to which. */
export interface Gutter {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** So many lines must begin at one place beside others for it to be where a column begins. */
const LINES = 6;
/** They begin within so many points of each other. */
const ALIGNED = 1.5;
/** White before the column, in sizes of letters: words of one line stand nearer. */
const WHITE = 0.45;
/** A strip that is wider parts lines anyway. */
const BEGINNINGS = 400;
/** Share of its lines that must begin with words. */
const WORDS = 0.6;

/**
 * Strips that nothing crosses, with a column that begins at their right: however near the lines of the left column come, and though both stand on the same base lines, what is
 * on either side is not one line. A title or a box across ends a strip; it may begin again below.
 */
export function guttersOf(runs: readonly Run[]): Gutter[] {
  const beginnings = beginningsOf(runs);
  const gutters: Gutter[] = [];
  for (const { left, rows } of beginnings) {
    const crossing = runs
      .filter((run) => run.left < left - 2 * ALIGNED && run.right > left - ALIGNED / 2)
      .map((run) => run.y)
      .sort((a, b) => a - b);
    let open: number[] = [];
    let next = 0;
    const end = () => {
      if (open.length >= LINES) gutters.push({ left, top: open[0]! - 1, bottom: open.at(-1)! + 1 });
      open = [];
    };
    for (const y of rows) {
      while (next < crossing.length && crossing[next]! < y - 1) {
        end();
        next++;
      }
      open.push(y);
    }
    end();
  }
  return gutters;
}

/** Places at which many lines begin behind white, and the heights of these lines. */
function beginningsOf(runs: readonly Run[]): { readonly left: number; readonly rows: readonly number[] }[] {
  const begins: { left: number; y: number; words: boolean }[] = [];
  const sorted = runs.toSorted((a, b) => a.y - b.y || a.left - b.left);
  for (let at = 0; at < sorted.length; at++) {
    const run = sorted[at]!;
    const before = beside(sorted, at);
    if (before !== null && run.left - before.right > WHITE * Math.min(run.size, before.size))
      begins.push({ left: run.left, y: run.y, words: /\p{L}{3}/u.test(run.text) });
  }
  begins.sort((a, b) => a.left - b.left);
  const groups: { left: number; rows: number[]; words: number }[] = [];
  for (const { left, y, words } of begins) {
    const last = groups.at(-1);
    if (last !== undefined && left - last.left <= ALIGNED) {
      last.rows.push(y);
      if (words) last.words++;
    } else groups.push({ left, rows: [y], words: words ? 1 : 0 });
  }
  // Words of stretched lines begin where they like: a page of so many beginnings is none of columns.
  if (groups.length > BEGINNINGS) return [];
  // What mostly begins with figures is a column of a table, and its rows stay whole.
  return groups
    .filter(({ rows, words }) => rows.length >= LINES && words > rows.length * WORDS)
    .map(({ left, rows }) => ({ left, rows: rows.sort((a, b) => a - b) }));
}

/** The nearest run on the same base line that ends before one begins. */
function beside(sorted: readonly Run[], at: number): Run | null {
  const run = sorted[at]!;
  let best: Run | null = null;
  for (let i = at - 1; i >= 0 && run.y - sorted[i]!.y < 0.3 * run.size; i--)
    if (sorted[i]!.right <= run.left + 1 && (best === null || sorted[i]!.right > best.right)) best = sorted[i]!;
  for (let i = at + 1; i < sorted.length && sorted[i]!.y - run.y < 0.3 * run.size; i++)
    if (sorted[i]!.right <= run.left + 1 && (best === null || sorted[i]!.right > best.right)) best = sorted[i]!;
  return best;
}

/** Whether a gutter stands between two runs of one line. */
export function isParted(gutters: readonly Gutter[], before: Pick<Run, 'right'>, run: Pick<Run, 'left' | 'y'>): boolean {
  return gutters.some(
    ({ left, top, bottom }) => run.y >= top && run.y <= bottom && Math.abs(run.left - left) <= 2 * ALIGNED && before.right <= left + 1,
  );
}
