import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { chosenOf } from './choice.ts';
import { featuresOf, featuresOfPost, wholeOf } from './features.ts';
import { formOf } from './form.ts';
import { type Likely, likelihoodOf } from './likelihood.ts';
import { ALL_STARTS, FeatureNames, FeatureSums, toldBy, ZERO } from './sink.ts';
import { type Span, spansOf } from './spans.ts';
import { SPOKEN } from './spoken.ts';
import { BETWEEN, BETWEEN_STARTS, STARTS, UNIT, WEIGHTS } from './weights.ts';

const wordsOf = (text: string): string[] => spansOf(partsOf(text), null).map(({ start, end }) => text.slice(start, end));

describe('the words of a post that may be who speaks', () => {
  it.each([
    ['a name at the end', 'Le quai est rouvert. Vik', 'Vik'],
    ['letters at the end of a sentence', '@rv Bonsoir, retour à la normale vers 9h NT', 'NT'],
    ['a name within the words of who takes the account', 'Bonsoir, je passe la main à Romane ce soir', 'Romane'],
    ['a name that a genitive follows', "Sarah's on the desk till six", 'Sarah'],
    ['a character with what it is', 'Honk! Ollie the Owl is here', 'Ollie the Owl'],
    ['a function', 'Merci à tous.\nLe chef de dépôt', 'Le chef de dépôt'],
    ['those who sign together', 'A happy new year from all of us at Portwell Ferries', 'all of us at Portwell Ferries'],
    ['a hashtag with somebody in it', '#LaMaireRépond Oui, dès juin.', '#LaMaireRépond'],
    ['a function in the midst of what is said', "It's your porter on the 1650. Somebody left a cello.", 'your porter on the 1650'],
    ['a function that does something', 'Votre contrôleur de la 9 vous souhaite un bon dimanche', 'Votre contrôleur de la 9'],
    ['a function without where it works', 'Votre contrôleur de la 9 vous souhaite un bon dimanche', 'Votre contrôleur'],
    ['who sends what is wished', 'We close at four. Happy New Year from Team Marlow', 'Team Marlow'],
    ['a team without its kiss', 'Congratulations both!! The Reading Room Crew x', 'The Reading Room Crew'],
    ['a team in small letters', '@lou pas avant lundi, désolé. la scolarité', 'la scolarité'],
    ['letters that are given the account', 'Je passe la main à QB. Bonne soirée', 'QB'],
    ['two who speak together', 'Ici Lise et Amaury, nous prenons vos questions', 'Lise et Amaury'],
    ['a name of two small words', 'bonjour, le badge vous attend. karim belhadj', 'karim belhadj'],
  ])('hold %s', (_, text, words) => {
    expect(wordsOf(text)).toContain(words);
  });

  it.each([
    ['a word that begins a sentence', 'Après le marché, la rue rouvre. Merci', 'Après'],
    ['a unit', 'La température de départ : 105 °C', 'C'],
    ['a hashtag of a day', '#JournéeMondialeDeLEau Ouvrons les vannes.', '#JournéeMondialeDeLEau'],
    ['a heading of nobody', '[Incident technique] le trafic reprend', 'Incident technique'],
  ])('hold not %s', (_, text, words) => {
    expect(wordsOf(text)).not.toContain(words);
  });
});

describe('what is known of words', () => {
  const namesOf = (text: string, found: Signature | null): readonly string[] => {
    const parts = partsOf(text);
    const names = new FeatureNames();
    featuresOf(spansOf(parts, found).at(-1)!, wholeOf(parts, found), names);
    return names.names;
  };

  it('is a feature by name, and what the rules found is one', () => {
    expect(namesOf('Le quai est rouvert. ^SD', { kind: 'initials', rule: 'initials', start: 22, end: 24 })).toContain(
      'rules same initials',
    );
    expect(namesOf('Le quai est rouvert. ^SD', null)).toContain('rules silent');
  });

  it('sums up the same by the hashes of names as by the names that are written, in a post as in its words', () => {
    const written = new Map(WEIGHTS.split('\n').map((line) => [line.split('\t')[0]!, line.split('\t')[1]!]));
    for (const text of [
      'Le quai est rouvert. ^SD',
      'Bonsoir, je passe la main à Romane',
      '#LaMaireRépond Oui.',
      'Honk! Ollie the Owl here',
      'Merci. Le maire',
    ]) {
      const parts = partsOf(text);
      const whole = wholeOf(parts, null);
      const sums = new FeatureSums();
      featuresOfPost(whole, sums);
      sums.keep();
      for (const span of spansOf(parts, null)) {
        const names = new FeatureNames();
        featuresOfPost(whole, names);
        featuresOf(span, whole, names);
        sums.back();
        featuresOf(span, whole, sums);
        const rows = names.names.map((name) => written.get(name) ?? '');
        const by = ALL_STARTS.map(
          (start, at) => start + UNIT * rows.reduce((sum, row) => sum + (row === '' ? 0 : row.charCodeAt(at) - ZERO), 0),
        );
        for (const [k, told] of toldBy(by, new Float64Array(SPOKEN.length)).entries()) expect(sums.sums[k]).toBeCloseTo(told, 6);
      }
    }
  });

  it('was written for kinds of this order, and as many values between', () => {
    expect(STARTS).toHaveLength(SPOKEN.length);
    expect(BETWEEN).toHaveLength(BETWEEN_STARTS.length * SPOKEN.length);
    for (const line of WEIGHTS.split('\n')) expect(line.split('\t')[1]).toHaveLength(SPOKEN.length + BETWEEN_STARTS.length);
  });

  it('shares one whole among nobody and all who may speak, in any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Vik',
            '^SD',
            'Bonjour',
            '.',
            ',',
            '\n',
            '#LaMaireRépond',
            'Le maire',
            '😀',
            "c'est",
            'je passe la main à',
            '🤖',
            ' ',
          ),
        ),
        (pieces) => {
          const { nobody, likely } = likelihoodOf(partsOf(pieces.join(' ')), null);
          expect(likely.reduce((sum, { share }) => sum + share, nobody)).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('the choice among them', () => {
  const span = (start: number, end: number, ...forms: string[]): Span => ({ start, end, at: 0, forms: forms.map(formOf) });
  const likely = (one: Span, kind: Likely['kind'], share: number): Likely => ({ span: one, kind, share });
  const found: Signature = { kind: 'first-name', rule: 'first-name', start: 0, end: 4 };

  it('is the words that are likeliest in all kinds together, as their likeliest kind', () => {
    const one = span(0, 4, 'first');
    const shares = [likely(one, 'first-name', 0.3), likely(one, 'persona', 0.25), likely(span(5, 9, 'last'), 'team', 0.4)];
    expect(chosenOf(null, { nobody: 0.05, likely: shares })).toEqual({ kind: 'first-name', rule: 'model', start: 0, end: 4 });
  });

  it('keeps the rule where it agrees, and where it is not nearly sure that nobody speaks', () => {
    const one = span(0, 4, 'rule');
    expect(chosenOf(found, { nobody: 0.1, likely: [likely(one, 'first-name', 0.9)] })).toBe(found);
    expect(chosenOf(found, { nobody: 0.7, likely: [likely(one, 'persona', 0.3)] })).toBe(found);
    expect(chosenOf(found, { nobody: 0.97, likely: [likely(one, 'first-name', 0.03)] })).toBeNull();
  });

  it('is nobody where that is likelier and no rule found anybody, and where no words are there to choose', () => {
    expect(chosenOf(null, { nobody: 0.62, likely: [likely(span(0, 4, 'last'), 'initials', 0.38)] })).toBeNull();
    expect(chosenOf(null, { nobody: 0.4, likely: [] })).toBeNull();
  });

  it('takes all that a character is called, where that is nearly as likely', () => {
    const shares = [likely(span(0, 5, 'first sure'), 'persona', 0.5), likely(span(0, 13, 'run article thing'), 'persona', 0.3)];
    expect(chosenOf(null, { nobody: 0.1, likely: shares })).toEqual({ kind: 'persona', rule: 'model', start: 0, end: 13 });
  });
});
