import { mulberry32 } from '@beffroi/domain';
import { expect, it } from 'vitest';
import { type CorrectionStratum, correctedMean } from './corrected.ts';

const raw = (value: number, observed: number) => ({ value, low: value - 0.1, high: value + 0.1, observed });

it('takes out an error that the machine always makes', () => {
  const strata = [0, 1].map((): CorrectionStratum => ({ raw: raw(2, 500), differences: Array(20).fill(-1) }));
  expect(correctedMean(raw(2, 1000), strata)).toMatchObject({ value: 1, correction: -1, n: 40 });
});

it('weighs services by their marks', () => {
  const corrected = correctedMean(raw(2, 400), [
    { raw: raw(2, 300), differences: Array(10).fill(1) },
    { raw: raw(2, 100), differences: Array(10).fill(0) },
  ])!;
  expect(corrected.correction).toBeCloseTo(0.75, 12);
});

it('says nothing on a few marks', () => {
  expect(correctedMean(raw(2, 100), [{ raw: raw(2, 100), differences: [0, 0, 0] }])).toBeNull();
});

it('does not take a sample without errors for a machine without errors', () => {
  const corrected = correctedMean(raw(2, 1000), [{ raw: raw(2, 1000), differences: Array(30).fill(0) }])!;
  expect(corrected.value).toBe(2);
  expect(corrected.high - corrected.low).toBeGreaterThan(0.2);
});

it('is right on average, and as often within its interval as it says, whatever the machine’s errors', () => {
  const random = mulberry32(7);
  const services = 6;
  const towns = 200;
  const draws = 400;
  let bias = 0;
  let rawBias = 0;
  let covered = 0;
  for (let draw = 0; draw < draws; draw++) {
    // The truth, and a machine that is too kind where it errs.
    const strata: CorrectionStratum[] = [];
    let truthSum = 0;
    let machineSum = 0;
    for (let service = 0; service < services; service++) {
      const truths = Array.from({ length: towns }, () => Math.floor(random() * 4));
      const machine = truths.map((level) => (random() < 0.1 + 0.05 * service ? Math.min(5, level + 1) : level));
      const drawn = Array.from({ length: towns }, (_, at) => ({ at, lot: random() }))
        .sort((one, other) => one.lot - other.lot)
        .slice(0, 12);
      const sum = machine.reduce((one, other) => one + other, 0);
      machineSum += sum;
      truthSum += truths.reduce((one, other) => one + other, 0);
      strata.push({ raw: raw(sum / towns, towns), differences: drawn.map(({ at }) => truths[at]! - machine[at]!) });
    }
    const truth = truthSum / (services * towns);
    const mean = machineSum / (services * towns);
    // The towns are all there are: only the sample is chance, so the raw mean has no interval of its own here.
    const corrected = correctedMean({ value: mean, low: mean, high: mean, observed: services * towns }, strata)!;
    bias += (corrected.value - truth) / draws;
    rawBias += (mean - truth) / draws;
    if (corrected.low <= truth && truth <= corrected.high) covered++;
  }
  expect(rawBias).toBeGreaterThan(0.2);
  expect(Math.abs(bias)).toBeLessThan(0.01);
  expect(covered / draws).toBeGreaterThan(0.92);
});
