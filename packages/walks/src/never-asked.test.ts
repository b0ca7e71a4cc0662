import { expect, it } from 'vitest';
import { isNeverAsked } from './never-asked.ts';

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
