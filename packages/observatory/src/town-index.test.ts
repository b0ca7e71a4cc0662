import { departments, territories } from '@beffroi/territories';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { townIndex } from './town-index.ts';

const names = new Map(departments().map(({ code, name }) => [code, name]));
const country = townIndex(territories().map((town) => ({ ...town, departmentName: names.get(town.department)! })));

describe('a search for a town', () => {
  it.each([
    ['rennes', '35238'],
    ['Rennes', '35238'],
    ['renes', '35238'],
    ['rennse', '35238'],
    ['Ren', '35238'],
    ['le havre', '76351'],
    ['havre', '76351'],
    ['lehavre', '76351'],
    ['st etienne', '42218'],
    ['saint etienne', '42218'],
    ['st-denis 93', '93066'],
    ['Saint-Denis (974)', '97411'],
    ['nimes', '30189'],
    ['marseile', '13055'],
    ['marsei', '13055'],
    ['l’haÿ-les-roses', '94038'],
    ['lhay les roses', '94038'],
    ['boulogne billancourt', '92012'],
    ['billancourt boulogne', '92012'],
    ['aix provence', '13001'],
    ['ajacio', '2A004'],
    ['35238', '35238'],
    ['2a004', '2A004'],
    ['œuilly', '51410'],
    ['oeuilly 02', '02565'],
  ])('takes « %s » for %s', (typed, code) => {
    expect(country.search(typed, 8)[0]?.code).toBe(code);
  });

  it('gives a name that repeats once for each town of it, the most populous first', () => {
    const found = country.search('saint denis', 8);
    expect(found.slice(0, 2).map(({ code }) => code)).toEqual(['97411', '93066']);
    expect(country.named('saint-denis').length).toBeGreaterThan(2);
  });

  it('says nothing of nothing', () => {
    for (const typed of ['', ' ', '?', '—', 'qzxwvkj']) expect(country.search(typed, 8)).toEqual([]);
    expect(country.named('renes')).toEqual([]);
  });

  it('sets what comes first before what is larger', () => {
    const town = { department: '29', departmentName: 'Finistère' };
    const index = townIndex(
      [
        { ...town, code: '29001', name: 'Brest', population: 900 },
        { ...town, code: '29002', name: 'Brest', population: 5 },
      ],
      ({ code }) => code === '29002',
    );
    expect(index.search('brest', 2).map(({ code }) => code)).toEqual(['29002', '29001']);
  });

  it('takes any text, in time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (typed) => {
        expect(country.search(typed, 8).length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 50 },
    );
  });
});
