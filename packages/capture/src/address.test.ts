import { pageKey, registrableDomain } from '@beffroi/domain';
import { anyAddress } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, resolve, sameSite } from './address.ts';

describe('normalise', () => {
  test.each([
    ['HTTP://WWW.Ville.FR:80/Mairie', 'http://www.ville.fr/Mairie', 'lowers the host, not the path, and drops the default port'],
    ['https://saint-étienne.fr/', 'https://xn--saint-tienne-geb.fr/', 'writes an IDN in punycode'],
    ['https://a.fr/x#haut', 'https://a.fr/x', 'drops the fragment'],
    ['https://a.fr/b/../c/./d', 'https://a.fr/c/d', 'resolves dot segments'],
    ['https://a.fr/%7euser/%c3%a9t%C3%A9', 'https://a.fr/~user/%C3%A9t%C3%A9', 'decodes unreserved escapes, raises the others'],
    ['https://a.fr/été', 'https://a.fr/%C3%A9t%C3%A9', 'escapes what is not ASCII'],
    ['https://a.fr/x?utm_source=n&id=3&fbclid=z', 'https://a.fr/x?id=3', 'drops tracking parameters'],
    ['https://a.fr/x?PHPSESSID=0123abcd&a=1', 'https://a.fr/x?a=1', 'drops a session in the query'],
    ['https://a.fr/x;jsessionid=AB.node1?b=2', 'https://a.fr/x?b=2', 'drops a session in the path'],
    ['https://a.fr/(S(abc123))/page.aspx', 'https://a.fr/page.aspx', 'drops the session folder of ASP.NET'],
    ['https://a.fr/x?sid=1', 'https://a.fr/x', 'leaves no lonely question mark'],
    ['https://a.fr./x', 'https://a.fr/x', 'drops the dot of the root'],
    ['https://moi:secret@a.fr/', 'https://a.fr/', 'drops credentials'],
    ['https://a.fr', 'https://a.fr/', 'gives the root its slash'],
    ['https://a.fr/x?b&c=', 'https://a.fr/x?b&c=', 'leaves empty parameters'],
  ])('%s → %s: %s', (written, wanted) => {
    expect(normalise(written)).toBe(wanted);
  });

  test.each(['mailto:a@b.fr', 'javascript:void(0)', 'tel:0199000000', '', 'nonsense', 'ftp://a.fr/', `https://a.fr/${'x'.repeat(5000)}`])(
    'gives null for %s',
    (written) => {
      expect(normalise(written)).toBeNull();
    },
  );

  test('resolves against a base', () => {
    expect(normalise('../b?x=1#y', 'https://a.fr/c/d/e')).toBe('https://a.fr/c/b?x=1');
  });

  test('is idempotent, whatever it is given', () => {
    const piece = fc.constantFrom(
      '/',
      '..',
      '.',
      '%2e',
      '%2E%2e',
      ';jsessionid=1',
      '?',
      '&',
      'sid=1',
      'utm_a=b',
      'é',
      '%zz',
      '%41',
      '(S(x))',
      'a',
      '#',
    );
    const address = fc.oneof(
      anyAddress({ withQuery: true, withFragment: true }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => `https://a.fr/${pieces.join('')}`),
    );
    fc.assert(
      fc.property(address, (written) => {
        const once = normalise(written);
        if (once !== null) expect(normalise(once)).toBe(once);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (written, base) => void normalise(written, base)));
  });
});

describe('the key of a normalised address', () => {
  test.each([
    ['http://www.a.fr/x/', 'https://a.fr/x'],
    ['https://a.fr/', 'https://www.a.fr'],
    ['https://a.fr/x?sid=1', 'https://A.fr:443/./x'],
  ])('%s and %s are one page', (one, other) => {
    expect(pageKey(normalise(one)!)).toBe(pageKey(normalise(other)!));
  });

  test.each([
    ['https://a.fr/x', 'https://a.fr/X'],
    ['https://a.fr/x', 'https://b.a.fr/x'],
    ['https://a.fr/x?a=1', 'https://a.fr/x'],
    ['https://a.fr:8080/', 'https://a.fr/'],
  ])('%s and %s are two', (one, other) => {
    expect(pageKey(normalise(one)!)).not.toBe(pageKey(normalise(other)!));
  });
});

describe('sites', () => {
  test.each([
    ['mediatheque.rivebelle.fr', 'rivebelle.fr'],
    ['rivebelle.fr', 'rivebelle.fr'],
    ['www.mairie.gouv.fr', 'mairie.gouv.fr'],
    ['ville.e-monsite.com', 'ville.e-monsite.com'],
    ['www.papeete.com.pf', 'papeete.com.pf'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['localhost', 'localhost'],
  ])('%s is registered as %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  test('two towns on one platform are two sites, two hosts of a town are one', () => {
    expect(sameSite('https://a.e-monsite.com/', 'https://b.e-monsite.com/')).toBe(false);
    expect(sameSite('https://www.a.fr/', 'http://agenda.a.fr/x')).toBe(true);
    expect(sameSite('nonsense', 'nonsense')).toBe(false);
  });
});

test('resolve keeps a session and drops the fragment', () => {
  expect(resolve('/x;jsessionid=1?sid=2#y', 'https://a.fr/')).toBe('https://a.fr/x;jsessionid=1?sid=2');
});
