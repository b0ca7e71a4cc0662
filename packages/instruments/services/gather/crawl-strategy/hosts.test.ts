import { expect, it } from 'vitest';
import { tenantOf } from './hosts.ts';

it.each([
  [
    'a host that many towns share, by its first step',
    'https://www.espace-citoyens.net/Rivebelle/espace-citoyens/x',
    'www.espace-citoyens.net/rivebelle',
  ],
  ['a host that a vendor gives to one town', 'https://rivebelle.portail-familles.com/inscription', 'rivebelle.portail-familles.com'],
  ['another body’s host', 'https://www.rivebelle-metropole.fr/dechets/encombrants', 'www.rivebelle-metropole.fr'],
])('a tenant is %s', (_, url, tenant) => {
  expect(tenantOf(url)).toBe(tenant);
});
