import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf, type SayingsModel, sayingsIn, sentencesOf, stemOf, tellsOf } from './sayings.ts';
import { CONCEPTS } from './sayings-concepts.ts';
import { SAYING_FEATURES } from './sayings-model.ts';
import { SayingsScorer } from './sayings-scorer.ts';

/** Stems of the model, which are words as well as any. */
const STEMS = [...new Set(SAYING_FEATURES.match(/[a-z#]{2,}(?=[_:])/g)!)];
/** Stems that tell of something more than of nothing. */
const TELLING = [...SAYING_FEATURES.matchAll(/(?:^| )([a-z]{2,}):(\d\d)?/g)].flatMap(([, stem, much]) =>
  much === undefined ? [] : [stem!],
);
const word = fc.oneof(
  fc.constantFrom(...STEMS),
  fc.tuple(fc.constantFrom(...STEMS), fc.constantFrom('s', 'ez', 'ation', 'e', 'ons')).map((parts) => parts.join('')),
  fc.constantFrom('le', 'de', 'l', '12', '7', 'Été', 'a1b', 'vous', 'ne', 'votre'),
);
const anySentence = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', '’', '-', ' 3 ')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

describe('weighing a sentence', () => {
  it('gives to the last bit what its features tell, one by one', () => {
    const model: SayingsModel = {
      starts: [-1.9, 0.1],
      features: new Map([
        ...STEMS.slice(0, 200).map((stem, at) => [stem, [at / 7, -at / 3]] as const),
        ...STEMS.slice(0, 200).map((stem, at) => [`${stem}_${STEMS[(at * 7) % 200]}`, [at / 11, 0.3]] as const),
        ...STEMS.slice(0, 200).map((stem, at) => [`${stem}__${STEMS[(at * 3) % 200]}`, [-at / 13, 0.7]] as const),
        ...CONCEPTS.map((one, at) => [`@${one}`, [at / 5, -0.2]] as const),
        ...CONCEPTS.map((one, at) => [`@${one}+${CONCEPTS.at(-1)!}`, [-at / 9, 0.4]] as const),
      ]),
    };
    const scorer = new SayingsScorer(model, stemOf);
    const few = fc
      .array(fc.tuple(fc.constantFrom(...STEMS.slice(0, 40), 'autre', 'de', '12'), fc.constantFrom(' ', '-', ', ')), { maxLength: 60 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.oneof(few, anySentence), (sentence) => void expect(scorer.tellsOf(sentence)).toEqual(tellsOf(sentence, model))),
      { numRuns: 500 },
    );
  });

  it('chooses the sentences of a text that its features choose', () => {
    const least = { decision: 0.5, delivery: 0.5, tracking: 0, prefill: 0 };
    const short = fc.array(fc.constantFrom(...TELLING), { minLength: 3, maxLength: 7 }).map((words) => words.join(' '));
    const anyText = fc.array(fc.oneof(short, short, anySentence), { maxLength: 4 }).map((sentences) => sentences.join('. '));
    let chosen = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        for (const [s, saying] of (['decision', 'delivery', 'tracking', 'prefill'] as const).entries()) {
          let best: string | null = null;
          let most: number = least[saying];
          for (const sentence of sentencesOf(text)) {
            const tells = tellsOf(sentence);
            if (sentence.endsWith('?')) continue;
            if (!(tells[s]! > most && tells[s]! > tells[4]! && tells[s]! > tells[5]!)) continue;
            [best, most] = [sentence, tells[s]!];
          }
          if (best !== null) chosen++;
          expect(sayingsIn(text)[saying]).toBe(best);
        }
      }),
      { numRuns: 500 },
    );
    expect(chosen).toBeGreaterThan(50);
  });

  it('knows stems and pairs apart', () => {
    const [one, other] = [STEMS[10]!, STEMS[20]!];
    const model: SayingsModel = {
      starts: [0],
      features: new Map([
        [`${one}_${other}`, [1]],
        [`${one}__${other}`, [10]],
        [other, [100]],
      ]),
    };
    const scorer = new SayingsScorer(model, (stem) => stem);
    expect(featuresOf(`${one} ${other}`)).not.toEqual([]);
    expect(scorer.tellsOf(other)).toEqual([100]);
    expect(scorer.tellsOf(`${one} ${other}`)[0]).toBeCloseTo(101 / Math.sqrt(2), 9);
    expect(scorer.tellsOf(`${one} quelque ${other}`)[0]).toBeCloseTo(110 / Math.sqrt(2), 9);
  });
});
