import type { LevelCounts } from '@beffroi/services/views';
import { type ChartText, drawChart } from '@beffroi/ui/charts/draw.ts';
import * as Plot from '@observablehq/plot';

/** What stands beside the bars. */
export interface LevelBarsText extends ChartText {
  readonly level: (level: number) => string;
  readonly unobserved: string;
  readonly abstained: string;
  readonly count: (towns: number) => string;
}

interface Bar {
  readonly name: string;
  readonly towns: number;
  readonly fill: string;
  readonly edge: string;
  readonly dash: string;
}

/** How many towns have each level: one bar a level. Those that were not seen, and those that are undecided, stand apart as a sign and a number: a bar of them might be the longest. */
export function levelBars({ levels, unobserved, abstained }: LevelCounts, texts: LevelBarsText): string {
  const hatch = `${texts.id}-hatch`;
  const bars: Bar[] = levels.map((towns, level) => ({
    ...{ name: texts.level(level), towns, fill: `var(--level-${level})`, edge: 'var(--ink-2)', dash: 'none' },
  }));
  const beside: Bar[] = [
    { name: texts.unobserved, towns: unobserved, fill: `url(#${hatch})`, edge: 'var(--ink-2)', dash: 'none' },
    { name: texts.abstained, towns: abstained, fill: 'var(--paper)', edge: 'var(--ink-2)', dash: '2 2' },
  ];
  const all = [...bars, ...beside.filter(({ towns }) => towns > 0)];
  const apart = all.slice(bars.length);
  const most = Math.max(1, ...levels);
  return drawChart(
    {
      width: 380,
      height: 30 * all.length + 10,
      marginLeft: 168,
      marginRight: 52,
      marginTop: 4,
      marginBottom: 6,
      x: { domain: [0, most], axis: null },
      y: { domain: all.map(({ name }) => name), label: null, tickSize: 0 },
      color: { type: 'identity' },
      style: { fontSize: '13px' },
      marks: [
        (_index, _scales, _values, _dimensions, { document }) => hatching(document, hatch),
        ...bars.map((bar) =>
          Plot.barX([bar], {
            x: 'towns',
            y: 'name',
            fill: bar.fill,
            stroke: bar.towns === 0 ? 'none' : bar.edge,
            strokeDasharray: bar.dash,
            insetTop: 2,
            insetBottom: 2,
          }),
        ),
        ...apart.map((bar) =>
          Plot.dot([bar], {
            ...{ x: 0, y: 'name', symbol: 'square', r: 8, dx: 10, fill: bar.fill, stroke: bar.edge },
            strokeDasharray: bar.dash,
          }),
        ),
        Plot.text(apart, {
          x: 0,
          y: 'name',
          text: ({ towns }: Bar) => texts.count(towns),
          textAnchor: 'start',
          dx: 24,
          fill: 'var(--ink)',
        }),
        Plot.text(bars, {
          x: 'towns',
          y: 'name',
          text: ({ towns }: Bar) => texts.count(towns),
          textAnchor: 'start',
          dx: 6,
          fill: 'var(--ink)',
        }),
        Plot.ruleX([0], { stroke: 'var(--ink-2)' }),
      ],
    },
    texts,
  );
}

/** The pattern of what was not seen, as on the strip. */
function hatching(document: Document, id: string): SVGElement {
  const make = (name: string, attributes: Readonly<Record<string, string>>): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const defs = make('defs', {});
  const pattern = make('pattern', { id, width: '6', height: '6', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
  pattern.append(
    make('rect', { width: '6', height: '6', fill: 'var(--paper)' }),
    make('rect', { width: '2', height: '6', fill: 'var(--ink-2)' }),
  );
  defs.append(pattern);
  return defs;
}
