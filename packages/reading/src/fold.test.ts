import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, quote, tokenise } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Déclaration de NAISSANCE', 'declaration de naissance'],
    ['Œuvre, cœur, ex æquo', 'oeuvre, coeur, ex aequo'],
    ['l’acte d‘état', "l'acte d'etat"],
    ['rendez‑vous – demain — ici', 'rendez-vous - demain - ici'],
    ['10\u00a0€ à\u202f9\u00a0h', '10 € a 9 h'],
    ['co\u00adûteux', 'couteux'],
    ['e\u0301tat', 'etat'],
    ['« sans » “guillemets”', '" sans " "guillemets"'],
    ['une ligne\nune autre', 'une ligne une autre'],
    ['ASCII\nseul', 'ascii seul'],
    ['n°\u00a012669*02', 'no 12669*02'],
    ['Tréméloc’h, ŷ, Ł', "tremeloc'h, y, l"],
    ['', ''],
  ])('makes «%s» into «%s»', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds what is folded into itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(fold(fold(text))).toBe(fold(text))));
  });

  it('leaves no capital and no accent of French', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aÀâÉèêëÎïôÖùûüÿçŒœÆ’-– Zz9') }),
        (text) => void expect(fold(text)).toMatch(/^[a-z0-9' -]*$/),
      ),
    );
  });
});

describe('tokenising', () => {
  it.each([
    ["L'acte d’état-civil", ['l', 'acte', 'd', 'etat', 'civil']],
    ['Prendre rendez-vous : 24h/24', ['prendre', 'rendez', 'vous', '24h', '24']],
    ['Œuvres (2 €)', ['oeuvres', '2']],
    ['', []],
    ['…', []],
  ])('cuts «%s» into %j', (text, words) => {
    expect(tokenise(text).words).toEqual(words);
  });

  it('knows where each word stood in the original', () => {
    const text = 'Le cœur de l’été, 2\u00a0000 €';
    const { starts, ends, words } = tokenise(text);
    expect(words.map((_, i) => text.slice(starts[i], ends[i]))).toEqual(['Le', 'cœur', 'de', 'l', 'été', '2', '000']);
  });

  it('knows the breaks between words', () => {
    const { words, breaks } = tokenise('Aucune demande. Sur place, ou en ligne (www.ville.fr) ; 2,5 € !\nÀ la mairie');
    const told = words.map((word, i) => `${breaks[i]}${word}`).join(' ');
    expect(told).toBe('0aucune 0demande 2sur 0place 1ou 0en 0ligne 1www 0ville 0fr 12 05 2a 0la 0mairie');
  });

  it('gives words whose places are in order, inside the text, and whose fold is the word', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.string({ unit: fc.constantFrom(...'aÉœ’- .,\n1ﬁ') })), (text) => {
        const { words, starts, ends, breaks } = tokenise(text);
        expect([starts.length, ends.length, breaks.length]).toEqual([words.length, words.length, words.length]);
        let last = 0;
        for (const [i, word] of words.entries()) {
          expect(starts[i]).toBeGreaterThanOrEqual(last === 0 ? 0 : last - 1);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          last = ends[i]!;
          expect(word).not.toBe('');
        }
        expect(words.join('')).toBe(tokenise(fold(text)).words.join(''));
      }),
    );
  });
});

describe('quoting', () => {
  const text = 'La demande d’acte de naissance se fait en ligne, sur place ou par courrier, auprès de la mairie du lieu de naissance.';

  it('gives a short text whole', () => {
    expect(quote(text, 3, 10)).toBe(text);
  });

  it('cuts at words, with ellipses on the sides where something is left out', () => {
    const start = text.indexOf('en ligne');
    expect(quote(text, start, start + 8, 40)).toBe('… se fait en ligne, sur place ou …');
    expect(quote(text, 0, 10, 40)).toMatch(/^La demande .* …$/);
  });

  it('never exceeds what was asked, and holds the words quoted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('mot', 'élan', 'x', 'rendez-vous\n', 'naissance'), { minLength: 1, maxLength: 80 }),
        fc.nat(),
        fc.nat(20),
        (words, at, length) => {
          const long = words.join(' ');
          const start = at % long.length;
          const end = Math.min(long.length, start + length);
          const quoted = quote(long, start, end, 60);
          expect(quoted.length).toBeLessThanOrEqual(60);
          expect(quoted.replace(/ /g, '')).toContain(long.slice(start, end).replace(/\s+/g, ''));
        },
      ),
    );
  });
});
