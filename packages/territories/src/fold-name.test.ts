import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, nameKeys } from './fold-name.ts';

describe('the keys of a name', () => {
  it.each([
    ['Le Mans', 'le mans', 'mans', 'mans'],
    ['MANS (LE)', 'le mans', 'mans', 'mans'],
    ['Haÿ-les-Roses (L’)', 'l hay les roses', 'hay les roses', 'hay les roses'],
    ['Château-Chinon (Ville)', 'chateau chinon ville', 'chateau chinon ville', 'chateau chinon'],
    ['Ville de Rennes', 'ville de rennes', 'ville de rennes', 'rennes'],
    ['Mairie des Sables', 'mairie des sables', 'mairie des sables', 'sables'],
    ['Rennes Cedex 7', 'rennes cedex 7', 'rennes cedex 7', 'rennes'],
    ['Ste-Sœur s/Mer', 'sainte soeur sur mer', 'sainte soeur sur mer', 'sainte soeur sur mer'],
    ['Les', 'les', 'les', 'les'],
    ['', '', '', ''],
  ])('%j are %j, %j and %j', (name, full, bare, stem) => {
    expect(nameKeys(name)).toEqual({ full, bare, stem });
  });

  it('hold only small letters, digits and single spaces, and are the same for what is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const folded = foldName(name);
        expect(folded).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
        expect(foldName(folded)).toBe(folded);
      }),
      { numRuns: 300 },
    );
  });
});
