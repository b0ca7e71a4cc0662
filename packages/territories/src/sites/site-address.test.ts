import { anyAddress, anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameAddress, siteAddress } from './site-address.ts';

describe('the address of a site', () => {
  it.each([
    ['https://www.bourg.example/', 'https://www.bourg.example/'],
    ['  www.bourg.example ', 'https://www.bourg.example/'],
    ['http://bourg.example/mairie/index.php?id=3#haut', 'http://bourg.example/mairie/index.php?id=3'],
    ['HTTPS://WWW.Bourg.Example/Accueil', 'https://www.bourg.example/Accueil'],
    ['//bourg.example/x', 'https://bourg.example/x'],
    ['bourg.example:8080/x', 'https://bourg.example:8080/x'],
    ['http:/bourg.example', 'http://bourg.example/'],
    ['<https://bourg.example>', 'https://bourg.example/'],
    ['https://bourg.example.', 'https://bourg.example/'],
    ['www.évêché.example', 'https://www.xn--vch-9ladd.example/'],
    ['https://bourg.example:443/', 'https://bourg.example/'],
    ['http://my_town.host.example/~bourg', 'http://my_town.host.example/~bourg'],
    ['http://93.184.216.34/bourg', 'http://93.184.216.34/bourg'],
  ])('%j is kept as %s', (text, url) => {
    expect(siteAddress(text)).toEqual({ kind: 'address', url });
  });

  it.each(['', ' ', '-', '—', 'néant', 'Aucun', 'sans site', 'N/A', 'null', 'NON', '...', '?'])('%j says that there is none', (text) => {
    expect(siteAddress(text)).toEqual({ kind: 'none' });
  });

  it.each([
    ['mairie@bourg.example', 'email'],
    ['mailto:mairie@bourg.example', 'email'],
    ['https://bourg .example', 'spaces'],
    ['www.a.example / www.b.example', 'spaces'],
    ['javascript:alert(1)', 'scheme'],
    ['ftp://bourg.example', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['bourg', 'no-host'],
    ['http//bourg.example', 'no-host'],
    ['http://http://bourg.example', 'no-host'],
    ['www.bourg,example', 'no-host'],
    ['https://bourg..example', 'no-host'],
    ['https://', 'unreadable'],
    ['https://bo%00urg.example', 'unreadable'],
    ['https://user:pass@bourg.example', 'credentials'],
    ['http://localhost:3000', 'private-host'],
    ['http://127.0.0.1', 'private-host'],
    ['http://0x7f.1', 'private-host'],
    ['http://2130706433', 'private-host'],
    ['http://192.168.1.1/', 'private-host'],
    ['http://172.20.0.1/', 'private-host'],
    ['http://169.254.169.254/latest', 'private-host'],
    ['http://[::1]/', 'private-host'],
    ['http://mairie.local', 'private-host'],
    ['https://www.facebook.com/mairie', 'social-page'],
    ['https://fr-fr.facebook.com/mairie', 'social-page'],
    ['instagram.com/mairie', 'social-page'],
    [`https://bourg.example/${'x'.repeat(3000)}`, 'too-long'],
  ])('%j is refused: %s', (text, fault) => {
    expect(siteAddress(text)).toEqual({ kind: 'fault', fault });
  });

  it('may be on this machine where that is wanted', () => {
    expect(siteAddress('http://127.0.0.1:4000/bourg', true)).toEqual({ kind: 'address', url: 'http://127.0.0.1:4000/bourg' });
    expect(siteAddress('localhost:4000', true)).toEqual({ kind: 'address', url: 'https://localhost:4000/' });
  });

  it('is not mistaken for a network that its name only ends like', () => {
    expect(siteAddress('https://www.myfacebook.com').kind).toBe('address');
    expect(siteAddress('https://www.x.com.example').kind).toBe('address');
  });

  it('is read the same again once kept', () => {
    fc.assert(
      fc.property(fc.oneof(anyAddress({ withQuery: true, withFragment: true }), fc.domain(), anyText()), (text) => {
        const first = siteAddress(text);
        if (first.kind !== 'address') return;
        expect(siteAddress(first.url)).toEqual(first);
        expect(new URL(first.url)).toMatchObject({ hash: '', username: '', protocol: expect.stringMatching(/^https?:$/) });
      }),
      { numRuns: 200 },
    );
  });

  it('is one site with http or https, with or without its last slash', () => {
    expect(sameAddress('http://a.example/x/', 'https://a.example/x')).toBe(true);
    expect(sameAddress('http://a.example/', 'https://www.a.example/')).toBe(false);
  });
});
