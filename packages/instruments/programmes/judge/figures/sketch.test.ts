import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeSentences } from '../../test/made-texts.ts';
import { likeness, minimaOf, sketchOf } from './sketch.ts';

const programme = ['Nous ouvrirons les données de la ville à tous.', 'Chaque école aura sa connexion à la fibre.'];

/** Jaccard's similarity counted, not estimated: shingles of five words of plain texts. */
function jaccard(a: readonly string[], b: readonly string[]): number {
  const shingles = (texts: readonly string[]) => {
    const words = texts.join(' ').replace(/[.]/g, '').split(' ');
    return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
  };
  const [first, second] = [shingles(a), shingles(b)];
  const both = [...first].filter((shingle) => second.has(shingle)).length;
  return both / (first.size + second.size - both);
}

describe('a sketch', () => {
  test('stays what it is: judgements that are kept hold it', () => {
    const sketch = sketchOf(programme);
    expect(sketch).toHaveLength(684);
    expect(sketch.slice(0, 64)).toMatchInlineSnapshot(`"vmqqAfcWRBgsEcobLRFKBuHaC0F3Zj8DVrkwALVl0gD8EjMin4iVJrqxdAvGl3AG"`);
    expect([...minimaOf(sketch)!.slice(0, 3)]).toMatchInlineSnapshot(`
      [
        27945662,
        407115511,
        466227500,
      ]
    `);
  });

  test('sees through case, accents, punctuation and where sentences are cut', () => {
    const shouted = ['NOUS OUVRIRONS, LES DONNEES DE', 'LA VILLE À TOUS ! Chaque école', 'aura sa connexion à la fibre…'];
    expect(sketchOf(shouted)).toBe(sketchOf(programme));
    expect(sketchOf([...programme].reverse())).not.toBe(sketchOf(programme));
  });

  test('of fewer than five words is empty, and like nothing', () => {
    expect(sketchOf([])).toBe('');
    expect(sketchOf(['Notre ville', '  ', 'd’abord'])).toBe('');
    expect(likeness('', '')).toBe(0);
    expect(likeness(sketchOf(programme), '')).toBe(0);
  });

  test('of any words is base64 of 512 bytes, like itself', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText({ maxLength: 60 }), fc.lorem()), { maxLength: 12 }), (texts) => {
        const sketch = sketchOf(texts);
        if (sketch === '') return;
        expect(sketch).toMatch(/^[A-Za-z0-9+/]{683}=$/);
        expect(minimaOf(sketch)).toHaveLength(128);
        expect(likeness(sketch, sketch)).toBe(1);
      }),
    );
  });

  test('that is none is refused, whatever it is', () => {
    for (const text of ['AAAA', '=', `${'A'.repeat(700)}`, `é${'A'.repeat(682)}=`])
      expect(() => likeness(text, text)).toThrow(expect.objectContaining({ code: 'impossible-sketch' }));
    fc.assert(
      fc.property(anyText({ minLength: 1, maxLength: 50 }), (text) => {
        expect(() => minimaOf(text)).toThrow(expect.objectContaining({ code: 'impossible-sketch' }));
      }),
    );
  });
});

describe('likeness', () => {
  test.each([0, 20, 50, 80, 100, 120])('of texts that share %i sentences of 120 is close to what a count gives', (shared) => {
    const common = madeSentences(7, shared);
    const [a, b] = [
      [...common, ...madeSentences(8, 120 - shared)],
      [...common, ...madeSentences(9, 120 - shared)],
    ];
    const counted = jaccard(a, b);
    // Three standard errors: √(J (1 − J) / 128).
    expect(Math.abs(likeness(sketchOf(a), sketchOf(b)) - counted)).toBeLessThanOrEqual(3 * Math.sqrt((counted * (1 - counted)) / 128));
  });

  test('errs by no more than its standard error says, and not to one side', () => {
    const errors = Array.from({ length: 60 }, (_, seed) => {
      const common = madeSentences(1000 + seed, 20);
      const [a, b] = [
        [...common, ...madeSentences(2000 + seed, 20)],
        [...common, ...madeSentences(3000 + seed, 20)],
      ];
      return likeness(sketchOf(a), sketchOf(b)) - jaccard(a, b);
    });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    // J is about a third: a standard error of 0.042, of the mean of sixty 0.0054.
    expect(Math.abs(mean)).toBeLessThan(3 * 0.0054);
    expect(spread).toBeLessThan(1.35 * 0.042);
  });
});
