import { type Drawing, label, svgElement, widthOf } from '@beffroi/pictures';

/** A service before and after, with what is known of the difference. */
export interface Slope {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** Whether the difference is beyond chance and errors. */
  readonly told: boolean;
  /** Whether the sentence above names it. */
  readonly named: boolean;
  /** As they are written in the page's language. */
  readonly said: { readonly before: string; readonly after: string };
}

const WIDTH = 400;
const TOP = 34;
const PLOT = 400;
const LEFT = 44;
const RIGHT = 214;
const LABEL = 14.5;
/** Above the highest and below the lowest, in levels. */
const MARGIN = 0.1;

/** Two waves, a line for each service: thick where the change is shown to be one, thin where it may be chance. Names stand at the end of their line. */
export function drawSlope(slopes: readonly Slope[], heads: { readonly before: string; readonly after: string }): Drawing {
  const values = slopes.flatMap(({ before, after }) => [before, after]);
  const [low, high] = [Math.min(...values) - MARGIN, Math.max(...values) + MARGIN];
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * PLOT;
  const right = apart(
    slopes.map(({ after }) => y(after)),
    LABEL,
  );
  const left = apart(
    slopes.map(({ before }) => y(before)),
    LABEL - 2,
  );
  const lines = slopes.map(({ name, before, after, told, named, said }, at) => {
    const rose = after > before;
    const ink = named || (told && rose) ? 'var(--accent)' : told ? 'var(--ink)' : 'var(--ink-2)';
    const weight = told || named ? 700 : 400;
    const [y1, y2] = [y(before), y(after)];
    return [
      svgElement('line', {
        ...{ x1: LEFT, y1, x2: RIGHT, y2, stroke: ink, 'stroke-width': told ? 3.5 : named ? 2 : 1.2 },
        'stroke-dasharray': told && !rose ? '7 4' : null,
      }),
      ...[
        [LEFT, y1],
        [RIGHT, y2],
      ].map(([cx, cy]) => svgElement('circle', { cx, cy, r: told ? 4.5 : 2.8, fill: ink })),
      lead(LEFT - 4, y1, LEFT - 9, left[at]!),
      label(said.before, { x: LEFT - 11, y: left[at]! + 4, 'text-anchor': 'end', 'font-size': 11, 'font-weight': weight, fill: ink }),
      lead(RIGHT + 4, y2, RIGHT + 12, right[at]!),
      label(said.after, {
        x: RIGHT + 14,
        y: right[at]! + 4,
        'font-size': 11,
        'font-weight': 700,
        fill: told || named ? ink : 'var(--ink)',
      }),
      label(name, {
        // Figures are all as wide as a zero, where they stand in columns.
        x: RIGHT + 20 + widthOf(said.after.replace(/\d/g, '0'), 11, 700),
        y: right[at]! + 4,
        'font-size': 11.5,
        'font-weight': weight,
        fill: told || named ? ink : 'var(--ink)',
      }),
    ].join('');
  });
  const lowest = Math.max(TOP + PLOT, ...right, ...left);
  return {
    width: WIDTH,
    height: lowest + 12,
    body: [
      label(heads.before, { x: 0, y: 14, 'font-size': 12, 'font-weight': 700, fill: 'var(--ink)' }),
      label(heads.after, { x: RIGHT, y: 14, 'font-size': 12, 'font-weight': 700, fill: 'var(--ink)', 'text-anchor': 'middle' }),
      ...[LEFT, RIGHT].map((x) => svgElement('line', { x1: x, y1: 22, x2: x, y2: TOP + PLOT + 6, stroke: 'var(--line)' })),
      ...lines,
    ].join(''),
  };
}

/** From a point to its words, where they had to move. */
function lead(x1: number, y1: number, x2: number, y2: number): string {
  return Math.abs(y1 - y2) < 3 ? '' : svgElement('line', { x1, y1, x2, y2, stroke: 'var(--line)', 'stroke-width': 1 });
}

/** Heights as near to where they are wanted as `least` between them allows: neighbours that press on each other move away from their common middle. */
export function apart(wanted: readonly number[], least: number): readonly number[] {
  const order = wanted.map((_, at) => at).sort((one, other) => wanted[one]! - wanted[other]! || one - other);
  interface Group {
    readonly members: number[];
    middle: number;
  }
  const groups: Group[] = [];
  const half = ({ members }: Group): number => ((members.length - 1) * least) / 2;
  for (const at of order) {
    groups.push({ members: [at], middle: wanted[at]! });
    for (let last = groups.at(-1)!; groups.length > 1; last = groups.at(-1)!) {
      const before = groups.at(-2)!;
      if (last.middle - half(last) - (before.middle + half(before)) >= least) break;
      groups.splice(-2);
      const members = [...before.members, ...last.members];
      groups.push({ members, middle: members.reduce((sum, one) => sum + wanted[one]!, 0) / members.length });
    }
  }
  const placed = [...wanted];
  for (const group of groups) for (const [place, at] of group.members.entries()) placed[at] = group.middle - half(group) + place * least;
  return placed;
}
