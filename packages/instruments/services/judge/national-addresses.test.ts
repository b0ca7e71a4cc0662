import { expect, it } from 'vitest';
import { SERVICES } from './catalogue/index.ts';
import { addressOf, nationalServices } from './national-addresses.ts';

it('an address is that of the services whose patterns it has', () => {
  const urls = [
    'https://www.service-public.fr/particuliers/vosdroits/R1406',
    'https://www.service-public.fr/particuliers/vosdroits/F35',
    'https://acte-etat-civil.fr/DemandeActe/',
    'HTTPS://WWW.MON-ENFANT.FR/web/guest',
    'http://www.mesdroitssociaux.gouv.fr/accueil',
    'https://www.formulaires.service-public.fr/gf/cerfa_14023.do',
    'https://www.valdor.fr/cantine',
    'mailto:mairie@valdor.fr',
    '',
  ];
  const plainly = (url: string): number =>
    SERVICES.reduce((set, { national }, s) => (national.some(({ address }) => address.test(addressOf(url))) ? set | (1 << s) : set), 0);
  for (const url of [...urls, ...urls]) expect(nationalServices(url), url).toBe(plainly(url));
  expect(urls.filter((url) => nationalServices(url) !== 0).length).toBeGreaterThan(3);
  expect(nationalServices('https://www.valdor.fr/cantine')).toBe(0);
});
