import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namingOf } from '../../lexicon.ts';
import { fileWords } from './documents.ts';
import { hitsIn } from './find.ts';

describe('the words of a file’s name', () => {
  test.each([
    ['https://www.valdor.fr/docs/demande-acte_naissance.pdf', 'demande acte naissance'],
    ['https://www.valdor.fr/docs/DossierInscriptionCantine.PDF?v=2#page', 'Dossier Inscription Cantine'],
    ['https://www.valdor.fr/fiche-2026-12.odt', 'fiche 0 0'],
    ['https://www.valdor.fr/d%C3%A9claration+perte.docx', 'déclaration perte'],
    ['https://www.valdor.fr/%E0-lire.pdf', '%E0 lire'],
    ['https://www.valdor.fr/--acte', ' acte'],
    ['https://www.valdor.fr/', ''],
    ['', ''],
  ])('%s: %s', (url, words) => expect(fileWords(url)).toBe(words));

  test('whatever the name, they name what it says, step by step', () => {
    const part = fc.constantFrom(
      'cantine',
      'acte',
      'Naissance',
      'carteIdentite',
      '2026',
      '14',
      'é',
      '-',
      '_',
      '+',
      '.',
      '..',
      'pdf',
      '%20',
      '%',
      'X',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom('', '?a=/b.pdf', '#c.d'), (parts, rest) => {
        const name = parts.join('');
        expect(namingOf(hitsIn(fileWords(`https://www.valdor.fr/a.b/${name}${rest}`)))).toEqual(namingOf(hitsIn(stepByStep(name))));
      }),
    );
  });
});

/** As it is meant, one step after the other. */
function stepByStep(name: string): string {
  let words = name;
  try {
    words = name.includes('%') ? decodeURIComponent(name) : name;
  } catch {
    // Kept as it is.
  }
  return words
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/[-_+.]+/g, ' ')
    .replace(/([a-zà-ÿ])([A-Z])/g, '$1 $2');
}
