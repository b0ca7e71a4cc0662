import { LEAST_TOWNS } from '@beffroi/figures';
import { fourDenominators, shareOf } from '@beffroi/programmes/judge';
import { expect, it } from 'vitest';
import { printedDenominators, printedMean, printedShare } from './printed.ts';

it('leaves of a share of few programmes what was counted, and nothing that is reckoned from it', () => {
  expect(printedShare(shareOf(2, LEAST_TOWNS - 1))).toEqual({ n: 2, of: 4, share: null, low: null, high: null });
  expect(printedShare(shareOf(2, LEAST_TOWNS))).toEqual(shareOf(2, LEAST_TOWNS));
});

it('leaves no mean of few programmes', () => {
  const mean = { mean: 2.5, low: 2, high: 3, n: LEAST_TOWNS };
  expect(printedMean(mean)).toEqual(mean);
  expect(printedMean({ ...mean, n: LEAST_TOWNS - 1 })).toEqual({ mean: null, low: null, high: null, n: 4 });
});

it('prints bounds of all lists that stand where only few of them were read', () => {
  // 12 stand, 6 were found, 3 read, 2 of which speak of it.
  const { ofReadable, ofFound, ofStanding } = printedDenominators(fourDenominators(12, 6, 3, 2));
  expect(ofReadable).toMatchObject({ n: 2, of: 3, share: null });
  expect(ofFound.worst).toBeCloseTo(2 / 6, 12);
  expect(ofStanding.best).toBeCloseTo(11 / 12, 12);
});
