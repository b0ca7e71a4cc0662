import { bandsDrawn, bandsStanding } from './bands.ts';
import { besides, columnsOf, type Place, SLACK, stripsOf } from './places.ts';

export type { Place } from './places.ts';

/** Cells of a table are short. */
const CELL = 40;
const DEPTH = 40;

/**
 * Reading order by white space: a part of the page with white strips from its top to its bottom is read column by column, else it is cut where white goes
 * from left to right, and what follows stays together as long as one strip goes through it. Parts that interlock are sorted by who stands above whom.
 */
export function readingOrder<P extends Place>(places: readonly P[], depth = 0): P[] {
  if (places.length < 2) return [...places];
  if (depth > DEPTH) return byRow(places);
  const columns = columnsOf(places);
  const strips = stripsOf(places);
  const parts = depth < SPANS_AT ? withoutSpanning(strips, columns.length) : null;
  if (parts !== null) return parts.flatMap((part) => readingOrder(part, depth + 1));
  const bands = strips.length > 1 && isLabelled(columns, strips) ? null : bandsDrawn(places, columns, strips);
  if (bands !== null && bands.length > 1) return bands.flatMap((band) => readingOrder(band, depth + 1));
  if (bands !== null && columns.length > 1) return columns.flatMap((column) => readingOrder(column, depth + 1));
  const begins = bandsStanding(strips, depth === 0);
  if (columns.length > 1) {
    if (begins.size > 0) return cutAt(strips, begins).flatMap((band) => readingOrder(band, depth + 1));
    if (strips.length > 1 && isTable(places, columns, strips)) return strips.flatMap((strip) => readingOrder(strip, depth + 1));
    return columns.flatMap((column) => readingOrder(column, depth + 1));
  }
  if (strips.length > 1) {
    const groups = groupsOf(strips, begins);
    if (groups.length > 1) return groups.flatMap((group) => readingOrder(group, depth + 1));
    return strips.flatMap((strip) => readingOrder(strip, depth + 1));
  }
  return interlocked(places);
}

/** How deep titles and boxes are looked for that span columns, how many strips of them at an end, and which share of the letters the columns have at least. */
const SPANS_AT = 2;
const SPANNING = 4;
const MOST_OF_IT = 0.6;

/**
 * What stands above, the columns, what stands below: where a title, a box or a foot hides a gutter from top to bottom that most of the letters keep free, even if another gutter goes
 * through everything. `null` where taking away what is at the ends frees none.
 */
function withoutSpanning<P extends Place>(strips: readonly P[][], columns: number): P[][] | null {
  if (columns < 2 || strips.length < 2) return null;
  const letters = strips.map((strip) => strip.reduce((sum, { characters }) => sum + characters, 0));
  const most = MOST_OF_IT * letters.reduce((sum, some) => sum + some, 0);
  const alone = strips.map((strip) => columnsOf(strip).length === 1);
  for (let away = 1; away <= 2 * SPANNING && away < strips.length; away++) {
    for (let above = Math.min(away, SPANNING); above >= 0 && away - above <= SPANNING; above--) {
      const to = strips.length - (away - above);
      if (!alone.slice(0, above).every(Boolean) || !alone.slice(to).every(Boolean)) continue;
      if (letters.slice(above, to).reduce((sum, some) => sum + some, 0) < most) continue;
      const within = strips.slice(above, to).flat();
      if (columnsOf(within).length > columns)
        return [strips.slice(0, above).flat(), within, strips.slice(to).flat()].filter((part) => part.length > 0);
    }
  }
  return null;
}

/** Rows rather than columns: short cells in several rows, or labels. */
function isTable(places: readonly Place[], columns: readonly (readonly Place[])[], strips: readonly (readonly Place[])[]): boolean {
  const full = strips.filter((strip) => strip.length > 1).length;
  if (full < 2) return false;
  return (strips.length >= 3 && full >= strips.length * 0.6 && mean(places) <= CELL) || isLabelled(columns, strips);
}

function mean(some: readonly Place[]): number {
  return some.reduce((sum, place) => sum + place.characters, 0) / some.length;
}

/** Numbers and labels that each stand beside their text. */
function isLabelled(columns: readonly (readonly Place[])[], strips: readonly (readonly Place[])[]): boolean {
  const full = strips.filter((strip) => strip.length > 1).length;
  const first = columns[0]!;
  return (
    columns.length === 2 &&
    first.length >= 2 &&
    mean(first) <= 25 &&
    full >= first.length * 0.8 &&
    first.every((place) => !place.title || place.characters <= 4)
  );
}

/** Strips that share a white strip belong together, unless a band begins. */
function groupsOf<P extends Place>(strips: readonly P[][], begins: ReadonlySet<number>): P[][] {
  const groups: P[][] = [];
  let open: P[] = [];
  for (const [at, strip] of strips.entries()) {
    if (open.length === 0) {
      open = [...strip];
      continue;
    }
    const wide = columnsOf(open).length;
    const both = [...open, ...strip];
    const together = columnsOf(both).length;
    // What closes a gutter stands below the columns: a line over two of three. A box over two has the third beside it.
    if (!begins.has(at) && wide > 1 && (together >= wide || (together > 1 && columnsOf(strip).length > 1))) open = both;
    else {
      groups.push(open);
      open = [...strip];
    }
  }
  if (open.length > 0) groups.push(open);
  return groups;
}

/** Before all that stands below it or, without anything between, to its right (Breuel’s rules), as a sort that always ends. */
function interlocked<P extends Place>(places: readonly P[]): P[] {
  // Quadratic and worse: a page of so many parts that interlock is a drawing.
  if (places.length > 60) return byRow(places);
  const before = (a: P, b: P): boolean => {
    if (besides(a, b)) return (a.top + a.bottom) / 2 < (b.top + b.bottom) / 2;
    if (a.right > b.left + SLACK) return false;
    // A third one that lies over both and between them parts them.
    return !places.some(
      (c) =>
        c !== a &&
        c !== b &&
        besides(c, a) &&
        besides(c, b) &&
        ((c.top >= b.bottom - SLACK && c.bottom <= a.top + SLACK) || (c.top >= a.bottom - SLACK && c.bottom <= b.top + SLACK)),
    );
  };
  const left = new Set(byRow(places));
  const result: P[] = [];
  while (left.size > 0) {
    let next: P | undefined;
    for (const candidate of left) {
      let first = true;
      for (const other of left) {
        if (other !== candidate && before(other, candidate)) {
          first = false;
          break;
        }
      }
      if (first) {
        next = candidate;
        break;
      }
    }
    next ??= left.values().next().value!;
    left.delete(next);
    result.push(next);
  }
  return result;
}

function byRow<P extends Place>(places: readonly P[]): P[] {
  return places.toSorted((a, b) => a.top - b.top || a.left - b.left);
}

function cutAt<P>(strips: readonly P[][], begins: ReadonlySet<number>): P[][] {
  const parts: P[][] = [];
  for (const [at, strip] of strips.entries()) {
    if (at === 0 || begins.has(at)) parts.push([]);
    parts.at(-1)!.push(...strip);
  }
  return parts;
}
