import { createRequire } from 'node:module';
import { territories } from '@beffroi/territories';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frAt, frOf } from './fr-places.ts';

interface Commune {
  readonly nom: string;
  readonly type: string;
  readonly typeLiaison?: number;
}

/** What INSEE says of every commune of today: whether its name is elided, and by which article it begins. */
const communes = (createRequire(import.meta.url)('@etalab/decoupage-administratif/data/communes.json') as readonly Commune[]).filter(
  ({ type }) => type === 'commune-actuelle',
);

/** INSEE's table (« type de nom en clair »): what stands before the name, and how many letters of it are its article. */
const TABLE = new Map<number, readonly [of: string, at: string, article: number]>([
  [0, ['de ', 'à ', 0]],
  [1, ['d’', 'à ', 0]],
  [2, ['du ', 'au ', 3]],
  [3, ['de ', 'à ', 0]],
  [4, ['des ', 'aux ', 4]],
  [5, ['de ', 'à ', 0]],
  [8, ['de ', 'à ', 0]],
]);

/** One name of which INSEE says that its article is none, and one with an article of its own kind. */
const ODD = new Set(['Le Vernet-Chaméane', 'Aux Marais']);

describe('a place in a French sentence', () => {
  it.each([
    ['Le Havre', 'du Havre', 'au Havre'],
    ['Les Hautes-Perrières', 'des Hautes-Perrières', 'aux Hautes-Perrières'],
    ['Les Abymes', 'des Abymes', 'aux Abymes'],
    ['Le Mans', 'du Mans', 'au Mans'],
    ['Aix-en-Provence', 'd’Aix-en-Provence', 'à Aix-en-Provence'],
    ['Évry-Courcouronnes', 'd’Évry-Courcouronnes', 'à Évry-Courcouronnes'],
    ['Œuilly', 'd’Œuilly', 'à Œuilly'],
    ['Yvetot', 'd’Yvetot', 'à Yvetot'],
    ['Hyères', 'd’Hyères', 'à Hyères'],
    ['Honfleur', 'de Honfleur', 'à Honfleur'],
    ['La Rochelle', 'de La Rochelle', 'à La Rochelle'],
    ["L'Haÿ-les-Roses", "de L'Haÿ-les-Roses", "à L'Haÿ-les-Roses"],
    ['Lestrem', 'de Lestrem', 'à Lestrem'],
    ['Rivebelle', 'de Rivebelle', 'à Rivebelle'],
  ])('%s: %s, %s', (name, of, at) => {
    expect([frOf(name), frAt(name)]).toEqual([of, at]);
  });

  it('goes as INSEE has it for every commune; namesakes of which it says both are not elided', () => {
    const kinds = Map.groupBy(communes, ({ nom }) => nom);
    const wrong: string[] = [];
    for (const [name, namesakes] of kinds) {
      const types = new Set(namesakes.flatMap(({ typeLiaison }) => (typeLiaison === undefined ? [] : [typeLiaison])));
      if (types.size === 0 || ODD.has(name)) continue;
      const [of, at, article] = TABLE.get(types.has(0) ? 0 : [...types][0]!)!;
      const rest = name.slice(article);
      if (frOf(name) !== `${of}${rest}` || frAt(name) !== `${at}${rest}`) wrong.push(`${frOf(name)} · ${of}${rest}`);
    }
    expect(wrong).toEqual([]);
    expect(kinds.size).toBeGreaterThan(30_000);
  });

  it('keeps the whole name but for an article that melts', () => {
    const names = territories().map(({ name }) => name);
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        for (const said of [frOf(name), frAt(name)]) {
          expect(said).not.toMatch(/\b(?:de|à) Les? /);
          expect(said.endsWith(name.replace(/^Les? /, ''))).toBe(true);
        }
      }),
    );
  });

  it('takes any text for a name', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(frOf(text).length).toBeGreaterThanOrEqual(text.length);
        expect(frAt(text).length).toBeGreaterThanOrEqual(text.length - 1);
      }),
    );
  });
});
