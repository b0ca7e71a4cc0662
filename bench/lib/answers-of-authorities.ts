import { randomBytes } from 'node:crypto';
import {
  type AskedGroup,
  CELLS,
  type CountedGroup,
  consensusOf,
  type DisclosureOptions,
  discloseCounted,
  distributionOf,
  gapOf,
  levelOf,
  meanOf,
  type PublishedCounts,
  type ToldHistogram,
  toldOf,
} from '@beffroi/disclosure';

/** Of how many sheets in a hundred. */
export const GROUPS = [
  ['elected', 4],
  ['director', 1],
  ['manager', 12],
  ['it', 3],
  ['agent', 80],
] as const;

const ASKED: readonly AskedGroup[] = GROUPS.map(([id], at) => ({
  id,
  invited: null,
  kin: GROUPS.map(([other]) => other)
    .filter((other) => other !== id)
    .sort((one, other) => distance(one, at) - distance(other, at)),
}));

/** Numbers of one group of an authority: its sheets, then nine counts for each lever. Those of an authority's groups follow each other. */
export const numbersOfGroup = (levers: number): number => 1 + levers * CELLS.length;

/** What is read of one histogram: its mean and interval, its level and from where to where, nine shares with their intervals, consensus and interval; `NaN` where nothing is said. */
export const FIGURES = 3 + 3 + 3 * CELLS.length + 3;

/** What a gap between two groups is: value and interval. */
export const GAP = 3;

/** What came of some authorities: how many parts each has, and all figures of all of them, one after the other. */
export interface FiguresOfSome {
  readonly parts: Uint8Array<ArrayBuffer>;
  readonly figures: Float64Array<ArrayBuffer>;
}

/** May be told, and is read: each authority's counts disclosed, then every figure of every part and lever, and a gap between two groups for every lever. */
export function figuresOfSome(numbers: Int32Array, levers: readonly string[]): FiguresOfSome {
  const width = GROUPS.length * numbersOfGroup(levers.length);
  const authorities = numbers.length / width;
  const parts = new Uint8Array(authorities);
  const figures = new Float64Array(authorities * levers.length * (GROUPS.length * FIGURES + GAP)).fill(Number.NaN);
  let at = 0;
  for (let authority = 0; authority < authorities; authority++) {
    const counts = disclosed(numbers.subarray(authority * width, (authority + 1) * width), levers);
    parts[authority] = counts.parts.length;
    for (const lever of levers) {
      for (const part of counts.parts) at = writeFigures(figures, at, toldOf(counts, part, lever)!);
      const gap = gapOf(counts, lever, 'manager', 'agent');
      if (gap.kind === 'gap') figures.set([gap.value, gap.interval.low, gap.interval.high], at);
      at += GAP;
    }
  }
  return { parts, figures: figures.slice(0, at) };
}

function disclosed(numbers: Int32Array, levers: readonly string[]): PublishedCounts {
  const options: DisclosureOptions = { groups: ASKED, levers, random: randomBytes };
  const disclosure = discloseCounted(countedOf(numbers, levers.length), options);
  if (disclosure.kind === 'nothing') throw new Error('every authority has answers enough');
  return disclosure.counts;
}

function countedOf(numbers: Int32Array, levers: number): readonly CountedGroup[] {
  return GROUPS.map(([group], at) => {
    const first = at * numbersOfGroup(levers);
    const counts = Array.from({ length: levers }, (_, lever) =>
      Array.from(numbers.subarray(first + 1 + lever * CELLS.length, first + 1 + (lever + 1) * CELLS.length)),
    );
    return { group, sheets: numbers[first]!, counts };
  });
}

function writeFigures(figures: Float64Array, at: number, told: ToldHistogram): number {
  const mean = meanOf(told);
  figures[at] = mean.value ?? Number.NaN;
  figures[at + 1] = mean.interval.low;
  figures[at + 2] = mean.interval.high;
  const level = levelOf(told);
  if (level.kind === 'level') [figures[at + 3], figures[at + 4], figures[at + 5]] = [level.level, level.low, level.high];
  let place = at + 6;
  for (const { value, interval } of distributionOf(told)) {
    figures[place++] = value;
    figures[place++] = interval.low;
    figures[place++] = interval.high;
  }
  const consensus = consensusOf(told);
  if (consensus !== null)
    [figures[place], figures[place + 1], figures[place + 2]] = [consensus.value, consensus.interval.low, consensus.interval.high];
  return at + FIGURES;
}

function distance(id: string, at: number): number {
  return Math.abs(GROUPS.findIndex(([group]) => group === id) - at);
}
