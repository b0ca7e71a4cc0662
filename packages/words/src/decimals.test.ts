import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalsIn } from './decimals.ts';

it.each(['fr-FR', 'en-GB'] as const)('numbers are written as %s writes them, whatever was asked for before', (locale) => {
  const [plain, signed] = [decimalsIn(locale), decimalsIn(locale, 'exceptZero')];
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, digits) => {
      const said = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      expect(plain(value, digits)).toBe(value.toLocaleString(locale, said));
      expect(signed(value, digits)).toBe(value.toLocaleString(locale, { ...said, signDisplay: 'exceptZero' }));
    }),
    { numRuns: 50 },
  );
});
