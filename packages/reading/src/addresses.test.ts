import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCloak, fromCloudflare, fromRotation, hiddenAddresses } from './addresses.ts';

const plain = (raw: string): string => raw.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('hidden e-mail addresses', () => {
  it('turns back what Cloudflare hides, for any key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (key) => {
        const hexadecimal = [key, ...[...'mairie@a.fr'].map((c) => c.charCodeAt(0) ^ key)]
          .map((n) => n.toString(16).padStart(2, '0'))
          .join('');
        expect(fromCloudflare(hexadecimal)).toBe('mairie@a.fr');
      }),
    );
    expect(fromCloudflare('zz')).toBeNull();
    expect(fromCloudflare('00112233445566')).toBeNull();
  });

  it("turns back TYPO3's rotation", () => {
    expect(fromRotation('ocknvq,xqktkgBgzgorng0ht')).toBe('voirie@exemple.fr');
    expect(fromRotation('mailto:a@b.fr')).toBe('a@b.fr');
    expect(fromRotation('nothing hidden')).toBeNull();
  });

  it("puts Joomla's pieces together", () => {
    expect(fromCloak("var addy1 = 'ma&#105;rie' + '&#64;';\n addy1 = addy1 + 'a' + '&#46;' + 'fr';", plain)).toBe('mairie@a.fr');
    expect(fromCloak('var daddy = 1', plain)).toBeNull();
  });

  it.each([
    ['mairie [at] ville.fr', ['mairie@ville.fr']],
    ['à mairie(a)ville.fr. Nous répondons', ['mairie@ville.fr']],
    ['etat.civil [arobase] ville [point] fr', ['etat.civil@ville.fr']],
    ['accueil {at} ville-haute.fr, ecole (at) ville-haute.fr', ['accueil@ville-haute.fr', 'ecole@ville-haute.fr']],
    ['une pièce (à fournir) par enfant', []],
    ['le maire (a) signé', []],
    ['voir (a) plus loin', []],
    ['((((((((((', []],
  ])('reads in %j %j', (text, addresses) => {
    expect(hiddenAddresses(text).map((found) => found.address)).toEqual(addresses);
  });

  it('finds places that are in order and inside, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('mairie', ' ', '(', ')', '[', ']', 'at', 'a', '.', 'fr', 'point', '-')), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of hiddenAddresses(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(last);
          last = end;
        }
      }),
    );
  });
});
