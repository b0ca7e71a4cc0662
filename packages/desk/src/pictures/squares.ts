import type { Orientation } from './orientation.ts';
import type { Pixels } from './pixels.ts';

/** Pixels of a side of the account's picture, and of a portrait: what networks show at most. */
export const SIDE = 400;

/** Between two portraits, and where there is none: ink on paper. */
const PAPER = [0xf5, 0xf2, 0xeb, 0xff] as const;
const GAP = 4;

/** A square of one colour. */
function blank(side: number): Pixels {
  const data = new Uint8ClampedArray(side * side * 4);
  for (let at = 0; at < data.length; at += 4) data.set(PAPER, at);
  return { width: side, height: side, data };
}

/** The middle of a picture as a square of so many pixels. What is transparent lies on paper. */
export function squareOf(picture: Pixels, side: number): Pixels {
  const square = blank(side);
  drawInto(square, picture, 0, 0, side);
  return square;
}

/** A square upright, of which a file says how it is turned. */
export function turned(square: Pixels, orientation: Orientation): Pixels {
  const { width: side, data } = square;
  const made = blank(side);
  const last = side - 1;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [fromX, fromY] = TURNS[orientation](x, y, last);
      const from = (fromY * side + fromX) * 4;
      made.data.set(data.subarray(from, from + 4), (y * side + x) * 4);
    }
  return made;
}

type Place = readonly [x: number, y: number];
/** Where in the file a pixel that is seen lies (TIFF 6.0, tag 274). */
const TURNS: Readonly<Record<Orientation, (x: number, y: number, last: number) => Place>> = {
  1: (x, y) => [x, y],
  2: (x, y, last) => [last - x, y],
  3: (x, y, last) => [last - x, last - y],
  4: (x, y, last) => [x, last - y],
  5: (x, y) => [y, x],
  6: (x, y, last) => [y, last - x],
  7: (x, y, last) => [last - y, last - x],
  8: (x, y, last) => [last - y, x],
};

/**
 * Portraits in one square: one fills it, two to four are a grid of two, five to nine of three. More than nine: the first nine, in their order.
 *
 * @param portraits at least one
 */
export function gridOf(portraits: readonly Pixels[]): Pixels {
  const columns = portraits.length === 1 ? 1 : portraits.length <= 4 ? 2 : 3;
  const shown = portraits.slice(0, columns * columns);
  const rows = Math.ceil(shown.length / columns);
  const side = Math.floor((SIDE - GAP * (columns - 1)) / columns);
  const top = Math.floor((SIDE - rows * side - (rows - 1) * GAP) / 2);
  const square = blank(SIDE);
  for (const [at, portrait] of shown.entries()) {
    const row = Math.floor(at / columns);
    const inRow = row === rows - 1 ? shown.length - row * columns : columns;
    const left = Math.floor((SIDE - inRow * side - (inRow - 1) * GAP) / 2);
    drawInto(square, portrait, left + (at % columns) * (side + GAP), top + row * (side + GAP), side);
  }
  return square;
}

/** Portraits that a grid shows at most. */
export const MOST_IN_GRID = 9;

/** Draws the middle of a picture into a square, each pixel the mean of those that it stands for. */
function drawInto(into: Pixels, from: Pixels, left: number, top: number, side: number): void {
  const cut = Math.min(from.width, from.height);
  const [x0, y0] = [Math.floor((from.width - cut) / 2), Math.floor((from.height - cut) / 2)];
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [fromX, toX] = span(x, cut, side);
      const [fromY, toY] = span(y, cut, side);
      const mean = meanOf(from, x0 + fromX, y0 + fromY, x0 + toX, y0 + toY);
      into.data.set(mean, ((top + y) * into.width + left + x) * 4);
    }
}

/** Pixels of the source that one pixel stands for: at least one. */
function span(at: number, cut: number, side: number): readonly [number, number] {
  const first = Math.floor((at * cut) / side);
  return [first, Math.max(first + 1, Math.floor(((at + 1) * cut) / side))];
}

function meanOf({ data, width }: Pixels, x0: number, y0: number, x1: number, y1: number): readonly [number, number, number, number] {
  let [red, green, blue] = [0, 0, 0];
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const at = (y * width + x) * 4;
      const opacity = data[at + 3]! / 255;
      red += data[at]! * opacity + PAPER[0] * (1 - opacity);
      green += data[at + 1]! * opacity + PAPER[1] * (1 - opacity);
      blue += data[at + 2]! * opacity + PAPER[2] * (1 - opacity);
    }
  const count = (x1 - x0) * (y1 - y0);
  return [red / count, green / count, blue / count, 255];
}
