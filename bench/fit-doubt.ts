// Fits the second reader: how likely a mark is what a careful person says, and how likely it is two levels off, from traits of findings on labelled towns. Each town
// is left out in turn to say what that is worth; with `--write` what is fitted on all stands in the rubric.
import { writeFile } from 'node:fs/promises';
import { calibration } from '@beffroi/domain';
import { signalsOf } from '../packages/instruments/services/judge/assess.ts';
import { SERVICES } from '../packages/instruments/services/judge/catalogue/index.ts';
import { doubtsOfAbsence } from '../packages/instruments/services/judge/certificate.ts';
import { hindrancesOf } from '../packages/instruments/services/judge/hindrances.ts';
import { decide } from '../packages/instruments/services/judge/rubric/decide.ts';
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
  ...{ 'further/fourteenth': 1, 'further/sixteenth': 1, 'further/seventeenth': 1, 'further/eighteenth': 1 },
};

const cases: Case[] = [];
for await (const { set, town, site, labels } of labelledSites(Object.keys(WEIGHTS))) {
  const { signals } = signalsOf(site);
  SERVICES.forEach((service, s) => {
    const label = labels[service.id];
    const own = signals.get(s) ?? [];
    const finding = decide(
      site,
      service,
      own,
      () => hindrancesOf(site, s),
      () => doubtsOfAbsence(site, s),
    );
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

/** Logistic regression by gradient descent, with a little ridge. */
function fitted(of: readonly Case[], target: (one: Case) => boolean): number[] {
  const weights = new Array<number>(TRAITS.length + 1).fill(0);
  for (let step = 0; step < 1_500; step++) {
    const gradient = new Array<number>(weights.length).fill(0);
    let total = 0;
    for (const one of of) {
      const error = (p(weights, one.traits) - (target(one) ? 1 : 0)) * one.weight;
      total += one.weight;
      one.traits.forEach((trait, i) => {
        gradient[i]! += error * trait;
      });
      gradient[TRAITS.length]! += error;
    }
    for (let i = 0; i < weights.length; i++) weights[i]! -= 1.0 * (gradient[i]! / total + (i < TRAITS.length ? 0.004 * weights[i]! : 0));
  }
  return weights.map((value) => Math.round(value * 1_000) / 1_000);
}

function p(weights: readonly number[], traits: readonly number[]): number {
  let sum = weights[TRAITS.length]!;
  for (let i = 0; i < traits.length; i++) sum += weights[i]! * traits[i]!;
  return 1 / (1 + Math.exp(-sum));
}

const towns = [...new Set(cases.map(({ town }) => town))];
const held: { readonly one: Case; readonly right: number; readonly wide: number }[] = [];
for (const town of towns) {
  const rest = cases.filter((one) => one.town !== town);
  const right = fitted(rest, (one) => one.right);
  const wide = fitted(rest, (one) => one.wide);
  for (const one of cases) if (one.town === town) held.push({ one, right: p(right, one.traits), wide: p(wide, one.traits) });
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
console.log('Brier of towns left out', brier.toFixed(3));
for (const set of Object.keys(WEIGHTS)) {
  const own = held.filter(({ one }) => one.town.startsWith(`${set} `));
  const said = calibration(
    own.map(({ one, right: probability }) => ({ confidence: steps.findLast(({ from }) => probability >= from)!.right, right: one.right })),
  );
  console.log(
    `${set}: ${own.length} marks, ${own.filter(({ one }) => one.right).length} right, calibration error ${said!.expectedError.toFixed(3)}`,
  );
}
for (const cut of [0.2, 0.25, 0.3, 0.35, 0.4]) {
  const silent = held.filter(({ one, wide }) => one.level && wide > cut);
  console.log(
    `abstained at ${cut}: ${silent.length} of ${held.length}, of which two levels off ${silent.filter(({ one }) => one.wide).length}, right ${silent.filter(({ one }) => one.right).length}`,
  );
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
export const WIDE: Weights = ${JSON.stringify(wide)};
/** What was said with this much or more was right so often, on towns left out. */
export const CALIBRATION: readonly { readonly from: number; readonly right: number }[] = ${JSON.stringify(steps.map(({ from, right: share }) => ({ from, right: share })))};
`,
  );
