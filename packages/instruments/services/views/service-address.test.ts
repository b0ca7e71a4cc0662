import { SERVICES } from '@beffroi/services/judge';
import { describe, expect, it } from 'vitest';
import { serviceAddress, serviceAt, servicePath } from './service-address.ts';

describe('services in addresses', () => {
  it('have French words of their own, that need no encoding', () => {
    const addresses = SERVICES.map(({ id }) => serviceAddress(id));
    expect(new Set(addresses).size).toBe(SERVICES.length);
    for (const one of addresses) expect(one).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('are found by their words, and by their ids as they were before', () => {
    for (const { id } of SERVICES) {
      expect(serviceAt(serviceAddress(id))).toEqual({ id, moved: false });
      expect(serviceAt(id)).toEqual({ id, moved: true });
    }
    for (const no of ['', 'constructor', 'toString', 'cantines']) expect(serviceAt(no)).toBeNull();
  });

  it('lead to their proof', () => {
    expect(servicePath('99009', 'school-canteen')).toBe('/villes/99009/cantine');
    expect(servicePath('99009', 'school-canteen', 'automne 2026')).toBe('/vagues/automne%202026/villes/99009/cantine');
  });
});
