import { describe, expect, it } from 'vitest';
import { comarkedToken, isComarkedAddress, isComarkedFrame, isVerificationLine } from './comarked.ts';

describe('co-marked fiches', () => {
  it.each([
    ['https://www.a.fr/passeport?xml=F2859', true],
    ['https://www.a.fr/x?id=1&xml=R1406.xml&xsl=Particuliers.xsl', true],
    ['https://www.a.fr/service-public/voir/F123', true],
    ['https://www.a.fr/sitemap?xml=true', false],
    ['https://www.a.fr/page?nonxml=F12', false],
    ['https://www.a.fr/voir/F12', false],
  ])('the address %s asks for one: %s', (url, expected) => {
    expect(isComarkedAddress(url)).toBe(expected);
  });

  it.each([
    ['spOrganisme', ['sp', 'organisme'], 'comarked'],
    ['cm-content', ['cm', 'content'], 'comarked'],
    ['comarquage-container', ['comarquage', 'container'], 'comarked'],
    ['co-marquage', ['co', 'marquage'], 'comarked'],
    ['local', ['local'], 'local'],
    ['sport', ['sport'], 'none'],
    ['spacer', ['spacer'], 'none'],
    ['content', ['content'], 'none'],
  ] as const)('the token %s says %s', (token, parts, expected) => {
    expect(comarkedToken(token, parts)).toBe(expected);
  });

  it.each([
    ["Vérifié le 01 janvier 2024 – Direction de l'information légale et administrative (Premier ministre)", true],
    ['Vérifié le 3/05/2021 - Direction de l’information légale et administrative', true],
    ["Le guide est édité par la Direction de l'information légale et administrative, dont le siège est à Paris.", false],
    ['Vérifié le 3 mai par nos soins', false],
  ])('«%s» is the line that says who verified it: %s', (text, expected) => {
    expect(isVerificationLine(text)).toBe(expected);
  });

  it('a frame of service-public is one, of a town is not', () => {
    expect(isComarkedFrame('www.service-public.fr')).toBe(true);
    expect(isComarkedFrame('www.mon-service-public.fr')).toBe(false);
  });
});
