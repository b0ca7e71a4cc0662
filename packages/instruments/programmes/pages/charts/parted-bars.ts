import { type ChartText, drawChart } from '@beffroi/ui/charts/draw.ts';
import * as Plot from '@observablehq/plot';

/** A whole and its parts, in their order. */
export interface PartedRow {
  readonly name: string;
  readonly parts: readonly number[];
}

/** How each part looks, and its name. */
export interface PartLook {
  readonly name: string;
  /** One of the levels' colours, with its ink; `none` is outlined and dashed: it is no step. */
  readonly level: 0 | 1 | 2 | 3 | 4 | 5 | 'none';
}

interface Piece {
  readonly row: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly look: PartLook;
}

const ROW = 46;
/** A numeral needs this much of the width. */
const ROOM = 0.05;

/** Wholes from the largest down, each parted into counts whose numerals stand inside; the looks are named above the first. */
export function drawParted(rows: readonly PartedRow[], looks: readonly PartLook[], text: ChartText): string {
  const most = Math.max(1, ...rows.map(({ parts }) => sum(parts)));
  const pieces = rows.flatMap(({ name, parts }) =>
    parts.map((count, at): Piece => {
      const from = sum(parts.slice(0, at));
      return { row: name, from, to: from + count, count, look: looks[at]! };
    }),
  );
  const seen = pieces.filter(({ count }) => count > 0);
  const fillOf = ({ look }: Piece): string => (look.level === 'none' ? 'var(--paper)' : `var(--level-${look.level})`);
  return drawChart(
    {
      width: 380,
      height: rows.length * ROW + 8,
      marginLeft: 2,
      marginRight: 34,
      marginTop: 2,
      marginBottom: 6,
      style: { fontSize: '13px' },
      x: { domain: [0, most], axis: null },
      y: { type: 'band', domain: rows.map(({ name }) => name), axis: null, padding: 0 },
      color: { type: 'identity' },
      marks: [
        Plot.text(rows, { x: 0, y: 'name', text: 'name', textAnchor: 'start', dy: -13, fill: 'var(--ink)' }),
        ...seen.map((piece) =>
          Plot.barX([piece], {
            ...{ x1: 'from', x2: 'to', y: 'row', fill: fillOf, stroke: 'var(--ink-2)', insetTop: 20, insetBottom: 4 },
            strokeDasharray: piece.look.level === 'none' ? '3 3' : 'none',
          }),
        ),
        Plot.text(
          seen.filter(({ count }) => count / most >= ROOM),
          {
            ...{ x: ({ from, to }: Piece) => (from + to) / 2, y: 'row', text: 'count', dy: 8 },
            fill: ({ look }: Piece) => (look.level === 'none' ? 'var(--ink)' : `var(--level-ink-${look.level})`),
          },
        ),
        Plot.text(rows, {
          ...{ x: ({ parts }: PartedRow) => sum(parts), y: 'name', text: ({ parts }: PartedRow) => String(sum(parts)) },
          ...{ textAnchor: 'start', dx: 6, dy: 8, fontWeight: 700, fill: 'var(--ink)' },
        }),
      ],
    },
    text,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((one, other) => one + other, 0);
}
