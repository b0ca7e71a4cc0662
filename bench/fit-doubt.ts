// Fits the second reader: how likely a mark is what a careful person says, and how likely it is two levels off, from traits of findings on labelled towns. Each set
// is left out in turn to say what that is worth; with `--write` what is fitted on all stands in the rubric.
import { writeFile } from 'node:fs/promises';
import { calibration } from '@beffroi/domain';
import { signalsOf } from '../packages/instruments/services/judge/assess.ts';
import { SERVICES } from '../packages/instruments/services/judge/catalogue/index.ts';
import { doubtsOfAbsence } from '../packages/instruments/services/judge/certificate.ts';
import { hindrancesOf } from '../packages/instruments/services/judge/hindrances.ts';
import { homeTrouble } from '../packages/instruments/services/judge/home-state.ts';
import { decide } from '../packages/instruments/services/judge/rubric/decide.ts';
import { WIDE } from '../packages/instruments/services/judge/rubric/doubt-model.ts';
import { TRAITS, traitsOf } from '../packages/instruments/services/judge/rubric/traits.ts';
import { labelledSites } from './lib/labelled-sites.ts';

interface Case {
  readonly town: string;
  readonly traits: readonly number[];
  readonly right: boolean;
  readonly wide: boolean;
  readonly level: boolean;
  readonly weight: number;
}

const OUT = new URL('../packages/instruments/services/judge/rubric/doubt-model.ts', import.meta.url);
const write = process.argv.includes('--write');
/** How far off a mark is, is fitted anew only where that is asked for: on sets that were mended on next to none is, and the weights would find none. */
const wideAnew = process.argv.includes('--wide');
/**
 * Sets and what each of their marks weighs. Rules were mended on those of the first rows, so that what is right there says little of towns to come; errors of the
 * others were read by nobody when they were judged, and the last are by authors who knew the readers' guide and nothing else, as those of towns to come.
 */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{
    '.': 0.05,
    trial: 0.05,
    'further/first': 0.1,
    'further/second': 0.1,
    'further/fourth': 0.1,
    'further/fifth': 0.1,
    'further/sixth': 0.1,
  },
  ...{ 'further/seventh': 0.1, 'further/eighth': 0.1, 'further/ninth': 0.1, 'further/thirteenth': 0.1 },
  ...{ 'further/third': 0.5, 'further/eleventh': 0.5, 'further/twelfth': 0.5, 'further/fifteenth': 0.5 },
  // The seventeenth and the eighteenth weighed 1 when the weights that stand were fitted, before anybody mended on them.
  ...{ 'further/fourteenth': 1, 'further/sixteenth': 1, 'further/seventeenth': 0.1, 'further/eighteenth': 0.1 },
  ...{ 'further/nineteenth': 0.1, 'further/twentysecond': 0.5 },
  // Written or mended on by the hand that mends; the twentieth, twenty-first, twenty-third and twenty-seventh never serve the fit.
  ...{ 'further/twentyfourth': 0.1, 'further/twentyfifth': 0.1, 'further/twentysixth': 0.1, 'further/twentyeighth': 0.1 },
  ...{ 'further/twentyninth': 0.1, 'further/thirtieth': 0.1 },
};

const cases: Case[] = [];
/** What was not seen, by what stood in the way, with whether a person says so as well. */
const unseen: { readonly set: string; readonly cause: 'named' | 'hub' | 'home'; readonly right: boolean }[] = [];
for await (const { set, town, site, labels } of labelledSites(Object.keys(WEIGHTS))) {
  const { signals } = signalsOf(site);
  SERVICES.forEach((service, s) => {
    const label = labels[service.id];
    const own = signals.get(s) ?? [];
    const named = hindrancesOf(site, s);
    const finding = decide(
      site,
      service,
      own,
      () => named,
      () => doubtsOfAbsence(site, s),
    );
    if (finding.kind === 'unobserved' && label !== undefined)
      unseen.push({
        set,
        cause: named.length > 0 ? 'named' : homeTrouble(site) === null ? 'hub' : 'home',
        right: label.kind === 'unobserved',
      });
    if (finding.level === null || label === undefined || label.level === null) return;
    const distance = Math.abs(finding.level - label.level);
    cases.push({
      town: `${set} ${town}`,
      traits: traitsOf(site, s, own, finding),
      right: distance === 0,
      wide: distance >= 2,
      level: finding.level > 0,
      weight: WEIGHTS[set]!,
    });
  });
}

/** How much weights are held back, for each unit of weight of the cases. */
const RIDGE = 0.004;

/** Logistic regression with a little ridge, by Newton's steps (iteratively reweighted least squares). */
function fitted(of: readonly Case[], target: (one: Case) => boolean): number[] {
  const size = TRAITS.length + 1;
  const weights = new Array<number>(size).fill(0);
  const total = of.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < 12; step++) {
    const gradient = weights.map((value, i) => (i < TRAITS.length ? -RIDGE * total * value : 0));
    const curve = weights.map((_, i) => weights.map((__, j) => (i === j ? (i < TRAITS.length ? RIDGE * total : 1e-9) : 0)));
    for (const one of of) {
      const said = p(weights, one.traits);
      const x = [...one.traits, 1];
      const error = ((target(one) ? 1 : 0) - said) * one.weight;
      const bend = said * (1 - said) * one.weight;
      for (let i = 0; i < size; i++) {
        if (x[i] === 0) continue;
        gradient[i]! += error * x[i]!;
        for (let j = 0; j < size; j++) curve[i]![j]! += bend * x[i]! * x[j]!;
      }
    }
    solved(curve, gradient).forEach((by, i) => {
      weights[i]! += by;
    });
  }
  return weights.map((value) => Math.round(value * 1_000) / 1_000);
}

/** What solves `matrix × answer = right`, by elimination with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const by = rows[row]![column]! / rows[column]![column]!;
      if (by !== 0) for (let at = column; at <= size; at++) rows[row]![at]! -= by * rows[column]![at]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

function p(weights: readonly number[], traits: readonly number[]): number {
  let sum = weights[TRAITS.length]!;
  for (let i = 0; i < traits.length; i++) sum += weights[i]! * traits[i]!;
  return 1 / (1 + Math.exp(-sum));
}

const towns = [...new Set(cases.map(({ town }) => town))];
const held: { readonly one: Case; readonly right: number; readonly wide: number }[] = [];
// Towns of one author are alike: each set is left out as a whole.
for (const set of Object.keys(WEIGHTS)) {
  const isOf = ({ town }: Case): boolean => town.startsWith(`${set} `);
  const rest = cases.filter((one) => !isOf(one));
  const right = fitted(rest, (one) => one.right);
  const wide = fitted(rest, (one) => one.wide);
  for (const one of cases) if (isOf(one)) held.push({ one, right: p(right, one.traits), wide: p(wide, one.traits) });
}
// Isotonic steps (pool adjacent violators) over what towns left out were said to be.
const sorted = held.toSorted((a, b) => a.right - b.right);
let pools = sorted.map(({ one, right }) => ({ from: right, sum: one.right ? one.weight : 0, n: one.weight }));
const merged: typeof pools = [];
for (const pool of pools) {
  merged.push({ ...pool });
  while (merged.length > 1 && (merged.at(-2)!.sum / merged.at(-2)!.n >= merged.at(-1)!.sum / merged.at(-1)!.n || merged.at(-2)!.n < 25)) {
    const last = merged.pop()!;
    const before = merged.at(-1)!;
    merged[merged.length - 1] = { from: before.from, sum: before.sum + last.sum, n: before.n + last.n };
  }
}
pools = merged;
const steps = pools.map(({ from, sum, n }, i) => ({
  from: i === 0 ? 0 : Math.round(from * 1_000) / 1_000,
  right: Math.min(0.95, Math.max(0.05, Math.round((sum / n) * 20) / 20)),
  n,
}));
console.log(`${cases.length} marks of ${towns.length} towns`);
console.table(steps);
const brier = held.reduce((sum, { one, right }) => sum + (right - (one.right ? 1 : 0)) ** 2, 0) / held.length;
console.log('Brier of sets left out', brier.toFixed(3));
for (const set of Object.keys(WEIGHTS)) {
  const own = held.filter(({ one }) => one.town.startsWith(`${set} `));
  const said = calibration(
    own.map(({ one, right: probability }) => ({ confidence: steps.findLast(({ from }) => probability >= from)!.right, right: one.right })),
  );
  console.log(
    `${set}: ${own.length} marks, ${own.filter(({ one }) => one.right).length} right, calibration error ${said!.expectedError.toFixed(3)}`,
  );
}
const pooled = (name: string, of: readonly (typeof held)[number][]): void => {
  const said = calibration(
    of.map(({ one, right: probability }) => ({ confidence: steps.findLast(({ from }) => probability >= from)!.right, right: one.right })),
  );
  console.log(`${name}: ${of.length} marks, calibration error ${said!.expectedError.toFixed(3)}`);
};
pooled('all sets left out in turn', held);
pooled(
  'those that weigh half or more',
  held.filter(({ one }) => one.weight >= 0.5),
);
for (const cut of [0.2, 0.25, 0.3, 0.35, 0.4]) {
  const silent = held.filter(({ one, wide }) => one.level && wide > cut);
  console.log(
    `abstained at ${cut}: ${silent.length} of ${held.length}, of which two levels off ${silent.filter(({ one }) => one.wide).length}, right ${silent.filter(({ one }) => one.right).length}`,
  );
}
for (const cause of ['home', 'named', 'hub'] as const) {
  const own = unseen.filter((one) => one.cause === cause);
  console.log(`unobserved, ${cause}: ${own.length}, as a person says ${own.filter((one) => one.right).length}`);
  for (const set of new Set(own.map((one) => one.set))) {
    const there = own.filter((one) => one.set === set);
    console.log(`  ${set}: ${there.filter((one) => one.right).length} of ${there.length}`);
  }
}
const right = fitted(cases, (one) => one.right);
const wide = fitted(cases, (one) => one.wide);
console.table(TRAITS.map((trait, i) => ({ trait, right: right[i], wide: wide[i] })));
if (write)
  await writeFile(
    OUT,
    `// Written by \`bench/fit-doubt.ts\`: not to be changed by hand.
import type { Weights } from './doubt.ts';

export const RIGHT: Weights = ${JSON.stringify(right)};
export const WIDE: Weights = ${JSON.stringify(wideAnew ? wide : WIDE)};
/** What was said with this much or more was right so often, on towns left out. */
export const CALIBRATION: readonly { readonly from: number; readonly right: number }[] = ${JSON.stringify(steps.map(({ from, right: share }) => ({ from, right: share })))};
`,
  );
