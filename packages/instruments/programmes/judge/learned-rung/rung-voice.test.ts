import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../test/documents.ts';
import { annotate } from '../annotate.ts';
import { assessProgramme } from '../assess.ts';
import { rungOf, type Standing } from '../ladder.ts';
import { rungFeaturesOf } from './rung-features.ts';
import { middleOf, RUNG_CUE, RUNGS, rungsWritten, rungVoice } from './rung-voice.ts';
import { RUNG_WEIGHTS } from './rung-weights.ts';

const STANDING: Standing = { past: false, names: true, heading: '' };
/** A wish by words that no rule of the ladder knows, and something told by a verb that none does. */
const WISHED = 'Nous supplierons l’opérateur de poser un relais au hameau.';
const TOLD = 'Même la salle des mariages a son écran géant, allumé toute la semaine.';
/** A direction that says nothing of what will be done. */
const BETTER = 'Mieux informer, notamment par les réseaux sociaux de la mairie.';
const PROMISED = 'Nous ouvrirons un portail en ligne pour la cantine.';

const voiceOf = (text: string, learned = rungsWritten(), standing = STANDING) => {
  const sentence = annotate(text);
  return rungVoice(sentence, standing, rungOf(sentence, standing), learned);
};
/** A voice that has learned of these words alone, in units. */
const taught = (told: Readonly<Record<string, readonly number[]>>) => ({
  rows: new Map(Object.keys(told).map((name, at) => [name, at * RUNGS.length])),
  weights: Int8Array.from(Object.values(told).flat()),
});

describe('the voice of rungs', () => {
  it('moves a statement where its words speak for another rung than the rules’, and shows them', () => {
    const learned = taught({ 's suppli': [0, 40, -40, -40] });
    expect(voiceOf(WISHED, taught({}))).toMatchObject({ rung: rungOf(annotate(WISHED), STANDING).rung, words: [] });
    const { rung, words, shares } = voiceOf(WISHED, learned);
    expect(rung).toBe(1);
    expect(shares[1]).toBeGreaterThan(0.5);
    expect(words.map((one) => one.words)).toEqual(['supplierons']);
    expect(words[0]!.tells).toBeGreaterThan(1);
  });

  it('leaves a statement where the rules put it when only what stands above speaks against them', () => {
    const standing = { ...STANDING, heading: 'Chiffres' };
    const learned = taught({ 'h chiffr': [46, -46, -46, -46] });
    expect(voiceOf(PROMISED, learned, standing)).toMatchObject({ rung: 2, words: [] });
  });

  it('leaves what stands above or lies behind, and turns that say one thing only', () => {
    const learned = taught({ any: [-46, -46, -46, 46], 's portai': [-46, -46, -46, 46] });
    expect(voiceOf(PROMISED, learned).rung).toBe(3);
    expect(voiceOf(PROMISED, learned, { ...STANDING, past: true })).toMatchObject({ rung: 0, words: [] });
    expect(voiceOf('Nous ouvrirons peut-être un portail en ligne pour la cantine.', learned)).toMatchObject({ rung: 1, words: [] });
  });

  it('takes the rung in the middle of what is likely', () => {
    expect(middleOf([0.45, 0, 0.1, 0.45])).toBe(2);
    expect(middleOf([0.5, 0.5, 0, 0])).toBe(0);
    expect(middleOf([0.1, 0.2, 0.3, 0.4])).toBe(2);
    expect(middleOf([0, 0, 0, 0.4])).toBe(3);
  });

  it('stands in the verdict, its words among the reasons', () => {
    expect(rungOf(annotate(BETTER), STANDING).rung).toBe(2);
    const { statements } = assessProgramme([documentOf(PROMISED, BETTER)]);
    expect(statements.map(({ commitment }) => commitment)).toEqual([2, 1]);
    const [promised, better] = statements.map(({ because }) => because.filter(({ cue }) => cue.startsWith(RUNG_CUE)));
    expect(promised).toEqual([]);
    expect(better!.map(({ words }) => words)).toContain('Mieux');
    for (const { because, quote, commitment } of statements)
      for (const { cue, words, weight } of because.filter((one) => one.cue.startsWith(RUNG_CUE))) {
        expect(cue).toBe(`${RUNG_CUE}:${commitment}`);
        expect(quote).toContain(words);
        expect(weight).toBeGreaterThan(0);
      }
  });

  it('shares out one whole, whatever the text, and twice the same', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const voice = voiceOf(text);
        expect(voice.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(voiceOf(text)).toEqual(voice);
        for (const { words } of voice.words) expect(text).toContain(words);
      }),
    );
  });

  it('tells words that count alike, years by whether they are to come, and neither themes nor slots', () => {
    const names = (text: string): string[] => {
      const sentence = annotate(text);
      return rungFeaturesOf(sentence, STANDING, rungOf(sentence, STANDING)).map(({ name }) => name);
    };
    expect(names('Trois bornes en 2028.')).toEqual(expect.arrayContaining(['s #', 'p # bornes', 's #year', 'z #year', 'r 3', 'd .']));
    expect(names('12 bornes depuis 2019.')).toEqual(expect.arrayContaining(['p # bornes', 's #past']));
    expect(names(TOLD).filter((name) => /online|website|slot/.test(name))).toEqual([]);
  });
});

describe('what was learnt of rungs', () => {
  it('is a row a feature, each once, in 300 kilobytes', () => {
    const lines = RUNG_WEIGHTS.split('\n');
    expect(RUNG_WEIGHTS.length).toBeLessThan(300_000);
    expect(new Set(lines.map((line) => line.split('\t')[0])).size).toBe(lines.length);
    expect(lines.filter((line) => line.split('\t')[1]?.length !== RUNGS.length)).toEqual([]);
    expect(rungsWritten().rows.size).toBe(lines.length);
  });
});
