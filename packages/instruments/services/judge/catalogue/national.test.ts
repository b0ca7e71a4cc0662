import { describe, expect, it } from 'vitest';
import { SERVICES } from './index.ts';

/** The services that a link to an address is credited for, as the rule asks: without scheme and `www.`, lower case. */
const credited = (url: string): readonly string[] => {
  const address = url.replace(/^https?:\/\/(?:www\.)?/i, '').toLowerCase();
  return SERVICES.filter(({ national }) => national.some((one) => one.address.test(address))).map(({ id }) => id);
};

describe('an address of the State', () => {
  it.each([
    ['https://www.service-public.fr/particuliers/vosdroits/R1406', ['civil-status-certificates']],
    ['https://www.service-public.gouv.fr/particuliers/vosdroits/R42837', ['civil-status-certificates']],
    ['https://www.service-public.fr/particuliers/vosdroits/R16396', ['electoral-registration']],
    ['https://demarches.service-public.fr/mademarche/ILE/demarche', ['electoral-registration']],
    ['https://passeport.ants.gouv.fr/demarches-en-ligne', ['identity-documents']],
    ['https://ants.gouv.fr/monespace/s-inscrire', ['identity-documents']],
    ['https://rendezvouspasseport.ants.gouv.fr/', ['identity-documents']],
    ['https://france-titres.gouv.fr/', ['identity-documents']],
    ['https://www.demande-logement-social.gouv.fr/', ['social-housing']],
    ['https://www.demandedelogement35.fr/', ['social-housing']],
    ['https://www.mesdroitssociaux.gouv.fr/', ['social-aid']],
    ['https://monenfant.fr/trouver-un-mode-d-accueil', ['nursery-place']],
    ['https://www.formulaires.service-public.fr/gf/cerfa_14023.do', ['street-occupation']],
  ])('%s is the teleservice of %j', (url, services) => {
    expect(credited(url)).toEqual(services);
  });

  it.each([
    // Home pages, folders and fiches explain: they take no request.
    'https://www.service-public.fr/',
    'https://www.service-public.fr/particuliers/vosdroits/N359',
    'https://www.service-public.fr/particuliers/vosdroits/F1427',
    'https://www.service-public.fr/particuliers/vosdroits/R51788',
    // Papers of vehicles and drivers come from the same agency.
    'https://immatriculation.ants.gouv.fr/',
    'https://permisdeconduire.ants.gouv.fr/demarches-en-ligne',
    'https://siv.ants.gouv.fr/',
    'https://ants.gouv.fr/nos-missions/les-titres-produits-par-lants/le-permis-de-conduire',
    'https://ants.gouv.fr/vos-demarches/carte-grise',
    'https://france-titres.gouv.fr/vos-titres/certificat-d-immatriculation',
    // Look-alikes.
    'https://ants-gouv.fr/',
    'https://passeport.ants.gouv.fr.demarches-rapides.com/',
    'https://demande-logement-social.gouv.fr.example.com/',
    'https://www.maprocuration.gouv.fr/',
    'https://www.impots.gouv.fr/',
    'https://www.caf.fr/',
    'https://www.logement.gouv.fr/',
  ])('%s is none', (url) => {
    expect(credited(url)).toEqual([]);
  });
});
