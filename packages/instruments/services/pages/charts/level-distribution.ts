import { type ChartText, drawChart } from '@beffroi/ui/charts/draw.ts';
import * as Plot from '@observablehq/plot';

/** How many findings bear a mark. */
export interface MarkShare {
  /** `0`–`5`, `?` or `~`. */
  readonly mark: string;
  readonly findings: number;
  /** The share as it is written in the page's language. */
  readonly text: string;
}

/** Findings by level. What was not observed is no level and has no bar, which might be the tallest: the sentence above says how much it is. */
export function drawDistribution(shares: readonly MarkShare[], text: ChartText): string {
  const levels = shares.filter(({ mark }) => mark >= '0' && mark <= '5');
  return drawChart(
    {
      width: 360,
      height: 210,
      marginLeft: 4,
      marginRight: 4,
      marginTop: 22,
      marginBottom: 26,
      style: { fontSize: '13px' },
      x: { type: 'band', domain: levels.map(({ mark }) => mark), label: null, tickSize: 0, padding: 0.15 },
      y: { axis: null },
      marks: [
        Plot.barY(levels, {
          x: 'mark',
          y: 'findings',
          fill: (share: MarkShare) => `var(--level-${share.mark})`,
          stroke: 'var(--ink-2)',
          inset: 0.5,
        }),
        Plot.ruleY([0], { stroke: 'var(--ink-2)' }),
        Plot.text(levels, { x: 'mark', y: 'findings', text: 'text', dy: -9, fill: 'var(--ink)' }),
      ],
      color: { type: 'identity' },
    },
    text,
  );
}
