import type { Chances } from './posterior.ts';

/** How many sheets may give a level, and how likely the rest is then what is told of the other cells. */
export interface PossibleTotals {
  /** All of it together. */
  readonly all: number;
  /** Totals that are looked at. */
  readonly totals: readonly number[];
  /** What is multiplied with the chance of a part of each total: the rest's, and that of the totals beside it which are told by it. */
  readonly weights: readonly number[];
}

/** Terms that would be less of all than this, were there as many of them as counts, are left out. */
export const NEGLIGIBLE = 1e-7;

/** So many totals that are looked at tell one between them: a polynomial of degree five. */
const STENCIL = 6;

/** Fewer totals are all looked at. */
const FEW = 4 * STENCIL;

/**
 * Totals of those who give a level, from the least to the greatest that can be.
 *
 * The *share* of a total's chance that lies on one side of a level goes smoothly from total to total, even where chances have a kink: whoever asks for it looks at every so manieth total, and what the others add is shared out among these (Lagrange's interpolation).
 *
 * @param levels all levels together
 * @param rest all other cells together
 * @param step how far apart totals may be that are looked at
 * @returns `null` where there are none
 */
export function possibleTotals(levels: Chances, rest: Chances, n: number, step: number): PossibleTotals | null {
  const ofLevels = levels.start - levels.from;
  const ofRest = rest.start + n - rest.from;
  // A level is given by somebody.
  let least = Math.max(1, levels.from, n - rest.from - rest.length + 1);
  let most = Math.min(levels.from + levels.length - 1, n - rest.from);
  let all = 0;
  for (let total = least; total <= most; total++) all += levels.mass[ofLevels + total]! * rest.mass[ofRest - total]!;
  if (!(all > 0)) return null;
  const enough = (NEGLIGIBLE * all) / (levels.length + rest.length);
  while (levels.mass[ofLevels + least]! * rest.mass[ofRest - least]! < enough) least++;
  while (levels.mass[ofLevels + most]! * rest.mass[ofRest - most]! < enough) most--;
  const apart = most - least < FEW || most - least < STENCIL * step ? 1 : step;
  const alone = (most - least) % apart;
  const [totals, weights]: [number[], number[]] = [[], []];
  for (let total = least; total <= most; total += total < least + alone ? 1 : apart) {
    totals.push(total);
    weights.push(rest.mass[ofRest - total]!);
  }
  if (apart > 1) {
    for (let place = alone; place < totals.length - 1; place++) {
      const first = Math.max(alone, Math.min(place - STENCIL / 2 + 1, totals.length - STENCIL));
      for (let beside = 1; beside < apart; beside++) {
        const total = totals[place]! + beside;
        const chance = levels.mass[ofLevels + total]! * rest.mass[ofRest - total]!;
        const shares = sharesOf(apart, (place - first) * apart + beside);
        for (let node = 0; node < STENCIL; node++)
          weights[first + node]! += (chance * shares[node]!) / levels.mass[ofLevels + totals[first + node]!]!;
      }
    }
  }
  return { all: all * levels.unit * rest.unit, totals, weights };
}

/** By step and place: six shares, together 1. */
const SHARES = new Map<number, readonly Float64Array[]>();

/** What each total of a stencil has of one that lies so far behind its first. */
function sharesOf(step: number, behind: number): Float64Array {
  let known = SHARES.get(step);
  if (known === undefined) {
    known = Array.from({ length: (STENCIL - 1) * step }, (_, at) => lagrange(at / step));
    SHARES.set(step, known);
  }
  return known[behind]!;
}

/** Lagrange's coefficients of the places 0, 1, …, 5 at one between them. */
function lagrange(at: number): Float64Array {
  return Float64Array.from({ length: STENCIL }, (_, node) => {
    let share = 1;
    for (let other = 0; other < STENCIL; other++) if (other !== node) share *= (at - other) / (node - other);
    return share;
  });
}
