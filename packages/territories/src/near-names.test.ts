import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { territories } from './divisions.ts';
import { nameKeys } from './fold-name.ts';
import { closest } from './found.ts';
import { nearNames } from './near-names.ts';

const NAMED = territories()
  .filter((_, at) => at % 10 === 0)
  .map(({ name, code }) => [nameKeys(name).bare, code] as const);

describe('an index of names', () => {
  const near = nearNames(NAMED);
  const spoilt = fc
    .tuple(fc.constantFrom(...NAMED), fc.array(fc.tuple(fc.nat(30), fc.constantFrom('', 'e', 'z', ' ', 'eé')), { maxLength: 4 }))
    .map(([[name], edits]) => edits.reduce((text, [at, put]) => `${text.slice(0, at)}${put}${text.slice(at + 1)}`, name));

  it('proposes what a walk through all of them does, in the same order', () => {
    fc.assert(
      fc.property(spoilt, (key) => {
        expect(near(key)).toEqual(closest(key, NAMED));
      }),
      { numRuns: 150 },
    );
    for (const key of ['', 'sa', 'saint', 'saint germain', 'toto'.repeat(30), 'aaaa', 'rue de la mairie']) {
      expect(near(key), key).toEqual(closest(key, NAMED));
    }
  });

  it('knows nothing where there are no names', () => {
    expect(nearNames([])('rennes')).toEqual([]);
  });
});
