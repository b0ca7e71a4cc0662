import type { InseeCode } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departments, regions, territories } from './divisions.ts';
import { chooseTerritories, PanelRefusal, type PanelRule, parsePanelRule } from './panel-rule.ts';

describe('choosing a panel', () => {
  it('takes the whole country for the empty rule', () => {
    expect(chooseTerritories({})).toEqual(territories());
  });

  it('takes the 25 most populous, as the studies of 2010 and 2014 did', () => {
    const names = chooseTerritories({ top: 25 }).map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual(['Paris', 'Marseille', 'Lyon', 'Toulouse', 'Nice']);
    expect(names).toHaveLength(25);
  });

  it('takes a department, a region, a stratum, an intercommunal body or a list', () => {
    expect(chooseTerritories({ departments: ['29'] })).toHaveLength(277);
    expect(new Set(chooseTerritories({ regions: ['53'] }).map(({ department }) => department))).toEqual(new Set(['22', '29', '35', '56']));
    expect(chooseTerritories({ strata: ['over-200000'] }).every(({ population }) => population > 200_000)).toBe(true);
    expect(chooseTerritories({ epcis: ['243500139'] })).toHaveLength(43);
    expect(chooseTerritories({ codes: ['29019', '35238'] as InseeCode[] }).map(({ name }) => name)).toEqual(['Rennes', 'Brest']);
  });

  it('joins what stands in one list, and narrows from one member to the next; the first are counted last', () => {
    expect(chooseTerritories({ departments: ['29', '35'], top: 3 }).map(({ name }) => name)).toEqual(['Rennes', 'Brest', 'Quimper']);
    expect(chooseTerritories({ regions: ['53'], strata: ['over-200000'] }).map(({ name }) => name)).toEqual(['Rennes']);
  });

  it('gives what there is when more were asked for', () => {
    expect(chooseTerritories({ departments: ['75'], top: 10 }).map(({ code }) => code)).toEqual(['75056']);
  });

  it.each<[unknown, string]>([
    [{ top: 0 }, 'bad-top'],
    [{ top: 2.5 }, 'bad-top'],
    [{ top: '25' }, 'bad-top'],
    [{ departments: ['00'] }, 'unknown-department'],
    [{ departments: [] }, 'unknown-department'],
    [{ departments: '29' }, 'unknown-department'],
    [{ regions: ['99'] }, 'unknown-region'],
    [{ strata: ['small'] }, 'unknown-stratum'],
    [{ epcis: ['1'] }, 'unknown-epci'],
    [{ codes: ['75101'] }, 'unknown-territory'],
    [{ codes: [['75056']] }, 'unknown-territory'],
    [{ departments: ['29'], regions: ['11'] }, 'nothing-chosen'],
    [{ departments: ['984'] }, 'nothing-chosen'],
    [{ town: 'Rennes' }, 'unknown-member'],
    [null, 'unknown-member'],
    [[], 'unknown-member'],
  ])('refuses %j: %s', (rule, code) => {
    expect(() => chooseTerritories(rule as PanelRule)).toThrow(PanelRefusal);
    expect(() => chooseTerritories(rule as PanelRule)).toThrow(expect.objectContaining({ code }));
  });

  const some = (all: readonly { readonly code: string }[]) =>
    fc.uniqueArray(fc.constantFrom(...all.map(({ code }) => code)), { minLength: 1, maxLength: 4 });
  const rule = fc.record(
    { departments: some(departments()), regions: some(regions()), top: fc.integer({ min: 1, max: 60 }) },
    { requiredKeys: [] },
  ) as fc.Arbitrary<PanelRule>;

  it('is kept as JSON and comes back as it was, and never holds an arrondissement or a commune twice', () => {
    fc.assert(
      fc.property(rule, (given) => {
        expect(parsePanelRule(JSON.parse(JSON.stringify(given)))).toEqual(given);
        try {
          const chosen = chooseTerritories(given);
          expect(new Set(chosen.map(({ code }) => code)).size).toBe(chosen.length);
          expect(
            chosen.filter(({ code }) => /^(?:751|132|6938)/.test(code) && /^(?:751\d\d|132(?:0\d|1[0-6])|6938\d)$/.test(code)),
          ).toEqual([]);
          expect(chosen.length).toBeLessThanOrEqual(given.top ?? Infinity);
        } catch (error) {
          expect(error).toMatchObject({ code: 'nothing-chosen' });
        }
      }),
      { numRuns: 60 },
    );
  });
});
