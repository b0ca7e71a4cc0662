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

const FILLS: ReadonlyMap<string, string> = new Map(Object.entries({ '?': 'var(--paper)', '~': 'var(--paper)' }));

/** Findings by level, with what was not observed beside them, dashed: it is no level. */
export function drawDistribution(shares: readonly MarkShare[], text: ChartText): string {
  const unseen = (share: MarkShare): boolean => FILLS.get(share.mark) !== undefined;
  return drawChart(
    {
      width: 360,
      height: 210,
      marginLeft: 4,
      marginRight: 4,
      marginTop: 22,
      marginBottom: 26,
      style: { fontSize: '13px' },
      x: { type: 'band', domain: shares.map(({ mark }) => mark), label: null, tickSize: 0, padding: 0.15 },
      y: { axis: null },
      marks: [
        Plot.barY(
          shares.filter((share) => !unseen(share)),
          { x: 'mark', y: 'findings', fill: (share: MarkShare) => `var(--level-${share.mark})`, stroke: 'var(--ink-2)', inset: 0.5 },
        ),
        Plot.barY(shares.filter(unseen), {
          x: 'mark',
          y: 'findings',
          fill: 'var(--paper)',
          stroke: 'var(--ink-2)',
          strokeDasharray: '4 3',
          inset: 0.5,
        }),
        Plot.ruleY([0], { stroke: 'var(--ink-2)' }),
        Plot.text(shares, { x: 'mark', y: 'findings', text: 'text', dy: -9, fill: 'var(--ink)' }),
      ],
      color: { type: 'identity' },
    },
    text,
  );
}
