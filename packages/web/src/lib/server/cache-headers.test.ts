import { expect, it } from 'vitest';
import { cacheControlOf, variesBy } from './cache-headers.ts';

type Given = Parameters<typeof cacheControlOf>[0];

/** What is said of an answer to a visitor, whom nothing is known of unless said. */
const told = (path: string, locals: object = {}, method = 'GET', status = 200, headers = {}): string =>
  cacheControlOf(
    {
      locals: { account: null, late: null, ...locals },
      request: new Request('https://o.example/', { method }),
      url: new URL(path, 'https://o.example'),
    } as Given,
    { status, headers: new Headers(headers) },
  );

it.each([
  ['a public page', told('/villes/99009'), 'public, no-cache'],
  ['one that is not there', told('/rien', {}, 'GET', 404), 'public, no-cache'],
  ['one with a visitor’s words', told('/villes?q=aub'), 'private, no-cache'],
  ['one of who is signed in', told('/villes/99009', { account: {} }), 'private, no-store'],
  ['one of who was signed in', told('/', { late: {} }), 'private, no-store'],
  ['one that gives a cookie', told('/', {}, 'GET', 200, { 'set-cookie': 'a=b' }), 'private, no-store'],
  ['what came of a form', told('/contester', {}, 'POST'), 'private, no-store'],
  ['a way elsewhere for now', told('/', {}, 'GET', 303), 'no-store'],
  ['a fault', told('/', {}, 'GET', 500), 'no-store'],
  ['an answer before anybody was looked for', told('/', { account: undefined, late: undefined }), 'public, no-cache'],
])('of %s', (_, is, wanted) => {
  expect(is).toBe(wanted);
});

it('names once what an answer depends on', () => {
  const headers = new Headers({ vary: 'Accept-Language' });
  variesBy(headers, 'Cookie');
  variesBy(headers, 'cookie');
  variesBy(headers, 'accept-language');
  expect(headers.get('vary')).toBe('Accept-Language, Cookie');
});
