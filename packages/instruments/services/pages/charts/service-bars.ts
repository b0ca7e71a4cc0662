import { type Drawing, hatching, label, leading, markFill, markInk, svgElement } from '@beffroi/pictures';

/** How many towns have each mark of a service, in the order `0`–`5`, `~`, `?`. */
export interface ServiceBar {
  readonly name: string;
  readonly path: string;
  readonly counts: readonly { readonly mark: string; readonly towns: number }[];
  /** What stands at the end of its line: the share that is wholly online. */
  readonly said: string;
}

const WIDTH = 400;
const ROW = 38;
const BAR = 16;
const APART = 5;
/** Narrower than this, a number would run out of its part. */
const ROOM = 13;

/** The towns of a wave for each service, by level from left to right. What nobody saw stands apart at the right end, hatched: it is no part of the measure. */
export function drawServiceBars(bars: readonly ServiceBar[], id: string): Drawing {
  const rows = bars.map(({ name, path, counts, said }, at) => {
    const y = at * ROW;
    const all = counts.reduce((sum, { towns }) => sum + towns, 0);
    const unit = (WIDTH - APART) / Math.max(1, all);
    let x = 0;
    const parts = counts
      .filter(({ towns }) => towns > 0)
      .map(({ mark, towns }) => {
        if (mark === '?') x = Math.max(x, WIDTH - towns * unit);
        const [here, width] = [x, towns * unit];
        x += width;
        return `${svgElement('rect', { x: here, y: y + 17, width, height: BAR, 'stroke-width': 0.6, ...markFill(mark, id) })}${
          width < ROOM ? '' : backed(String(towns), mark, here + width / 2, y + 29)
        }`;
      });
    return [
      leading(path, name, label(name, { x: 0, y: y + 12, 'font-size': 12, 'font-weight': 600, fill: 'var(--ink)' })),
      label(said, { x: WIDTH, y: y + 12, 'font-size': 11, fill: 'var(--ink-2)', 'text-anchor': 'end' }),
      ...parts,
    ].join('');
  });
  return { width: WIDTH, height: bars.length * ROW, body: [hatching(id), ...rows].join('') };
}

/** A number on its part; on hatches it has paper behind it. */
function backed(text: string, mark: string, x: number, y: number): string {
  const paper = mark === '?' ? { stroke: 'var(--paper)', 'stroke-width': 5, 'paint-order': 'stroke' } : {};
  return label(text, { x, y, 'text-anchor': 'middle', 'font-size': 10.5, 'font-weight': 600, fill: markInk(mark), ...paper });
}
