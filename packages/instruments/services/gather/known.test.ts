import type { Finding } from '@beffroi/domain';
import { expect, it } from 'vitest';
import { rentedPortalIn } from './known.ts';

it('tells of the portal of a vendor that carries a service, and of no form of the State', () => {
  const carried = (provider: string) =>
    [{ kind: 'level', provider, evidence: [{ url: 'https://www.ville-trame.fr/', quote: 'Espace citoyen' }] }] as unknown as Finding[];
  expect(rentedPortalIn(carried('arpege'))).toEqual({ url: 'https://www.ville-trame.fr/', quote: 'Espace citoyen' });
  expect(rentedPortalIn(carried('service-public'))).toBeNull();
  expect(rentedPortalIn(carried('town-rdv'))).toBeNull();
});
