import { describe, expect, it } from 'vitest';
import { bearsName, isAmong, typedSite } from './site-of-town.ts';

describe('an address that somebody types', () => {
  it.each([
    ['www.murol.fr', 'https://www.murol.fr/', 'murol.fr'],
    [' http://mairie.murol.fr/accueil ', 'http://mairie.murol.fr/accueil', 'murol.fr'],
  ])('%s is read as people write it', (typed, url, domain) => {
    expect(typedSite(typed)).toMatchObject({ url, domain });
  });

  it.each([
    '',
    'murol',
    '127.0.0.1',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://10.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'localhost',
    'http://intranet/',
    'box.lan',
    'https://user:secret@murol.fr/',
    'https://murol.fr:8443/',
    'ftp://murol.fr/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://www.facebook.com/murol',
    `https://${'a'.repeat(600)}.fr/`,
  ])('%s is none of a public site', (typed) => {
    expect(typedSite(typed)).toBeNull();
  });
});

describe('a domain', () => {
  it.each([
    ['www.murol.fr', 'Murol', true],
    ['mairie-les-hautes-perrieres.fr', 'Les Hautes-Perrières', true],
    ['leshautesperrieres.fr', 'Les Hautes-Perrières', true],
    ['saint-denis.re', 'Saint-Denis', true],
    ['www.st-denis.re', 'Saint-Denis', true],
    ['www.example.org', 'Murol', false],
    ['perrieres.fr', 'Les Hautes-Perrières', false],
    ['anything.fr', '', false],
  ])('%s bears the name of %s: %s', (host, name, expected) => {
    expect(bearsName(host, name)).toBe(expected);
  });

  it('is among those who objected with all that lies below it', () => {
    expect(isAmong('www.murol.fr', ['murol.fr'])).toBe(true);
    expect(isAmong('notmurol.fr', ['murol.fr'])).toBe(false);
  });
});
