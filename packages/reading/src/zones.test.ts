import { describe, expect, it } from 'vitest';
import { hintOf, hintOfToken, zoneName, zoneOfTitle } from './zones.ts';

const zone = (value: string): string => {
  const found = hintOf(value).zone;
  return found === -1 ? '' : zoneName(found);
};

describe('zones by class and id', () => {
  it.each([
    ['main-menu', 'menu'],
    ['navbar navbar-expand-lg', 'menu'],
    ['menu-principal', 'menu'],
    ['menu-item menu-item-12', 'menu'],
    ['sommaire', 'menu'],
    ['site-header', 'header'],
    ['sp-top-bar', 'header'],
    ['bandeau', 'header'],
    ['site-footer', 'footer'],
    ['footer-widgets', 'footer'],
    ['pied-de-page', 'footer'],
    ['main-sidebar', 'aside'],
    ['colonneDroite', 'aside'],
    ['related-posts', 'aside'],
    ['ast-breadcrumbs', 'breadcrumb'],
    ['filAriane', 'breadcrumb'],
    ['fil_d_ariane', 'breadcrumb'],
    ['cookie-notice', 'banner'],
    ['bandeau-cookies', 'banner'],
    ['tarteaucitronRoot', 'banner'],
    ['en-1-clic', 'banner'],
    ['accesRapide', 'banner'],
  ])('%s is %s', (value, expected) => {
    expect(zone(value)).toBe(expected);
  });

  it.each([
    'has-sidebar',
    'no-header',
    'menu-open',
    'content-sidebar-wrap',
    'card-footer',
    'modal-header',
    'entry-header',
    'menu-cantine',
    'menus-restauration-scolaire',
    'nav nav-tabs',
    'nav-pills nav',
    'page-header',
    'content',
    'bloc',
    '',
  ])('%j names no zone', (value) => {
    expect(zone(value)).toBe('');
  });

  it('tells content, cards, accordions, titles and mounts apart', () => {
    expect(hintOf('contenu-principal').content).toBe(true);
    expect(hintOf('fr-card').card).toBe(true);
    expect(hintOf('card-body').card).toBe(false);
    expect(hintOf('elementor-accordion-title').accordion).toBe(true);
    expect(hintOf('toggle').accordion).toBe(false);
    expect(hintOf('sous-titre').level).toBe(4);
    expect(hintOfToken('app').mount).toBe(true);
  });

  it('judges a token the same whatever came before', () => {
    const first = hintOfToken('menu-test');
    for (let i = 0; i < 9_000; i++) hintOfToken(`t${i}`);
    expect(hintOfToken('menu-test')).toEqual(first);
  });

  it('keeps a class of any length within bounds', () => {
    expect(hintOf('a '.repeat(10_000)).tokens.length).toBeLessThanOrEqual(64);
    expect(hintOf('x'.repeat(10_000)).tokens).toEqual([]);
  });

  it.each([
    ['En 1 clic', 'banner'],
    ['ACCÈS RAPIDES', 'banner'],
    ['À lire aussi :', 'aside'],
    ['Suivez-nous', 'aside'],
  ])('a box titled «%s» is %s', (title, expected) => {
    expect(zoneName(zoneOfTitle(title))).toBe(expected);
  });

  it('a title like any other names no zone', () => {
    expect(zoneOfTitle('Carte d’identité')).toBe(-1);
  });
});
