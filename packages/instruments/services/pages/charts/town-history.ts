import type { TownPast } from '@beffroi/services/views';
import { type ChartText, drawChart } from '@beffroi/ui/charts/draw.ts';
import * as Plot from '@observablehq/plot';

/** A town's mean through the published waves: a dot with a whisker a wave. Waves in which nothing was observed have no dot. */
export function townHistoryChart(history: readonly TownPast[], decimal: (value: number) => string, text: ChartText): string {
  const seen = history.filter(({ value }) => value !== null);
  return drawChart(
    {
      width: Math.max(240, Math.min(640, 130 * history.length + 60)),
      height: 220,
      marginLeft: 28,
      marginBottom: 32,
      marginTop: 16,
      x: { type: 'point', domain: history.map(({ wave }) => wave), padding: 0.6, label: null, tickSize: 0 },
      y: { domain: [0, 5], ticks: [0, 1, 2, 3, 4, 5], tickFormat: 'd', label: null, grid: false, tickSize: 0 },
      style: { fontSize: '14px' },
      marks: [
        Plot.ruleY([0, 1, 2, 3, 4, 5], { stroke: 'var(--line)' }),
        Plot.ruleX(
          seen.filter(({ low }) => low !== null),
          { x: 'wave', y1: 'low', y2: 'high', stroke: 'var(--accent)', strokeWidth: 4, strokeOpacity: 0.45, strokeLinecap: 'round' },
        ),
        Plot.line(seen, { x: 'wave', y: 'value', stroke: 'var(--accent)', strokeWidth: 1, strokeDasharray: '3 3' }),
        Plot.dot(seen, { x: 'wave', y: 'value', r: 6, fill: 'var(--accent)' }),
        Plot.text(seen, {
          x: 'wave',
          y: 'value',
          text: ({ value }: TownPast) => decimal(value!),
          dx: 11,
          dy: -11,
          textAnchor: 'start',
          fill: 'var(--ink)',
        }),
      ],
    },
    text,
  );
}
