import { type ChartText, drawChart } from '@beffroi/ui/charts/draw.ts';
import * as Plot from '@observablehq/plot';

/** The mean of a family, for a row of the chart. */
export interface FamilyMean {
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The value as it is written in the page's language. */
  readonly text: string;
}

const ROW = 46;

/** Families from the best served down: a dot and its whisker each, below its name. */
export function drawFamilyMeans(rows: readonly FamilyMean[], text: ChartText): string {
  return drawChart(
    {
      width: 360,
      height: rows.length * ROW + 30,
      marginLeft: 8,
      marginRight: 12,
      marginTop: 4,
      marginBottom: 26,
      style: { fontSize: '13px' },
      x: { domain: [0, 5], ticks: 6, label: null },
      y: { type: 'band', domain: rows.map(({ name }) => name), axis: null },
      marks: [
        Plot.gridX({ ticks: 6, stroke: 'var(--line)', strokeOpacity: 1 }),
        Plot.text(rows, {
          x: 0,
          y: 'name',
          text: 'name',
          textAnchor: 'start',
          dy: -10,
          dx: 2,
          fill: 'var(--ink)',
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
        Plot.ruleY(
          rows.filter(({ low, high }) => low !== null && high !== null),
          { x1: 'low', x2: 'high', y: 'name', stroke: 'var(--accent)', strokeWidth: 2.5, dy: 10 },
        ),
        Plot.dot(rows, { x: 'value', y: 'name', r: 6, fill: 'var(--accent)', dy: 10 }),
        Plot.text(rows, {
          x: (row: FamilyMean) => row.high ?? row.value,
          y: 'name',
          text: 'text',
          textAnchor: 'start',
          dx: 9,
          dy: 10,
          fontWeight: 700,
          fill: 'var(--ink)',
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
      ],
    },
    text,
  );
}
