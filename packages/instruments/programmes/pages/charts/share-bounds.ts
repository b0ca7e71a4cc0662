import type { Denominators } from '@beffroi/programmes/judge';
import { type ChartText, drawChart } from '@beffroi/ui/charts/draw.ts';
import * as Plot from '@observablehq/plot';

/** What stands beside the shares, in the page's language. */
export interface ShareBoundsTexts extends ChartText {
  readonly rows: { readonly readable: string; readonly found: string; readonly standing: string };
  readonly percent: (share: number) => string;
}

interface Row {
  readonly name: string;
  /** `null` where only bounds are known. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const ROW = 50;

/**
 * The share that was measured with its interval, of the programmes that were read; of all that were found and all that stand only the bounds
 * between which it must lie, as an open bar: no dot pretends to know where.
 */
export function drawShareBounds(
  { ofReadable, ofFound, ofStanding }: Pick<Denominators, 'ofReadable' | 'ofFound' | 'ofStanding'>,
  texts: ShareBoundsTexts,
): string {
  const rows: Row[] = [
    { name: texts.rows.readable, share: ofReadable.share, low: ofReadable.low, high: ofReadable.high },
    { name: texts.rows.found, share: null, low: ofFound.worst, high: ofFound.best },
    { name: texts.rows.standing, share: null, low: ofStanding.worst, high: ofStanding.best },
  ];
  const known = rows.filter(({ low, high }) => low !== null && high !== null);
  const bounds = known.filter(({ share }) => share === null);
  const open = bounds.filter(({ low, high }) => low !== high);
  // Where all was read there is one share, and no bar between two.
  const shut = bounds.filter(({ low, high }) => low === high);
  const ends = bounds.flatMap(({ name, low, high }) => [
    ...(low === high ? [] : [{ name, at: low!, side: 'end' as const }]),
    { name, at: high!, side: 'start' as const },
  ]);
  const label = { y: 'name', dy: 9, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 } as const;
  return drawChart(
    {
      width: 380,
      height: rows.length * ROW + 28,
      marginLeft: 22,
      marginRight: 26,
      marginTop: 2,
      marginBottom: 26,
      style: { fontSize: '13px' },
      x: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: texts.percent, label: null, tickSize: 0 },
      y: { type: 'band', domain: rows.map(({ name }) => name), axis: null, padding: 0 },
      marks: [
        Plot.gridX([0, 0.25, 0.5, 0.75, 1], { stroke: 'var(--line)', strokeOpacity: 1 }),
        Plot.text(rows, {
          ...{ x: 0, y: 'name', text: 'name', textAnchor: 'start', dy: -13, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 },
        }),
        Plot.barX(open, {
          ...{ x1: 'low', x2: 'high', y: 'name', fill: 'var(--paper)', stroke: 'var(--ink-2)', strokeDasharray: '4 3' },
          insetTop: 27,
          insetBottom: 8,
        }),
        Plot.dot(shut, { x: 'high', y: 'name', r: 4.5, fill: 'var(--paper)', stroke: 'var(--ink-2)', strokeWidth: 1.5, dy: 9 }),
        Plot.text(
          ends.filter(({ side }) => side === 'end'),
          {
            ...label,
            x: 'at',
            text: ({ at }: { at: number }) => texts.percent(at),
            textAnchor: 'end',
            dx: -5,
          },
        ),
        Plot.text(
          ends.filter(({ side }) => side === 'start'),
          {
            ...label,
            x: 'at',
            text: ({ at }: { at: number }) => texts.percent(at),
            textAnchor: 'start',
            dx: 8,
          },
        ),
        Plot.ruleY(
          known.filter(({ share }) => share !== null),
          { x1: 'low', x2: 'high', y: 'name', stroke: 'var(--accent)', strokeWidth: 2.5, dy: 9 },
        ),
        Plot.dot(
          known.filter(({ share }) => share !== null),
          { x: 'share', y: 'name', r: 6, fill: 'var(--accent)', dy: 9 },
        ),
        Plot.text(
          known.filter(({ share }) => share !== null),
          { ...label, x: 'high', text: ({ share }: Row) => texts.percent(share!), textAnchor: 'start', dx: 8, fontWeight: 700 },
        ),
      ],
    },
    texts,
  );
}
