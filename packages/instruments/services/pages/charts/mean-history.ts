import { type ChartText, drawChart } from '@beffroi/ui/charts/draw.ts';
import * as Plot from '@observablehq/plot';

/** A mean with its interval, on one of the two scales. */
export interface MeanPoint {
  /** Which wave; unique on its scale. */
  readonly at: string;
  /** What stands below it. */
  readonly year: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The same, as it is written in the page's language. */
  readonly text: string;
}

const WIDTH = 360;
const HEIGHT = 230;
const MOST_SAID = 4;

/**
 * The mean through the published waves as dots with whiskers, and the study of 2014 apart: its scale is another one, so on the right of the line stand our
 * means, on the left what the scale of 2014 gives, hollow.
 */
export function drawMeanHistory(
  {
    ours,
    old,
    labels,
  }: {
    readonly ours: readonly MeanPoint[];
    readonly old: readonly MeanPoint[];
    readonly labels: { readonly ours: string; readonly old: string };
  },
  text: ChartText,
): string {
  // Both parts name the same waves: a mark of each keeps them apart on one axis.
  const [left, right] = [old.map((point) => ({ ...point, x: `l${point.at}` })), ours.map((point) => ({ ...point, x: `r${point.at}` }))];
  const between = ' ';
  // Of many waves the ends are said, and what lies between is seen.
  const ends = (points: typeof left) => (points.length > MOST_SAID ? [points[0]!, points.at(-1)!] : points);
  const told = [...ends(left), ...ends(right)];
  const said = new Map(told.map(({ x, year }) => [x, year]));
  const wide = (point: MeanPoint): boolean => point.low !== null && point.high !== null;
  return drawChart(
    {
      width: WIDTH,
      height: HEIGHT,
      marginLeft: 24,
      marginRight: 24,
      marginTop: 34,
      marginBottom: 26,
      style: { fontSize: '13px' },
      x: {
        type: 'point',
        domain: [...left.map(({ x }) => x), between, ...right.map(({ x }) => x)],
        label: null,
        tickFormat: (x: string) => said.get(x) ?? '',
        tickSize: 0,
      },
      y: { domain: [0, 5], ticks: 6, label: null, grid: true },
      marks: [
        Plot.ruleX([between], { stroke: 'var(--ink-2)', strokeDasharray: '3 4' }),
        Plot.text([labels.old], { frameAnchor: 'top-left', dy: -26, text: (label: string) => label, fill: 'var(--ink-2)' }),
        Plot.text([labels.ours], { frameAnchor: 'top-right', dy: -26, text: (label: string) => label, fill: 'var(--ink)' }),
        Plot.ruleX(left.filter(wide), { x: 'x', y1: 'low', y2: 'high', stroke: 'var(--ink-2)', strokeWidth: 2 }),
        Plot.dot(left, { x: 'x', y: 'value', r: 5.5, fill: 'var(--paper)', stroke: 'var(--ink-2)', strokeWidth: 2 }),
        Plot.ruleX(right.filter(wide), { x: 'x', y1: 'low', y2: 'high', stroke: 'var(--accent)', strokeWidth: 2.5 }),
        Plot.line(right, { x: 'x', y: 'value', stroke: 'var(--accent)', strokeOpacity: 0.5 }),
        Plot.dot(right, { x: 'x', y: 'value', r: 6, fill: 'var(--accent)' }),
        Plot.text(told, {
          x: 'x',
          y: 'value',
          text: 'text',
          dx: 9,
          textAnchor: 'start',
          fill: 'var(--ink)',
          fontWeight: 700,
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
      ],
    },
    text,
  );
}
