import { type ChartText, drawChart } from '@beffroi/ui/charts/draw.ts';
import * as Plot from '@observablehq/plot';

/** A share for a row of the chart. */
export interface ShareRow {
  readonly name: string;
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
  /** As it is written in the page's language. */
  readonly text: string;
  /** One row of which the text speaks. */
  readonly told?: boolean;
}

/** What stands beside the dots. */
export interface ShareDotsText extends ChartText {
  readonly percent: (share: number) => string;
}

const ROW = 40;

/** Shares from the largest down: a dot and its whisker each, below its name; the scale ends where the data do, in tenths. */
export function drawShares(rows: readonly ShareRow[], text: ShareDotsText): string {
  const most = Math.min(1, Math.ceil(10 * Math.max(0.1, ...rows.map(({ share, high }) => high ?? share))) / 10);
  const ticks = Array.from(
    { length: most <= 0.5 ? Math.round(most * 10) + 1 : Math.round(most * 5) + 1 },
    (_, at) => at / (most <= 0.5 ? 10 : 5),
  );
  const fill = ({ told }: ShareRow): string => (told === false ? 'var(--ink-2)' : 'var(--accent)');
  return drawChart(
    {
      width: 380,
      height: rows.length * ROW + 28,
      marginLeft: 8,
      marginRight: 46,
      marginTop: 2,
      marginBottom: 26,
      style: { fontSize: '13px' },
      x: { domain: [0, most], ticks, tickFormat: text.percent, label: null, tickSize: 0 },
      y: { type: 'band', domain: rows.map(({ name }) => name), axis: null, padding: 0 },
      marks: [
        Plot.gridX(ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
        ...[true, false].map((told) =>
          Plot.text(
            rows.filter((row) => (row.told === true) === told),
            {
              ...{ x: 0, y: 'name', text: 'name', textAnchor: 'start', dy: -9, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 },
              fontWeight: told ? 700 : 400,
            },
          ),
        ),
        Plot.ruleY(
          rows.filter(({ low, high }) => low !== null && high !== null),
          { x1: 'low', x2: 'high', y: 'name', stroke: fill, strokeWidth: 2.5, dy: 9 },
        ),
        Plot.dot(rows, { x: 'share', y: 'name', r: 5.5, fill, dy: 9 }),
        Plot.text(rows, {
          ...{ x: (row: ShareRow) => row.high ?? row.share, y: 'name', text: 'text', textAnchor: 'start', dx: 8, dy: 9, fontWeight: 700 },
          ...{ fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 },
        }),
      ],
    },
    text,
  );
}
