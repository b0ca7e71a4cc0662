import { type Drawing, hatching, label, markFill, markInk, svgElement } from './svg.ts';
import { linesOf, widthOf } from './typeface.ts';

/** A cell of the strip: its sign (`0`–`5`, `?`, `~`), and whether a family begins with it. */
export interface StripCell {
  readonly mark: string;
  readonly begins: boolean;
}

/** What is said of a town where only a picture is seen. */
export interface TownPictureText {
  /** Who says it. */
  readonly house: string;
  readonly town: string;
  /** The finding in a sentence. */
  readonly sentence: string;
  /** What the signs mean. */
  readonly legend: string;
  /** Of which day, and where it stands. */
  readonly source: string;
  /** Said of an invented town; `null` of a real one. */
  readonly fiction: string | null;
}

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 64;

/** What a shared link of a town shows: its name, what one can do there, and its strip. As large as networks want it. */
export function sharedTown({ house, town, sentence, legend, source, fiction }: TownPictureText, cells: readonly StripCell[]): Drawing {
  const inside = WIDTH - 2 * EDGE;
  const size = largest(town, inside, 84, 44);
  const said = linesOf(sentence, inside, 40).slice(0, 3);
  const top = 150 + size;
  return {
    width: WIDTH,
    height: HEIGHT,
    body: [
      svgElement('rect', { width: WIDTH, height: HEIGHT, fill: 'var(--paper)' }),
      svgElement('rect', { width: WIDTH, height: 14, fill: 'var(--accent)' }),
      hatching('share'),
      belfry(EDGE, 52, 52),
      label(house, { x: EDGE + 66, y: 92, 'font-size': 34, 'font-weight': 700, fill: 'var(--accent)' }),
      fiction === null ? '' : label(fiction, { x: WIDTH - EDGE, y: 90, 'font-size': 24, fill: 'var(--ink-2)', 'text-anchor': 'end' }),
      label(town, { x: EDGE, y: top, 'font-size': size, 'font-weight': 700, fill: 'var(--ink)' }),
      ...said.map((line, at) => label(line, { x: EDGE, y: top + 64 + at * 50, 'font-size': 40, fill: 'var(--ink)' })),
      strip(cells, { x: EDGE, y: 440, width: inside, height: 72, gap: 6, families: 16, size: 34 }),
      label(legend, { x: EDGE, y: 552, 'font-size': 24, fill: 'var(--ink-2)' }),
      label(source, { x: EDGE, y: 592, 'font-size': 24, fill: 'var(--ink-2)' }),
    ].join(''),
  };
}

/** What a town shows on its own site: one line, its strip, the day. It leads to the sheet by the link that stands around it. */
export function townBadge(
  { house, town, sentence, source }: Pick<TownPictureText, 'house' | 'town' | 'sentence' | 'source'>,
  cells: readonly StripCell[],
): Drawing {
  const width = 300;
  const lines = linesOf(sentence, width - 28, 13, 600).slice(0, 2);
  const below = 40 + lines.length * 17;
  const height = below + 52;
  // In the frame of an image no typeface is loaded: words are kept to the width that they have in ours, whatever is at hand.
  const set = (text: string, x: number, y: number, size: number, weight: 400 | 600 | 700, fill: string): string =>
    label(text, {
      ...{ x, y, fill, 'font-size': size, 'font-weight': weight, lengthAdjust: 'spacingAndGlyphs' },
      textLength: Math.min(width - x - 12, widthOf(text, size, weight)),
    });
  return {
    width,
    height,
    body: [
      svgElement('rect', {
        x: 0.75,
        y: 0.75,
        width: width - 1.5,
        height: height - 1.5,
        rx: 6,
        fill: 'var(--paper)',
        stroke: 'var(--accent)',
        'stroke-width': 1.5,
      }),
      hatching('badge'),
      belfry(12, 10, 18),
      set(`${house} · ${town}`, 35, 24, 12, 700, 'var(--accent)'),
      ...lines.map((line, at) => set(line, 14, 46 + at * 17, 13, 600, 'var(--ink)')),
      strip(cells, { x: 14, y: below, width: width - 28, height: 20, gap: 1.5, families: 4, size: 11 }),
      set(source, 14, below + 38, 10.5, 400, 'var(--ink-2)'),
    ].join(''),
  };
}

interface StripPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Between cells, and what is added between families. */
  readonly gap: number;
  readonly families: number;
  /** Of the numerals. */
  readonly size: number;
}

function strip(cells: readonly StripCell[], { x, y, width, height, gap, families, size }: StripPlace): string {
  const begun = cells.filter(({ begins }, at) => begins && at > 0).length;
  const cell = (width - gap * (cells.length - 1) - families * begun) / Math.max(1, cells.length);
  let at = x;
  return cells
    .map(({ mark, begins }, place) => {
      if (place > 0) at += gap + (begins ? families : 0);
      const here = at;
      at += cell;
      return `${svgElement('rect', { x: here, y, width: cell, height, rx: 3, 'stroke-width': height / 40 + 0.6, ...markFill(mark, size > 20 ? 'share' : 'badge') })}${label(
        mark,
        {
          ...{
            x: here + cell / 2,
            y: y + height / 2 + size * 0.35,
            'text-anchor': 'middle',
            'font-size': size,
            'font-weight': 700,
            fill: markInk(mark),
          },
        },
      )}`;
    })
    .join('');
}

/** The mark of the house, on a square. */
function belfry(x: number, y: number, size: number): string {
  return svgElement('path', {
    transform: `translate(${x} ${y}) scale(${size / 32})`,
    d: 'M16 1 22 9v3h-1v4h2v15H9V16h2v-4h-1V9zM14 12v4h4v-4zM14.5 31h3v-5a1.5 1.5 0 0 0-3 0z',
    fill: 'var(--accent)',
  });
}

function largest(text: string, width: number, most: number, least: number): number {
  let size = most;
  while (size > least && widthOf(text, size, 700) > width) size -= 2;
  return size;
}
