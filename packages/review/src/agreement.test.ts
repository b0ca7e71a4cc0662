import { expect, it } from 'vitest';
import { agreementOver, type JudgedPair } from './agreement.ts';

const pairs = (n: number, second: (at: number) => number | null): JudgedPair[] =>
  Array.from({ length: n }, (_, at) => ({ territory: `t${at % 10}`, indicator: 'x', first: at % 4, second: second(at) }));

it('is full where both say the same', () => {
  const { kappa, alpha, same, tooFew } = agreementOver(
    pairs(40, (at) => at % 4),
    'machine-person',
    null,
  );
  expect(tooFew).toBe(false);
  expect([kappa?.value, alpha?.value, same?.value]).toEqual([1, 1, 1]);
});

it('lies within its interval', () => {
  const { kappa, alpha } = agreementOver(
    pairs(60, (at) => (at % 7 === 0 ? 0 : at % 4)),
    'person-person',
    null,
  );
  for (const estimate of [kappa!, alpha!]) {
    expect(estimate.low).toBeLessThan(estimate.value);
    expect(estimate.high).toBeGreaterThan(estimate.value);
  }
});

it('gives no coefficient on a few pairs, but says how many were alike', () => {
  expect(
    agreementOver(
      pairs(6, (at) => at % 4),
      'machine-person',
      'x',
    ),
  ).toMatchObject({ n: 6, tooFew: true, kappa: null, alpha: null, same: { value: 1 } });
});

it('gives no coefficient where everybody says one and the same level, for chance would do as well', () => {
  const alike = Array.from({ length: 30 }, (_, at) => ({ territory: `t${at}`, indicator: 'x', first: 0, second: 0 }));
  expect(agreementOver(alike, 'machine-person', 'x')).toMatchObject({ n: 30, tooFew: false, kappa: null, alpha: null });
});

it('counts apart what is not on the scale', () => {
  expect(
    agreementOver(
      pairs(30, (at) => (at < 4 ? null : at % 4)),
      'machine-person',
      null,
    ),
  ).toMatchObject({ n: 26, off: 4, offAlike: 0 });
});

it('says nothing of nothing', () => {
  expect(agreementOver([], 'machine-person', null)).toMatchObject({ n: 0, same: null, kappa: null, alpha: null, tooFew: true });
});
