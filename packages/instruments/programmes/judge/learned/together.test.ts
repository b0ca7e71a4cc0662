import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../annotate.ts';
import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import { type PartOdds, partOddsOf } from './parts.ts';
import { barredIn } from './second-voice.ts';
import { NONE, oddsOf, written } from './shares.ts';
import { type BothVoices, factsOf, worthOf } from './together.ts';

/** Odds that are long against all but these. */
const oddsWith = (some: Partial<Record<ThemeId | 'none', number>>): Float64Array => {
  const odds = new Float64Array(NONE + 1).fill(-6);
  for (const [name, one] of Object.entries(some)) odds[name === 'none' ? NONE : THEME_IDS.indexOf(name as ThemeId)] = one;
  return odds;
};
/** A stretch that tells as much as the whole, and nothing above. */
const alikeParts = (odds: Float64Array): PartOdds => ({
  peaks: odds,
  leads: odds.map((one) => one + 2),
  above: new Float64Array(odds.length),
  hasAbove: false,
});
const voices = (odds: Parameters<typeof oddsWith>[0], seen: BothVoices['seen'], barred = false): BothVoices => ({
  seen,
  odds: oddsWith(odds),
  parts: () => alikeParts(oddsWith(odds)),
  isBarred: () => barred,
});

describe('both voices together', () => {
  it('weigh a theme that either speaks for, and no other', () => {
    expect(factsOf('ai', voices({}, null))).toBeNull();
    expect(worthOf('ai', voices({}, null))).toBe(0);
    expect(factsOf('ai', voices({}, ['ai']))).not.toBeNull();
    expect(factsOf('ai', voices({ ai: 0 }, null))).not.toBeNull();
  });

  it('weigh a fact for each number that says how far it is to be trusted', () => {
    for (const seen of [null, [], ['ai'], ['ai', 'open-data']] as const)
      expect(factsOf('ai', voices({ ai: 1, none: -1 }, seen))).toHaveLength(written().trust.length);
  });

  it('take a theme for likelier the surer the second voice is of it, whatever the rules see', () => {
    for (const seen of [null, [], ['ai'], ['open-data'], ['ai', 'open-data']] as const) {
      const worths = [-2, 0, 2, 4].map((ai) => worthOf('ai', voices({ ai, none: -2 }, seen)));
      expect(worths, String(seen)).toEqual([...worths].sort((one, other) => one - other));
    }
  });

  it('take a second theme for likelier where a stretch of the sentence tells it before all others', () => {
    const worth = (told: number): number => {
      const odds = oddsWith({ ai: -1, 'open-data': 3, none: -4 });
      const stretch = oddsWith({ ai: told, 'open-data': 3 });
      const leads = oddsWith({ ai: told, 'open-data': 3 });
      return worthOf('ai', { seen: ['open-data'], odds, parts: () => ({ ...alikeParts(stretch), leads }), isBarred: () => false });
    };
    expect(worth(3)).toBeGreaterThan(worth(-3));
  });

  it('take one that the rules see for likelier than one that they do not see, and leave alone one that they do not see where a look-alike stands', () => {
    const odds = { ai: 0, none: -1 };
    expect(worthOf('ai', voices(odds, ['ai']))).toBeGreaterThan(worthOf('ai', voices(odds, null)));
    expect(worthOf('ai', voices(odds, ['open-data']))).toBeGreaterThan(0);
    expect(worthOf('ai', voices(odds, ['open-data'], true))).toBe(0);
  });

  it('say how likely, whatever the text', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom(...THEME_IDS), fc.constantFrom(null, [], ['ai'] as const), (text, theme, seen) => {
        const sentence = annotate(text);
        const worth = worthOf(theme, {
          seen,
          odds: oddsOf(sentence),
          parts: () => partOddsOf(sentence),
          isBarred: barredIn(sentence),
        });
        expect(worth).toBeGreaterThanOrEqual(0);
        expect(worth).toBeLessThanOrEqual(1);
      }),
    );
  });
});
