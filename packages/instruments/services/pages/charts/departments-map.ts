import type { TownMap } from '@beffroi/observatory';
import { type Drawing, hatching, label, leading, type SvgAttributes, svgElement, svgText } from '@beffroi/pictures';
import type { DepartmentOutlines } from '@beffroi/territories';
import { layOverseas } from './france-map.ts';

/** A department on the map: `none` where no town of it was measured, `few` where too few were for a mean. */
export interface DepartmentShade {
  readonly name: string;
  readonly mean: number | 'few' | 'none';
  readonly said: string;
  /** Address of its towns; `null` where there are none. */
  readonly path: string | null;
}

const WIDTH = 400;
const GAP = 8;
/** Room for a name below its frame. */
const NAME = 18;
/** Between two levels of the ramp so many shades are told apart. */
const STEPS = 4;

/** Departments shaded by the mean level of their towns, overseas ones in frames below. Shades lie on the ramp of levels, between two of them: one and a half is half-way from 1 to 2. */
export function drawDepartments(
  { width, height, paths }: DepartmentOutlines,
  outline: TownMap['outline'],
  shades: ReadonlyMap<string, DepartmentShade>,
  id: string,
): Drawing {
  const scale = WIDTH / width;
  const mainland = [...paths].map(([code, d]) => department(shades.get(code), d, id, 0.6 / scale));
  const insets = layOverseas(outline, height * scale + GAP);
  const overseas = insets.map(({ code, x, y, width: wide, height: high, outline: d }) =>
    [
      svgElement('rect', { x, y, width: wide, height: high, rx: 3, fill: 'none', stroke: 'var(--line)' }),
      department(shades.get(code), d, id, 0.6),
      label(shades.get(code)?.name ?? '', {
        x: x + wide / 2,
        y: y + high + 12,
        'text-anchor': 'middle',
        'font-size': 10,
        fill: 'var(--ink-2)',
      }),
    ].join(''),
  );
  return {
    width: WIDTH,
    height: height * scale + GAP + (insets[0]?.height ?? 0) + NAME,
    body: [hatching(id), svgElement('g', { transform: `scale(${scale.toFixed(4)})` }, ...mainland), ...overseas].join(''),
  };
}

function department(shade: DepartmentShade | undefined, d: string, id: string, line: number): string {
  const edge = { stroke: 'var(--ink-2)', 'stroke-width': line, 'stroke-linejoin': 'round' };
  const parts = fillsOf(shade?.mean ?? 'none', id).map((fill) => svgElement('path', { d, ...fill, ...edge }));
  if (shade === undefined) return parts.join('');
  return shade.path === null
    ? svgElement('g', {}, svgElement('title', {}, svgText(shade.said)), ...parts)
    : leading(shade.path, shade.said, ...parts);
}

/** One or two layers: the lower level, and the higher one over it as far as the mean has come. */
function fillsOf(mean: DepartmentShade['mean'], id: string): readonly SvgAttributes[] {
  if (mean === 'none') return [{ fill: `url(#${id}-hatching)` }];
  if (mean === 'few') return [{ fill: 'var(--paper)', 'stroke-dasharray': '2 2' }];
  const below = Math.min(5, Math.floor(mean));
  const part = Math.round((mean - below) * STEPS) / STEPS;
  const lower = { fill: `var(--level-${below})` };
  return part === 0 ? [lower] : [lower, { fill: `var(--level-${Math.min(5, below + 1)})`, 'fill-opacity': part }];
}
