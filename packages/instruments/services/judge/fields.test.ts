import { describe, expect, it } from 'vitest';
import { SERVICES } from './catalogue/index.ts';
import { holdsNone, servicesOfFields, servicesOfSafety, withTheirFamilies } from './fields.ts';

const bitOf = (id: string): number => 1 << SERVICES.findIndex((service) => service.id === id);
const has = (services: number, id: string): boolean => (services & bitOf(id)) !== 0;

describe('the fields of a site', () => {
  it.each(['Budget communal', 'Les médecins', 'Commerces et artisans', 'Histoire et patrimoine'])(
    '"%s" holds none of the services',
    (text) => {
      expect(holdsNone(text)).toBe(true);
    },
  );

  it.each(['Santé et solidarités', 'Vie économique', 'Services et commerces', 'Enfance', 'Sports', 'Vivre ici'])(
    '"%s" may hold some',
    (text) => {
      expect(holdsNone(text)).toBe(false);
    },
  );

  it('are told by their words, and a family stands for its own', () => {
    expect(has(servicesOfFields('Voirie et réseaux'), 'street-occupation')).toBe(true);
    expect(has(servicesOfFields('Voirie et réseaux'), 'school-canteen')).toBe(false);
    expect(has(withTheirFamilies(bitOf('school-canteen')), 'nursery-place')).toBe(true);
  });

  it('lost property may stand where the police is spoken of', () => {
    expect(has(servicesOfSafety('Sécurité'), 'lost-property')).toBe(true);
    expect(servicesOfSafety('Voirie')).toBe(0);
    expect(servicesOfFields('Police municipale')).toBe(0);
  });
});
