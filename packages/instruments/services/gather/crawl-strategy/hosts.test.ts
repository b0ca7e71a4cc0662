import { expect, it } from 'vitest';
import { isNeverAsked, tenantOf } from './hosts.ts';

it.each([
  ['https://www.service-public.gouv.fr/', true],
  ['https://www.demande-logement-social.gouv.fr/', true],
  ['https://rendezvouspasseport.ants.gouv.fr/', true],
  ['https://www.caf.fr/', true],
  ['https://m.facebook.com/x', true],
  ['mailto:mairie@a.fr', true],
  ['https://www.rivebelle.fr/', false],
  ['https://www.pasgouv.fr/', false],
])('%s is never asked: %s', (url, never) => {
  expect(isNeverAsked(url)).toBe(never);
});

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
