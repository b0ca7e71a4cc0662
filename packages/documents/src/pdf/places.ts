/** A rectangle to be put into reading order. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly characters: number;
  /** Set as a title: where it stands alone, a new part of the page begins. */
  readonly title: boolean;
  /** When it was drawn, among all that stands on the page. */
  readonly order: number;
  readonly last: number;
  /** How many lines it has. */
  readonly rows: number;
  /** Of its first letters, and how many times the usual size that is. */
  readonly size: number;
  readonly rank: number;
}

/** A white strip this wide, in points, parts columns. */
const GUTTER = 6;
/** Rectangles may touch each other by so much. */
export const SLACK = 1.5;
/** What white strips from top to bottom part, from the left. */
export function columnsOf<P extends Place>(places: readonly P[]): P[][] {
  const sorted = places.toSorted((a, b) => a.left - b.left);
  const columns: P[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const place of sorted) {
    if (place.left > right + GUTTER) columns.push([]);
    columns.at(-1)!.push(place);
    right = Math.max(right, place.right);
  }
  // What stands wholly above its neighbour is no column beside it.
  if (columns.length > 1 && !columns.some((column, i) => i > 0 && overlap(extent(columns[i - 1]!), extent(column)) > 0))
    return [[...places]];
  return columns;
}

/** What white strips from left to right part, from the top. */
export function stripsOf<P extends Place>(places: readonly P[]): P[][] {
  const sorted = places.toSorted((a, b) => a.top - b.top);
  const strips: P[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const place of sorted) {
    if (place.top > bottom - SLACK) strips.push([]);
    strips.at(-1)!.push(place);
    bottom = Math.max(bottom, place.bottom);
  }
  return strips;
}

/** From which height to which they go. */
export function extent(places: readonly Place[]): { top: number; bottom: number } {
  return { top: Math.min(...places.map((place) => place.top)), bottom: Math.max(...places.map((place) => place.bottom)) };
}

function overlap(a: { top: number; bottom: number }, b: { top: number; bottom: number }): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
}

/** Whether one stands above the other. */
export function besides(a: Place, b: Place): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK;
}
