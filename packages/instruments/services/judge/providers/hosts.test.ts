import { describe, expect, it } from 'vitest';
import { isServicePublic, isStateHost } from './hosts.ts';

describe('A host of the State', () => {
  it.each([
    'https://www.service-public.fr/particuliers/vosdroits/F1234',
    'https://www.service-public.gouv.fr/particuliers/vosdroits/R1406',
    'https://mon.service-public.fr/',
    'https://ants.gouv.fr/',
    'https://rendezvouspasseport.ants.gouv.fr/',
    'https://timbres.impots.gouv.fr/',
    'https://www.maprocuration.gouv.fr/',
    'https://www.demande-logement-social.gouv.fr/index',
    'https://WWW.CAF.FR/',
    'https://www.mon-enfant.fr/',
    'http://www.acte-etat-civil.fr:80/demande',
    'https://www.legifrance.gouv.fr?page=1',
    'service-public.fr',
  ])('is %s', (url) => {
    expect(isStateHost(url)).toBe(true);
  });

  it.each([
    'https://www.demarches-simplifiees.fr/commencer/brumeval',
    'https://demarche.numerique.gouv.fr/commencer/brumeval',
    'https://rdv.anct.gouv.fr/org/12',
    'https://www.payfip.gouv.fr/tpa/paiement.web',
    'https://payfip.gouv.fr/',
    'https://www.tipi.budget.gouv.fr/tpa/paiement.web',
    'https://tipi.budget.gouv.fr/',
    'https://www.jepaiemesserviceslocaux.dgfip.finances.gouv.fr/',
  ])('is not the desk lent to towns at %s', (url) => {
    expect(isStateHost(url)).toBe(false);
  });

  it.each([
    'https://www.brumeval.fr/',
    'https://www.brumeval.fr/?vers=www.service-public.fr',
    'https://www.brumeval.fr/service-public.fr',
    'https://www.rdv-service-public.fr/',
    'https://gouv.fr.exemple.fr/',
    'https://www.fauxgouv.fr/',
    '',
  ])('is not “%s”', (url) => {
    expect(isStateHost(url)).toBe(false);
  });
});

describe('Service-public', () => {
  it.each([
    'https://www.service-public.fr/particuliers/vosdroits/F1234',
    'http://service-public.fr',
    'https://mon.service-public.fr/portail',
    'https://www.service-public.gouv.fr/particuliers/vosdroits/N19803',
    'https://SERVICE-PUBLIC.GOUV.FR?x=1',
    'https://lannuaire.service-public.fr#carte',
  ])('is %s', (url) => {
    expect(isServicePublic(url)).toBe(true);
  });

  it.each([
    'https://www.rdv-service-public.fr/',
    'https://www.service-public.fr.exemple.fr/',
    'https://www.brumeval.fr/service-public/voir/F1234',
    'https://www.brumeval.fr/?vers=https://www.service-public.fr/',
    'https://ants.gouv.fr/',
    'www.service-public.fr',
    '',
  ])('is not “%s”', (url) => {
    expect(isServicePublic(url)).toBe(false);
  });
});
