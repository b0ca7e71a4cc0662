import { describe, expect, it } from 'vitest';
import { seededBytes } from '../test/seeded-bytes.ts';
import { drawNoise, noiseChances, noiseRatio, noiseVariance, WORDS } from './geometric-noise.ts';
import { randomWords } from './random-words.ts';

describe('one draw of noise', () => {
  it('has exactly the chances that it should: every way to draw it, one by one', () => {
    const ratio = noiseRatio(1.5);
    for (let above = 0; above <= 12; above++) {
      for (let below = 0; below <= 12; below++) {
        // The only words that lead to this pair of counts: so many below the ratio, one that is not, and again. Each is as likely as its bounds say, so that the pair has the chance α^(above + below) (1 - α)².
        const told = [...Array<number>(above).fill(ratio - 1), ratio, ...Array<number>(below).fill(0), WORDS - 1];
        const words = told.values();
        expect(drawNoise(() => words.next().value!, ratio)).toBe(above - below);
        expect(words.next().done).toBe(true);
      }
    }
    // Added up over all pairs with one difference: the two-sided geometric distribution.
    const alpha = ratio / WORDS;
    const chances = noiseChances(1.5, 1, 4);
    for (const difference of [0, 1, 2, 3, 4]) {
      let sum = 0;
      for (let below = 0; below < 60; below++) sum += alpha ** (2 * below + difference) * (1 - alpha) ** 2;
      expect(chances[4 + difference]).toBeCloseTo(sum, 12);
      expect(chances[4 - difference]).toBe(chances[4 + difference]);
    }
  });

  it.each([0.5, 1, 1.5, 2])('comes out as often as that in 100,000 draws at ε = %d (chi-squared, seeded)', (epsilon) => {
    const [draws, reach] = [100_000, 6];
    const words = randomWords(seededBytes(47));
    const ratio = noiseRatio(epsilon);
    const seen = new Map<number, number>();
    let squares = 0;
    for (let draw = 0; draw < draws; draw++) {
      const noise = drawNoise(words, ratio);
      squares += noise ** 2;
      if (Math.abs(noise) <= reach) seen.set(noise, (seen.get(noise) ?? 0) + 1);
    }
    const chances = noiseChances(epsilon, 1, reach);
    const bins = [...chances].map((chance, at) => ({ expected: chance * draws, found: seen.get(at - reach) ?? 0 }));
    const tail = {
      expected: draws - bins.reduce((sum, { expected }) => sum + expected, 0),
      found: draws - bins.reduce((sum, { found }) => sum + found, 0),
    };
    const chiSquared = [...bins, tail].reduce((sum, { expected, found }) => sum + (found - expected) ** 2 / expected, 0);
    // 99.9 % quantile of chi-squared with 13 degrees of freedom.
    expect(chiSquared).toBeLessThan(34.53);
    expect(squares / draws / noiseVariance(epsilon)).toBeCloseTo(1, 1);
  });

  it('needs a possible ε', () => {
    for (const epsilon of [0, -1, 2.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => noiseRatio(epsilon)).toThrow(/no possible epsilon/);
  });
});

describe('several draws added up', () => {
  it('have the chances of all ways to add them up', () => {
    const [one, three] = [noiseChances(1, 1, 40), noiseChances(1, 3, 40)];
    let zero = 0;
    for (let a = -40; a <= 40; a++)
      for (let b = -40; b <= 40; b++) zero += Math.abs(a + b) > 40 ? 0 : one[a + 40]! * one[b + 40]! * one[40 - a - b]!;
    expect(three[40]).toBeCloseTo(zero, 9);
    expect(three.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
    const variance = three.reduce((sum, chance, at) => sum + chance * (at - 40) ** 2, 0);
    expect(variance / (3 * noiseVariance(1))).toBeCloseTo(1, 2);
  });
});

describe('words of chance', () => {
  it('are refused where fewer bytes come than were asked for', () => {
    expect(() => randomWords(() => new Uint8Array(3))()).toThrow(/asked for 4096 bytes of chance, got 3/);
  });

  it('are read as they come, the high byte first, and fetched anew when they are used up', () => {
    let fetched = 0;
    const words = randomWords((length) => {
      fetched++;
      return new Uint8Array(length).fill(fetched);
    });
    expect(Array.from({ length: 1025 }, words).slice(-2)).toEqual([0x01010101, 0x02020202]);
  });
});
