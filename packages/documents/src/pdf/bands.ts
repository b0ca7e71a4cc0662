import { besides, columnsOf, extent, type Place } from './places.ts';

/** More strips than this are a table, or a list; a page of more pieces is a drawing. */
const STRIPS = 40;
const PIECES = 400;
/** What it costs, beside one more band, that a column was not drawn in one go, and most of these. */
const BROKEN = 6;
const MOST_BROKEN = 2;
/** And that bands are parted where nothing shows it. White shows it, so many sizes of letters between columns above and columns below, whatever stands in it alone, and so many right above. */
const UNSHOWN = 12;
const BETWEEN = 2;
const ABOVE = 1;
/** Where the order of drawing tells nothing more must show it: a large title, or so much white above columns that begin level, within so many points. */
const LARGE = 1.4;
const LEVEL = 1.5;
const LEVEL_ABOVE = 2.5;
/** What stands alone between columns and columns that begin level has more white above than lines of one paragraph, and what stands alone below columns that end near each other more still. */
const ALONE_ABOVE = 1.3;
const FOOT_ABOVE = 2;
const FOOT_NEAR = 5;

/** Of each strip: how many columns it has; white above it, and from the last columns above to the next from it on, in sizes of letters. */
interface Whites {
  readonly wide: readonly number[];
  readonly above: readonly number[];
  readonly between: readonly number[];
}

function whitesOf(strips: readonly (readonly Place[])[]): Whites {
  const wide = strips.map((strip) => columnsOf(strip).length);
  const white = (from: readonly Place[], to: readonly Place[]) =>
    (extent(to).top - extent(from).bottom) / Math.min(...[...from, ...to].map(({ size }) => size));
  return {
    wide,
    above: strips.map((strip, at) => (at === 0 ? 0 : white(strips[at - 1]!, strip))),
    between: strips.map((_, at) => {
      const above = strips.findLast((_, i) => i < at && wide[i]! > 1);
      const below = strips.find((_, i) => i >= at && wide[i]! > 1);
      return above === undefined || below === undefined ? Number.POSITIVE_INFINITY : white(above, below);
    }),
  };
}

/**
 * Bands of columns by the order in which they were drawn. Nobody draws a column in one go by chance: the page is cut where fewest bands leave fewest columns broken. A short title or
 * box between two bands, or below the last, hides no gutter, but whoever drew the page was in the right column between what is above it and what is below. `null` where the order
 * tells nothing: lines were drawn across, or pieces anyhow.
 */
export function bandsDrawn<P extends Place>(places: readonly P[], columns: readonly P[][], strips: readonly P[][]): P[][] | null {
  if (strips.length > STRIPS || places.length > PIECES || (columns.length < 2 && strips.length === places.length)) return null;
  const drawn = places.toSorted((one, other) => one.order - other.order);
  if (drawn.some(({ last }, at) => at + 1 < drawn.length && last > drawn[at + 1]!.order)) return null;
  const turn = new Map(drawn.map((place, at) => [place, at]));
  const turnsOf = (some: readonly P[]) => some.map((place) => turn.get(place)!);
  const best: { readonly cost: number; readonly broken: number; readonly from: number }[] = [{ cost: 0, broken: 0, from: 0 }];
  const { wide, above: gap, between } = whitesOf(strips);
  if (columns.length < 2 && wide.every((width) => width === 1)) return null;
  const shown = between.map((white, at) => at === 0 || (white > BETWEEN && gap[at]! > ABOVE));
  // Of a strip that stands alone, the strip above that was drawn after it.
  const early = strips.map(([place], at) => {
    if (wide[at]! > 1) return -1;
    for (let above = at - 1; above >= 0; above--) {
      const over = strips[above]!.filter((other) => besides(other, place!));
      if (over.length > 0) return over.every((other) => turn.get(other)! > turn.get(place!)!) ? above : -1;
    }
    return -1;
  });
  if (columns.length > 1 && early.every((above) => above < 0) && columns.every((column) => brokenIn(turnsOf(column)) === 0))
    return [[...places]];
  for (let to = 1; to <= strips.length; to++) {
    let found = { cost: Number.POSITIVE_INFINITY, broken: 0, from: 0 };
    for (let from = 0; from < to; from++) {
      const least = best[from]!.cost + 1 + (shown[from] ? 0 : UNSHOWN);
      if (least - 1 / STRIPS > found.cost) continue;
      const own = columnsOf(strips.slice(from, to).flat());
      if (own.length < 2 && to - from > 1 && wide.slice(from, to).some((width) => width > 1)) continue;
      if (own.length > 1 && own.filter((column) => column.reduce((sum, { rows }) => sum + rows, 0) > 1).length < 2) continue;
      let broken = 0;
      for (const column of own) broken += brokenIn(turnsOf(column));
      // What stands alone, and was drawn before what stands above it, is not of that column.
      if (own.length > 1) for (let at = from + 1; at < to; at++) if (early[at]! >= from) broken++;
      // Of ways that are alike, the one that leaves most in columns, and parts them where there is most white.
      const nicer = (own.length < 2 ? to - from : 0) / STRIPS - Math.min(gap[from]!, 10) / 100;
      const cost = least + BROKEN * broken + nicer / STRIPS;
      if (cost < found.cost) found = { cost, broken: best[from]!.broken + broken, from };
    }
    best.push(found);
  }
  const { cost, broken } = best.at(-1)!;
  if (!Number.isFinite(cost) || broken > MOST_BROKEN) return null;
  const bands: P[][] = [];
  for (let to = strips.length; to > 0; to = best[to]!.from) bands.unshift(strips.slice(best[to]!.from, to).flat());
  return bands;
}

/** How often whoever drew a column was elsewhere in between. */
function brokenIn(turns: readonly number[]): number {
  const sorted = turns.toSorted((one, other) => one - other);
  return sorted.filter((turn, at) => at > 0 && turn > sorted[at - 1]! + 1).length;
}

/** Before which strips a band begins, by what people see: for pages, and parts of them, whose order of drawing tells nothing. */
export function bandsStanding(strips: readonly (readonly Place[])[], whole: boolean): ReadonlySet<number> {
  const begins = new Set<number>();
  if (strips.length > STRIPS || strips.reduce((sum, strip) => sum + strip.length, 0) > PIECES) return begins;
  const { wide, above, between } = whitesOf(strips);
  for (const [at, strip] of strips.entries()) {
    if (at === 0 || between[at]! < BETWEEN || above[at]! < ABOVE) continue;
    const next = wide.findIndex((width, i) => i >= at && width > 1);
    const last = wide.findLastIndex((width, i) => i < at && width > 1);
    if (last < 0) continue;
    if (next < 0) {
      // Within a part of a page it is what follows a picture.
      if (!whole) continue;
      // More text below it in one column is that column's.
      const columns = strips.slice(0, at).flat();
      const foot = strips[at + 1] === undefined || columnsOf([...columns, ...strips[at + 1]!]).length < columnsOf(columns).length;
      const edge = Math.min(...columns.map(({ left }) => left)) + 2 * strip[0]!.size;
      if (foot && at === last + 1 && strip[0]!.left < edge && above[at]! > FOOT_ABOVE && endsNear(columns, strip)) begins.add(at);
      continue;
    }
    const [first] = strip;
    if (wide[at] === 1 && first!.title && first!.rank > LARGE) begins.add(at).add(at + 1);
    if (!beginsLevel(strips[next]!)) continue;
    if (at === next && (above[at]! > LEVEL_ABOVE || begins.has(at - 1))) begins.add(at);
    else if (at < next && above[at]! > ALONE_ABOVE && above.slice(at + 1, next).every((white) => white <= ALONE_ABOVE))
      begins.add(at).add(next);
  }
  return begins;
}

function beginsLevel(strip: readonly Place[]): boolean {
  const tops = columnsOf(strip).map((column) => extent(column).top);
  const least = Math.min(...tops);
  return tops.filter((top) => top - least < LEVEL).length > 1;
}

/** Whether two columns or more end at about the same height. */
function endsNear(above: readonly Place[], foot: readonly Place[]): boolean {
  const bottom = extent(above).bottom;
  const near = FOOT_NEAR * foot[0]!.size;
  return columnsOf(above).filter((column) => bottom - extent(column).bottom < near).length > 1;
}
