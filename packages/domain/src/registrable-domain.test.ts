import { describe, expect, it } from 'vitest';
import { isBelow, ownDomain, registrableDomain } from './registrable-domain.ts';

describe('what one owner registered', () => {
  it.each([
    ['mediatheque.rivebelle.fr', 'rivebelle.fr'],
    ['rivebelle.fr', 'rivebelle.fr'],
    // Hosts that many towns share, by the list's private half, by registers of countries, and by what was counted.
    ['aron.mairie53.fr', 'aron.mairie53.fr'],
    ['www.aron.mairie53.fr', 'aron.mairie53.fr'],
    ['village.github.io', 'village.github.io'],
    ['ville.e-monsite.com', 'ville.e-monsite.com'],
    ['mairie.gouv.ci', 'mairie.gouv.ci'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
  ])('%s: %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });
});

describe('what of the web is one town’s', () => {
  it.each([
    ['https://www.rivebelle.fr/', ['rivebelle'], 'rivebelle.fr'],
    ['https://demarches.rivebelle.fr/', ['rivebelle'], 'rivebelle.fr'],
    ['http://saint-ancelin.communes-haute-ligere.fr/', ['ancelin'], 'saint-ancelin.communes-haute-ligere.fr'],
    ['http://www.saint-ancelin.communes-haute-ligere.fr/', ['ancelin'], 'saint-ancelin.communes-haute-ligere.fr'],
    // A word that many towns share is no name in the domain.
    ['https://belmontet-le-haut.communes-hautval.fr/', ['belmontet', 'haut'], 'belmontet-le-haut.communes-hautval.fr'],
    ['https://valdor-le-haut.hautval.fr/', ['valdor', 'haut'], 'valdor-le-haut.hautval.fr'],
    // The label says what the host is for.
    ['https://mairie.valdor.fr/', ['valdor'], 'valdor.fr'],
    // Nothing is known of the town's name.
    ['https://accueil.pays-du-haut.fr/', [], 'pays-du-haut.fr'],
  ])('%s: %#', (start, words, domain) => {
    expect(ownDomain(start, words)).toBe(domain);
  });

  it('is not what only ends alike', () => {
    expect(isBelow('www.rivebelle.fr', 'rivebelle.fr')).toBe(true);
    expect(isBelow('www.autre-rivebelle.fr', 'rivebelle.fr')).toBe(false);
  });
});
