import { describe, expect, it } from 'vitest';
import { country } from './divisions.ts';
import { territoryOf } from './place.ts';

describe('the commune of a code', () => {
  it.each([
    ['35238', 'Rennes'],
    [' 2a004 ', 'Ajaccio'],
    ['01015', 'Arboys en Bugey'],
    ['97411', 'Saint-Denis'],
  ])('%s is the commune %s', (code, name) => {
    expect(territoryOf(code)).toMatchObject({ kind: 'current', territory: { name } });
  });

  it.each([
    ['13208', 'Marseille', 'arrondissement', 'Marseille 8e Arrondissement'],
    ['75120', 'Paris', 'arrondissement', 'Paris 20e Arrondissement'],
    ['01120', 'Villieu-Loyes-Mollon', 'associated', null],
    ['93059', 'Saint-Denis', 'delegated', 'Pierrefitte-sur-Seine'],
    ['69232', 'Lyon', 'former', null],
  ])('%s is a part of %s (%s)', (code, name, nature, part) => {
    const place = territoryOf(code);
    if (code === '01120')
      expect(place).toMatchObject({ kind: 'part-of', part: { nature, name: 'Cordieux' }, territory: { code: '01262' } });
    else expect(place).toMatchObject({ kind: 'part-of', part: { nature, name: part }, territory: { name } });
  });

  it.each([
    ['98414', { kind: 'unmeasured', name: 'La Terre-Adélie' }],
    ['98613', { kind: 'unmeasured', name: 'Uvea' }],
    ['35000', { kind: 'unknown', postal: true }],
    ['99999', { kind: 'unknown', postal: false }],
    ['rennes', { kind: 'unknown', postal: false }],
    ['', { kind: 'unknown', postal: false }],
  ])('%j is %j', (code, expected) => {
    expect(territoryOf(code)).toMatchObject(expected);
  });

  it('leads every part to a commune that is measured', () => {
    // 45 arrondissements, and 4,240 codes that mergers ended: those of today's delegated and associated communes are among them.
    expect(country().parts.size).toBeGreaterThanOrEqual(4285);
    for (const code of country().parts.keys()) expect(['current', 'part-of']).toContain(territoryOf(code).kind);
  });
});
