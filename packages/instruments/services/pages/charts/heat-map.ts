import { cutTo, type Drawing, hatching, label, leading, markFill, markInk, svgElement } from '@beffroi/pictures';

/** A town and its marks, each with where it leads. */
export interface HeatMapRow {
  readonly name: string;
  readonly path: string;
  readonly cells: readonly { readonly mark: string; readonly path: string; readonly said: string }[];
}

/** A service at the head of a column. */
export interface HeatMapColumn {
  readonly name: string;
  /** Whether a family begins here. */
  readonly begins: boolean;
  /** Address of the same picture, sorted by it; `null` where it is so already. */
  readonly path: string | null;
}

const WIDTH = 400;
const NAMES = 108;
const HEAD = 84;
const ROW = 18;
const SIDE = 26;
const FAMILY = 3;

/** Towns × services: each cell has the shade and the numeral of its level; what was not observed is hatched. Heads lead to the same, sorted; cells to their proof. */
export function drawHeatMap(rows: readonly HeatMapRow[], columns: readonly HeatMapColumn[], id: string): Drawing {
  const begun = columns.filter(({ begins }, at) => begins && at > 0).length;
  const cell = (WIDTH - NAMES - SIDE - begun * FAMILY) / columns.length;
  let shift = NAMES;
  const places = columns.map(({ begins }, at) => {
    if (begins && at > 0) shift += FAMILY;
    const x = shift;
    shift += cell;
    return x;
  });
  const heads = columns.map(({ name, path }, at) => {
    const head = label(name, {
      transform: `translate(${Math.round(places[at]! + cell / 2 + 3)} ${HEAD - 6}) rotate(-60)`,
      'font-size': 11,
      'font-weight': path === null ? 700 : 400,
      fill: path === null ? 'var(--accent)' : 'var(--ink)',
    });
    return path === null ? head : leading(path, name, head);
  });
  const drawn = rows.map(({ name, path, cells }, line) => {
    const y = HEAD + line * ROW;
    return [
      leading(path, name, label(cutTo(name, NAMES - 6, 11), { x: 0, y: y + 12.5, 'font-size': 11, fill: 'var(--ink)' })),
      ...cells.map(({ mark, path: to, said }, at) =>
        leading(
          to,
          said,
          svgElement('rect', {
            x: places[at]! + 0.5,
            y: y + 0.5,
            width: cell - 1,
            height: ROW - 1,
            rx: 1.5,
            'stroke-width': 0.6,
            ...markFill(mark, id),
          }),
          label(mark, {
            x: places[at]! + cell / 2,
            y: y + 12.5,
            'text-anchor': 'middle',
            'font-size': 10,
            'font-weight': 600,
            fill: markInk(mark),
          }),
        ),
      ),
    ].join('');
  });
  return { width: WIDTH, height: HEAD + rows.length * ROW + 6, body: [hatching(id), ...heads, ...drawn].join('') };
}
