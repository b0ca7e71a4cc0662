import { asWide } from './framed.ts';
import { type Drawing, label, markFill, markInk, svgElement } from './svg.ts';
import { widthOf } from './typeface.ts';

/** A sign (`0`–`5`, `?`, `~`) and what it means. */
export interface LegendSign {
  readonly sign: string;
  readonly name: string;
}

const BOX = 14;
const LINE = 20;
const SIZE = 11;
const BETWEEN = 12;

/** Signs with their meaning, in as many lines as they take. @param id of the drawing, whose hatching is used */
export function legendOf(signs: readonly LegendSign[], width: number, id: string): Drawing {
  let [x, line] = [0, 0];
  const parts = signs.map(({ sign, name }) => {
    const wide = BOX + 5 + widthOf(name, SIZE) + BETWEEN;
    if (x > 0 && x + wide - BETWEEN > width) [x, line] = [0, line + 1];
    const [here, y] = [x, line * LINE];
    x += wide;
    return [
      svgElement('rect', { x: here, y: y + 2, width: BOX, height: BOX, rx: 2, ...markFill(sign, id) }),
      label(sign, { x: here + BOX / 2, y: y + 13, 'text-anchor': 'middle', 'font-size': 10, 'font-weight': 700, fill: markInk(sign) }),
      label(name, { x: here + BOX + 5, y: y + 13, 'font-size': SIZE, fill: 'var(--ink)', ...asWide(name, SIZE) }),
    ].join('');
  });
  return { width, height: (line + 1) * LINE + 4, body: parts.join('') };
}

/** Drawings below each other. @param before what stands in front of all: patterns */
export function stacked(before: string, ...drawings: readonly Drawing[]): Drawing {
  let y = 0;
  const placed = drawings.map(({ height, body }) => {
    const part = svgElement('g', { transform: `translate(0 ${y})` }, body);
    y += height;
    return part;
  });
  return { width: Math.max(...drawings.map(({ width }) => width)), height: y, body: `${before}${placed.join('')}` };
}
