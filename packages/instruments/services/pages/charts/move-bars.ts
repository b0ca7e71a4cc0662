import { type Drawing, label, leading, svgElement } from '@beffroi/pictures';

/** In how many towns a service rose and fell. */
export interface MoveBar {
  readonly name: string;
  readonly path: string;
  readonly rose: number;
  readonly fell: number;
}

const WIDTH = 400;
const NAMES = 138;
const TOP = 24;
const ROW = 26;
const BAR = 15;

/** Rises to the right, falls to the left of one line, a unit a town. */
export function drawMoveBars(bars: readonly MoveBar[], heads: { readonly rose: string; readonly fell: string }): Drawing {
  const [up, down] = [Math.max(1, ...bars.map(({ rose }) => rose)), Math.max(...bars.map(({ fell }) => fell))];
  const unit = Math.min(46, (WIDTH - NAMES - 44) / (up + down));
  const axis = NAMES + 18 + down * unit;
  const bottom = TOP + bars.length * ROW;
  const rows = bars.map(({ name, path, rose, fell }, at) => {
    const y = TOP + at * ROW;
    return [
      leading(path, name, label(name, { x: 0, y: y + 15, 'font-size': 12, fill: 'var(--ink)' })),
      rose === 0
        ? ''
        : `${svgElement('rect', { x: axis, y: y + 4, width: rose * unit, height: BAR, fill: 'var(--level-4)', stroke: 'var(--ink-2)', 'stroke-width': 0.6 })}${label(String(rose), { x: axis + rose * unit + 5, y: y + 16, 'font-size': 12, 'font-weight': 700, fill: 'var(--ink)' })}`,
      fell === 0
        ? ''
        : `${svgElement('rect', { x: axis - fell * unit, y: y + 4, width: fell * unit, height: BAR, fill: 'var(--level-1)', stroke: 'var(--ink-2)', 'stroke-width': 0.6 })}${label(String(fell), { x: axis - fell * unit - 5, y: y + 16, 'font-size': 12, 'font-weight': 700, fill: 'var(--ink)', 'text-anchor': 'end' })}`,
    ].join('');
  });
  return {
    width: WIDTH,
    height: bottom + 4,
    body: [
      down === 0
        ? ''
        : label(heads.fell, { x: axis - 6, y: 14, 'font-size': 11.5, 'font-weight': 600, fill: 'var(--ink-2)', 'text-anchor': 'end' }),
      label(heads.rose, { x: axis + 6, y: 14, 'font-size': 11.5, 'font-weight': 600, fill: 'var(--ink-2)' }),
      svgElement('line', { x1: axis, y1: TOP - 2, x2: axis, y2: bottom, stroke: 'var(--ink-2)', 'stroke-width': 1.2 }),
      ...rows,
    ].join(''),
  };
}
