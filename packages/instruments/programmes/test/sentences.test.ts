import { THEME_IDS } from '@beffroi/programmes/judge';
import { describe, expect, it } from 'vitest';
import { judgeSentence, type LabelledSentence, readBank, seenInSentence } from './sentences.ts';

/**
 * Sentences that two strangers wrote and labelled. The bounds guard against rot; the measure is `bench/programme-sentences.ts`, and for the second voice, which was learned from these very
 * sentences, `bench/fit-themes.ts` beside this room.
 */
describe.each(['1', '2'])('bank %s', (name) => {
  it('has 1,400 sentences, each once, of known themes, those of none marked as such', async () => {
    const bank = await readBank(name);
    expect(new Set(bank.map(({ id }) => id)).size).toBe(1400);
    expect(new Set(bank.map(({ sentence }) => sentence)).size).toBe(bank.length);
    for (const { kind, themes, commitment } of bank) {
      expect(kind === 'none').toBe(themes.length === 0);
      expect(new Set(themes).size).toBe(themes.length);
      for (const theme of themes) expect(THEME_IDS).toContain(theme);
      expect([0, 1, 2, 3]).toContain(commitment);
    }
    for (const theme of THEME_IDS) expect(bank.filter(({ themes }) => themes[0] === theme).length, theme).toBeGreaterThan(50);
  });

  it('is heard by the rules as at first sight or better, and by both voices better than that', async () => {
    const bank = await readBank(name);
    const plain = bank.filter(({ kind }) => kind === 'plain');
    const none = bank.filter(({ kind }) => kind === 'none');
    const seen = (some: readonly LabelledSentence[], hear: typeof seenInSentence): number =>
      some.reduce((sum, one) => sum + one.themes.filter((theme) => hear(one)?.includes(theme)).length, 0);
    const all = plain.reduce((sum, { themes }) => sum + themes.length, 0);
    const byRules = seen(plain, seenInSentence);
    expect(byRules / all).toBeGreaterThan(0.68);
    expect(seen(plain, (one) => judgeSentence(one)?.themes ?? null)).toBeGreaterThan(byRules);
    expect(none.filter((one) => seenInSentence(one) !== null).length / none.length).toBeLessThan(0.08);
  });
});
