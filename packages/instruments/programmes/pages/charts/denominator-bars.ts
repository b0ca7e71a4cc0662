import type { Denominators } from '@beffroi/programmes/judge';
import { type ChartText, drawChart } from '@beffroi/ui/charts/draw.ts';
import * as Plot from '@observablehq/plot';

/** What stands beside the bars, in the page's language. */
export interface DenominatorTexts extends ChartText {
  readonly rows: { readonly standing: string; readonly found: string; readonly readable: string; readonly mentions: string };
  readonly count: (lists: number) => string;
}

interface Bar {
  readonly name: string;
  readonly lists: number;
  readonly fill: string;
}

const ROW = 44;

/** The four denominators, each within the one above it: what is not counted can be seen as what is missing. */
export function drawDenominators(
  { standing, found, readable, mentions }: Pick<Denominators, 'standing' | 'found' | 'readable' | 'mentions'>,
  texts: DenominatorTexts,
): string {
  const bars: Bar[] = [
    { name: texts.rows.standing, lists: standing, fill: 'var(--paper)' },
    { name: texts.rows.found, lists: found, fill: 'var(--level-1)' },
    { name: texts.rows.readable, lists: readable, fill: 'var(--level-2)' },
    { name: texts.rows.mentions, lists: mentions, fill: 'var(--level-4)' },
  ];
  return drawChart(
    {
      width: 380,
      height: bars.length * ROW + 6,
      marginLeft: 2,
      marginRight: 44,
      marginTop: 2,
      marginBottom: 4,
      style: { fontSize: '13px' },
      x: { domain: [0, Math.max(1, standing)], axis: null },
      y: { type: 'band', domain: bars.map(({ name }) => name), axis: null, padding: 0 },
      color: { type: 'identity' },
      marks: [
        Plot.barX(bars, { x: 'lists', y: 'name', fill: 'fill', stroke: 'var(--ink-2)', insetTop: 20, insetBottom: 4 }),
        Plot.text(bars, { x: 0, y: 'name', text: 'name', textAnchor: 'start', dy: -13, fill: 'var(--ink)' }),
        Plot.text(bars, {
          x: 'lists',
          y: 'name',
          text: ({ lists }: Bar) => texts.count(lists),
          textAnchor: 'start',
          dx: 6,
          dy: 8,
          fontWeight: 700,
          fill: 'var(--ink)',
        }),
      ],
    },
    texts,
  );
}
