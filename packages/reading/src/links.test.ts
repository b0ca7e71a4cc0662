import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { bareRedirect, isDocumentAddress, isDocumentType, Resolver, refreshOf, scriptedTarget } from './links.ts';

describe('addresses made absolute', () => {
  const resolver = new Resolver('https://www.a.fr/dossier/page.html?x=1');

  it.each([
    ['/b/c', 'https://www.a.fr/b/c'],
    ['d.html', 'https://www.a.fr/dossier/d.html'],
    ['../e', 'https://www.a.fr/e'],
    ['?y=2', 'https://www.a.fr/dossier/page.html?y=2'],
    ['#haut', 'https://www.a.fr/dossier/page.html?x=1#haut'],
    ['//cdn.b.fr/x', 'https://cdn.b.fr/x'],
    ['https://Ville-É.fr/', 'https://xn--ville--gva.fr/'],
    ['http://c.fr', 'http://c.fr/'],
    ['mailto:mairie@a.fr?subject=Acte', 'mailto:mairie@a.fr?subject=Acte'],
    ['tel:+33 1 02', 'tel:+33 1 02'],
    ['mailto:?to=mairie@a.fr', 'mailto:?to=mairie@a.fr'],
    ['mailto:?subject=Une page', null],
    ['é à.html', 'https://www.a.fr/dossier/%C3%A9%20%C3%A0.html'],
    ['', null],
    ['#', null],
    ['javascript:void(0)', null],
    ['java\tscript:alert(1)', null],
    ['data:text/html,x', null],
    ['http://', null],
    ['mailto:', null],
    [`/${'a'.repeat(10_000)}`, null],
  ])('%j is %j', (href, url) => {
    expect(resolver.resolve(href)).toBe(url);
  });

  it('joins plain addresses by hand to what the full parser makes of them', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '1',
      '/',
      '//',
      '.',
      '..',
      './',
      '-',
      '_',
      '~',
      '?',
      '#',
      '=',
      '&',
      ';',
      '%',
      '%20',
      '%2e',
      ':',
      '@',
      '+',
      '|',
      '^',
      "'",
      '"',
      ' ',
      'é',
      'fr',
      'www.a.fr',
      'https://',
      'http://b.fr',
      '\\',
      '\t',
      'xn--',
      '1.2',
      '<',
      '`',
      '{',
      '$',
      '!',
      '(',
      ',',
      '*',
    );
    const bases = [
      'https://www.a.fr/dossier/page.html?x=1',
      'http://a.fr/',
      'https://a.fr:8080/x',
      'https://user:pw@a.fr/x/y',
      'not a base',
    ];
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(...bases), (pieces, base) => {
        const href = pieces.join('');
        const alone = new Resolver(base);
        const url = alone.resolve(href);
        // What other pages of the site joined changes no answer, nor what it hangs on.
        const joined = new Map<string, string>();
        for (let page = 0; page < 2; page++) {
          const one = new Resolver(base, () => joined);
          expect([one.resolve(href), one.need]).toEqual([url, alone.need]);
        }
        if (url === null) return;
        expect(url).toBe(URL.parse(href, base)?.href);
      }),
      { numRuns: inject('deep') ? 10_000 : 1_000 },
    );
  });

  it('resolves nothing relative without a base, and never throws', () => {
    expect(new Resolver('').resolve('/a')).toBeNull();
    expect(new Resolver('').resolve('https://a.fr/x')).toBe('https://a.fr/x');
    fc.assert(fc.property(anyText(), fc.string(), (href, base) => void new Resolver(base).resolve(href)));
  });
});

describe('addresses in scripts', () => {
  it.each([
    ["window.open('plan.htm','p','width=300')", 'plan.htm'],
    ['location.href = "/rdv"', '/rdv'],
    ["document.location='https://b.fr/'; return false", 'https://b.fr/'],
    ["location.replace( '/x' )", '/x'],
    ["window.open(url + 'x')", ''],
    ["window.open('/fiche?id=' + id)", ''],
    ['openMenu()', ''],
    ["open('", ''],
  ])('%j opens %j', (code, target) => {
    expect(scriptedTarget(code)).toBe(target);
  });

  it.each([
    ["window.location='/fr/';", '/fr/'],
    ['<!--\nlocation.replace("https://b.fr/")\n//-->', 'https://b.fr/'],
    ["if (mobile) location='/m'", ''],
    ["function go() { location='/m' }", ''],
    ["location.href = ok ? '/a' : '/b'", ''],
    ["var x = 1; location='/m'", ''],
  ])('the bare script %j leads to %j', (script, target) => {
    expect(bareRedirect(script)).toBe(target);
  });

  it.each([
    ['5; url=/x', { seconds: 5, address: '/x' }],
    ["0;URL='https://b.fr/'", { seconds: 0, address: 'https://b.fr/' }],
    ['0, /y', { seconds: 0, address: '/y' }],
    ['30', null],
    ['', null],
  ])('the refresh %j is %j', (content, refresh) => {
    expect(refreshOf(content)).toEqual(refresh);
  });

  it('knows documents by type and by name', () => {
    expect(isDocumentType('application/pdf')).toBe(true);
    expect(isDocumentType('text/html')).toBe(false);
    expect(isDocumentAddress('https://a.fr/Dossier.PDF?v=2')).toBe(true);
    expect(isDocumentAddress('https://a.fr/pdf/page.html')).toBe(false);
  });
});
