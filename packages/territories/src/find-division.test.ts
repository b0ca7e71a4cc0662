import { STRATA } from '@beffroi/domain';
import { describe, expect, it } from 'vitest';
import { departments, epcis, regions } from './divisions.ts';
import { findDepartment, findEpci, findRegion, findStratum } from './find-division.ts';
import type { Found } from './found.ts';

function code(found: Found<{ readonly code: string }>): string {
  return found.kind === 'found' ? found.thing.code : found.kind;
}

describe('a department', () => {
  it.each([
    ['29', '29'],
    ['1', '01'],
    ['2a', '2A'],
    ['69M', '69'],
    ['974', '974'],
    ['Finistère', '29'],
    ['finistere', '29'],
    ['COTES D ARMOR', '22'],
    ['Côte-d’Or', '21'],
    ['La Réunion', '974'],
    ['réunion', '974'],
    ['29 - Finistère', '29'],
    ['Corse-du-Sud (2a)', '2A'],
    ['20', 'unknown'],
    ['', 'unknown'],
    ['Atlantide', 'unknown'],
  ])('%j is %s', (text, expected) => {
    expect(code(findDepartment(text))).toBe(expected);
  });

  it('is proposed when it was mistyped', () => {
    expect(findDepartment('Finistére du')).toMatchObject({ kind: 'unknown' });
    expect(findDepartment('Finsitère')).toMatchObject({ kind: 'unknown', close: [{ code: '29' }] });
  });

  it('is found again by code and by name, whichever it is', () => {
    for (const each of departments())
      expect([code(findDepartment(each.code)), code(findDepartment(each.name))]).toEqual([each.code, each.code]);
    for (const each of regions()) expect([code(findRegion(each.code)), code(findRegion(each.name))]).toEqual([each.code, each.code]);
  });
});

describe('a region', () => {
  it.each([
    ['53', '53'],
    ['1', '01'],
    ['bretagne', '53'],
    ['Ile de France', '11'],
    ['Hauts-de-Frances', 'unknown'],
  ])('%j is %s', (text, expected) => {
    expect(code(findRegion(text))).toBe(expected);
  });
});

describe('an intercommunal body', () => {
  it.each([
    ['243500139', '243500139'],
    ['243 500 139', '243500139'],
    ['Rennes Métropole', '243500139'],
    ['nogentais', '200006716'],
    ['CC des Quatre Rivières', 'ambiguous'],
  ])('%j is %s', (text, expected) => {
    expect(code(findEpci(text))).toBe(expected);
  });

  it('is found again by its SIREN, and by its name where no other bears it', () => {
    for (const each of epcis()) expect(code(findEpci(each.code))).toBe(each.code);
    for (const each of epcis().slice(0, 100)) expect([each.code, 'ambiguous']).toContain(code(findEpci(each.name)));
  });
});

describe('a stratum', () => {
  it.each([
    ['moins de 50 000', 'under-50000'],
    ['Moins de 50.000 habitants', 'under-50000'],
    ['<50000', 'under-50000'],
    ['de 50 000 à 200 000', '50000-200000'],
    ['50 000–200 000', '50000-200000'],
    ['entre 50000 et 200000', '50000-200000'],
    ['plus de 200 000', 'over-200000'],
    ['PLUS DE 200 000', 'over-200000'],
    ['200 000', null],
    ['moins de 20 000', null],
    ['', null],
  ])('%j is %j', (text, expected) => {
    expect(findStratum(text)).toBe(expected);
  });

  it('is found by its own name', () => {
    for (const stratum of STRATA) expect(findStratum(stratum)).toBe(stratum);
  });
});
