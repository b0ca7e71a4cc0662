import type { TownMap } from '@beffroi/observatory';
import { type Drawing, hatching, label, leading, markFill, svgElement } from '@beffroi/pictures';
import { layMap } from './france-map.ts';

/** Of so many discs none can be pointed at. */
const MANY = 300;

/** Towns as discs on the outline of France, each leading to its sheet. @param said of a town: its name and mean */
export function drawTownsMap(
  map: Pick<TownMap, 'towns' | 'outline'>,
  { id, said, path }: { readonly id: string; said(code: string): string; path(code: string): string },
): { readonly drawing: Drawing; readonly elsewhere: number } {
  const { width, height, insets, outlines, dots, elsewhere } = layMap(map);
  const many = dots.length > MANY;
  const land = outlines.map((d) =>
    svgElement('path', { d, fill: 'var(--paper-2)', stroke: 'var(--line)', 'stroke-width': 1, 'stroke-linejoin': 'round' }),
  );
  const discs = dots.map(({ code, x, y, r, level, numeral }) => {
    const disc = svgElement('circle', {
      cx: x,
      cy: y,
      r,
      ...markFill(level === null ? '?' : String(level), id),
      stroke: 'var(--ink-2)',
      'stroke-width': many ? 0.3 : 1,
    });
    if (many) return disc;
    const sign =
      numeral && level !== null
        ? label(String(level), {
            x,
            y: y + 4,
            'text-anchor': 'middle',
            'font-size': 11,
            'font-weight': 700,
            fill: `var(--level-ink-${level})`,
          })
        : '';
    return leading(path(code), said(code), disc, sign);
  });
  const names = dots
    .filter(({ label: side }) => side !== null)
    .map(({ code, name, x, y, r, label: side }) =>
      leading(
        path(code),
        said(code),
        label(name, {
          ...{ x: side === 'right' ? x + r + 3 : x - r - 3, y: y + 4, 'text-anchor': side === 'right' ? 'start' : 'end', 'font-size': 12 },
          ...{ fill: 'var(--ink)', stroke: 'var(--paper)', 'stroke-width': 3, 'paint-order': 'stroke' },
        }),
      ),
    );
  const frames = insets.map(({ x, y, width: wide, height: high }) =>
    svgElement('rect', { x, y, width: wide, height: high, rx: 3, fill: 'none', stroke: 'var(--line)' }),
  );
  return { drawing: { width, height, body: [hatching(id), ...frames, ...land, ...discs, ...names].join('') }, elsewhere };
}
