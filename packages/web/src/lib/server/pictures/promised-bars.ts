import { type Drawing, hatching, label, type SvgAttributes, svgElement, widthOf } from '@beffroi/pictures';

/** What became of a service where it was promised. */
export type Outcome = 'rose' | 'same' | 'fell' | 'unknown';

/** A service with its towns by outcome. */
export interface PromisedBar {
  readonly name: string;
  readonly said: string;
  readonly towns: Readonly<Record<Outcome, number>>;
}

const WIDTH = 400;
const ROW = 38;
const BAR = 16;
const OUTCOMES: readonly Outcome[] = ['rose', 'same', 'fell', 'unknown'];

const fillOf = (outcome: Outcome, id: string): SvgAttributes =>
  ({
    rose: { fill: 'var(--level-4)', stroke: 'var(--ink-2)' },
    same: { fill: 'var(--paper-2)', stroke: 'var(--ink-2)' },
    fell: { fill: 'var(--level-1)', stroke: 'var(--ink-2)', 'stroke-dasharray': '3 2' },
    unknown: { fill: `url(#${id}-hatching)`, stroke: 'var(--line)' },
  })[outcome];

/** One bar a service, a unit a town: rose, unchanged, fell, not known. */
export function drawPromised(bars: readonly PromisedBar[], names: Readonly<Record<Outcome, string>>, id: string): Drawing {
  const most = Math.max(1, ...bars.map(({ towns }) => OUTCOMES.reduce((sum, one) => sum + towns[one], 0)));
  const unit = WIDTH / most;
  const legend = 26;
  let x = 0;
  const signs = OUTCOMES.map((outcome) => {
    const here = x;
    x += 14 + 5 + widthOf(names[outcome], 11) + 12;
    return `${svgElement('rect', { x: here, y: 2, width: 14, height: 14, rx: 2, ...fillOf(outcome, id) })}${label(names[outcome], { x: here + 19, y: 13, 'font-size': 11, fill: 'var(--ink)' })}`;
  });
  const rows = bars.map(({ name, said, towns }, at) => {
    const y = legend + at * ROW;
    let from = 0;
    const parts = OUTCOMES.filter((one) => towns[one] > 0).map((outcome) => {
      const [here, width] = [from, towns[outcome] * unit];
      from += width;
      const number = label(String(towns[outcome]), {
        ...{ x: here + width / 2, y: y + 29, 'text-anchor': 'middle', 'font-size': 10.5, 'font-weight': 600 },
        ...(outcome === 'unknown'
          ? { fill: 'var(--ink-2)', stroke: 'var(--paper)', 'stroke-width': 5, 'paint-order': 'stroke' }
          : { fill: outcome === 'rose' ? 'var(--level-ink-4)' : 'var(--ink)' }),
      });
      return `${svgElement('rect', { x: here, y: y + 17, width, height: BAR, 'stroke-width': 0.7, ...fillOf(outcome, id) })}${width < 13 ? '' : number}`;
    });
    return [
      label(name, { x: 0, y: y + 12, 'font-size': 12, 'font-weight': 600, fill: 'var(--ink)' }),
      label(said, { x: WIDTH, y: y + 12, 'font-size': 11, fill: 'var(--ink-2)', 'text-anchor': 'end' }),
      ...parts,
    ].join('');
  });
  return { width: WIDTH, height: legend + bars.length * ROW, body: [hatching(id), ...signs, ...rows].join('') };
}
