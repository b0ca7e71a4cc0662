import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { territories } from './divisions.ts';
import { findTerritory, nameAgrees } from './find-territory.ts';
import { nameKeys } from './fold-name.ts';
import { territoryOf } from './place.ts';

function codeOf(name: string, department: string | null): string {
  const found = findTerritory(name, department);
  return found.kind === 'found' ? found.thing.territory.code : found.kind;
}

describe('the commune of a name', () => {
  it('is found again for every commune in its department, whatever the case, the accents and the hyphens', () => {
    for (const { name, code, department } of territories()) {
      const plain = name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/œ/g, 'oe')
        .replace(/Œ/g, 'OE')
        .toUpperCase()
        .replace(/[-']/g, ' ');
      expect([codeOf(name, department), codeOf(plain, department)]).toEqual([code, code]);
    }
  });

  it.each([
    ['Le Mans', '72', '72181'],
    ['Mans (Le)', '72', '72181'],
    ['Mans', '72', '72181'],
    ['Mairie du Mans', '72', '72181'],
    ['Ville de Rennes', '35', '35238'],
    ['Rennes Cedex 7', '35', '35238'],
    ['St Malo', '35', '35288'],
    ['Ste-Geneviève-des-Bois', '91', '91549'],
    ['ABERGEMENT CLEMENCIAT (L’)', '01', '01001'],
    ['Abergement-Clémenciat', '01', '01001'],
    ['L’Haÿ les Roses', '94', '94038'],
    ['Châlons s/ Marne', '51', 'unknown'],
    ['Villeneuve s/Lot', '47', '47323'],
    ['Schoelcher', '972', '97229'],
    ['Ville d’Avray', '92', '92077'],
    ['Vergné', '17', '17464'],
    ['La Vergne', '17', '17465'],
    ['Castillon', '64', 'ambiguous'],
    ['Saint-Denis', null, 'ambiguous'],
    ['Brest', null, '29019'],
    ['Marseille', null, '13055'],
    ['', '35', 'unknown'],
    ['!!!', null, 'unknown'],
  ])('%j in %j is %s', (name, department, code) => {
    expect(codeOf(name, department)).toBe(code);
  });

  it('is the whole when the name is that of a part', () => {
    expect(findTerritory('Pierrefitte-sur-Seine', '93')).toMatchObject({
      kind: 'found',
      thing: { kind: 'part-of', part: { code: '93059' }, territory: { code: '93066' } },
    });
    expect(findTerritory('Marseille 8e Arrondissement', null)).toMatchObject({ kind: 'found', thing: { territory: { code: '13055' } } });
  });

  it('proposes similar names when there is none, the most similar first, and no more than five', () => {
    const names = (name: string, department: string | null) => {
      const found = findTerritory(name, department);
      return found.kind === 'unknown' ? found.close.map((place) => place.territory.name) : [];
    };
    expect(names('Renes', '35')[0]).toBe('Rennes');
    expect(names('Quimpre', '29')[0]).toBe('Quimper');
    expect(names('Saint-Germain-en', '78')).toContain('Saint-Germain-en-Laye');
    expect(names('Xyzzyxyzzy', null)).toEqual([]);
    expect(names('Villeneuv', null).length).toBeLessThanOrEqual(5);
  });

  it('survives any name', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (name) => void findTerritory(name, '35')),
      { numRuns: 100 },
    );
    expect(nameKeys('a'.repeat(100_000)).full.length).toBe(120);
  });
});

describe('a name beside a code', () => {
  it.each([
    ['35238', 'Rennes', true],
    ['35238', 'RENNES CEDEX', true],
    ['35238', 'Rennnes', true],
    ['35238', 'Brest', false],
    ['35238', 'Saint-Malo', false],
    ['35238', '???', false],
    ['93066', 'Pierrefitte-sur-Seine', true],
    ['13208', 'Marseille', true],
    ['13208', 'Marseille 8e Arrondissement', true],
    ['78551', 'Saint-Germain', true],
    ['51108', 'Châlons-sur-Marne', false],
  ])('%s may be called %j: %j', (code, name, agrees) => {
    const place = territoryOf(code);
    if (place.kind !== 'current' && place.kind !== 'part-of') throw new Error(code);
    expect(nameAgrees(name, place)).toBe(agrees);
  });
});
