import { describe, expect, it } from 'vitest';
import { allStates, type ChainSentence, type SentenceFacts, sentenceFor } from '../rules/index.ts';
import { chainSentence } from './chain-sentence.ts';

const FACTS: SentenceFacts = { year: 2026, from: 2, to: 4, open: 5, inCharge: 3, done: 2, rose: 4, fell: 1, unsure: 2 };
const OF = ['service', 'town'] as const;
const LANGUAGES = ['fr', 'en'] as const;

/** Words by which one thing is said to come of another. None may stand in any sentence: links are found side by side. */
const CAUSAL = {
  fr: /\b(?:car|parce|puisque|grâce|donc|ainsi|alors|cause|causes?|causée?|effets?|dû|due à|faute de|raison|permet|permis|entraîn\w*|condui\w*|provoqu\w*|résult\w*|suite|fait|font|impact\w*|malgré|pourtant|conséquen\w*|afin|pour)\b/iu,
  en: /\b(?:because|since|thanks|therefore|thus|hence|so|cause[ds]?|effects?|due|owing|led|leads|made|makes|results?|resulted|impact\w*|despite|although|consequen\w*|after|for|reason)\b/iu,
} as const;

function all(facts: SentenceFacts | null = null): readonly ChainSentence[] {
  return OF.flatMap((of) => allStates().map((states) => sentenceFor(of, states, facts ?? { ...FACTS, ...MOVED[states.delivered] })));
}

/** Numbers as they are where the services of a town did so. */
const MOVED: Readonly<Record<ChainSentence['states']['delivered'], Partial<SentenceFacts>>> = {
  rose: {},
  fell: { from: 4, to: 2, rose: 1, fell: 4 },
  same: { from: 2, to: 2, rose: 0, fell: 0 },
  unsure: { from: 2, to: 3, rose: 0, fell: 0 },
  once: { from: null, to: 2, rose: 0, fell: 0 },
  unobserved: { from: null, to: null, rose: 0, fell: 0 },
};

describe('the sentence of a chain', () => {
  it('is one for every combination, in both languages', () => {
    for (const language of LANGUAGES)
      for (const sentence of all()) {
        const said = chainSentence(language, sentence);
        expect(said).toMatch(/^\p{Lu}[^.]+\.$/u);
        expect(said).not.toMatch(/undefined|null|NaN| {2}/);
      }
  });

  it.each(LANGUAGES)('says in no words of %s that one link follows from another', (language) => {
    for (const facts of [FACTS, { ...FACTS, open: 1, inCharge: 1, done: 1, rose: 0, fell: 0, unsure: 1 }, { ...FACTS, rose: 2, fell: 2 }])
      for (const sentence of all(facts)) expect(chainSentence(language, sentence)).not.toMatch(CAUSAL[language]);
  });

  it.each(LANGUAGES)('looks for words of %s that would be found', (language) => {
    const said = {
      fr: ['monté grâce à lui', 'donc monté', 'l’effet du plan', 'parce que'],
      en: ['rose because of it', 'thus rose', 'the effect of the plan'],
    };
    for (const one of said[language]) expect(one).toMatch(CAUSAL[language]);
  });

  it('tells what is not observed apart from a no, wherever it shows it', () => {
    for (const language of LANGUAGES)
      for (const of of OF) {
        const said = (states: Partial<ChainSentence['states']>) =>
          chainSentence(
            language,
            sentenceFor(of, { promised: 'yes', organised: 'in-charge', delivered: 'rose', spoken: 'human', ...states }, FACTS),
          );
        expect(said({ promised: 'unobserved' })).not.toBe(said({ promised: 'no' }));
        expect(said({ organised: 'unobserved' })).not.toBe(said({ organised: 'none' }));
        expect(said({ delivered: 'unobserved' })).not.toBe(said({ delivered: 'same' }));
        expect(said({ spoken: 'unobserved' })).not.toBe(said({ spoken: 'silent' }));
      }
  });

  it('counts one, several, and as many up as down', () => {
    const town = (facts: Partial<SentenceFacts>, delivered: ChainSentence['states']['delivered']) =>
      chainSentence(
        'fr',
        sentenceFor('town', { promised: 'yes', organised: 'in-charge', delivered, spoken: 'unsigned' }, { ...FACTS, ...facts }),
      ).split('\u202f; ')[1];
    expect(town({ rose: 1, fell: 0 }, 'rose')).toContain('1 service est monté, aucun n’est descendu');
    expect(town({ rose: 2, fell: 2 }, 'same')).toContain('2 services sont montés, 2 sont descendus');
    expect(town({ rose: 0, fell: 0 }, 'same')).toContain('aucun service n’a changé de niveau');
  });

  it('is the one that was read and agreed', async () => {
    const lines = LANGUAGES.flatMap((language) =>
      OF.flatMap((of) => {
        const told = new Map<string, string>();
        for (const sentence of all().filter((one) => one.of === of)) {
          const said = chainSentence(language, sentence);
          const code = sentence.broken.code;
          expect(told.get(said) ?? code).toBe(code);
          told.set(said, code);
        }
        const codes = [...Map.groupBy(told, ([, code]) => code)];
        return [`# ${language}, ${of}`, ...codes.flatMap(([code, said]) => ['', `## ${code}`, '', ...said.map(([text]) => text)]), ''];
      }),
    );
    await expect(`${lines.join('\n').trimEnd()}\n`).toMatchFileSnapshot('sentences.golden.md');
  });
});
