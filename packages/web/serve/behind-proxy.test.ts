import { expect, it } from 'vitest';
import { proxyTrouble, watchForProxy } from './behind-proxy.ts';

it.each([
  ['nobody else sees it', null, '127.0.0.1', '', null],
  ['this machine alone', 'http://localhost:4173', '127.0.0.1', '', null],
  ['a proxy that keeps the visitor to itself', 'https://observatoire.example', '127.0.0.1', '', 'all-visitors-alike'],
  ['a proxy in another container', 'https://observatoire.example', '0.0.0.0', '', 'all-visitors-alike'],
  ['a proxy without TLS', 'http://observatoire.example', '::1', '', 'all-visitors-alike'],
  ['an open door, as it is named', 'http://192.0.2.7:4173', '0.0.0.0', '', null],
  ['a proxy that says who comes', 'https://observatoire.example', '127.0.0.1', 'x-forwarded-for', null],
  ['a header that anybody can write', 'https://observatoire.example', '0.0.0.0', 'x-forwarded-for', 'anybody-can-forge'],
] as const)('%s', (_, publicUrl, host, addressHeader, trouble) => {
  expect(proxyTrouble({ publicUrl, host, addressHeader })).toBe(trouble);
});

it('tells of a proxy once, when one has passed something on', () => {
  let told = 0;
  const watch = watchForProxy('', () => told++);
  watch({ headers: {} });
  expect(told).toBe(0);
  watch({ headers: { 'x-forwarded-for': '192.0.2.1' } });
  watch({ headers: { forwarded: 'for=192.0.2.1' } });
  expect(told).toBe(1);
  watchForProxy('x-forwarded-for', () => told++)({ headers: { 'x-forwarded-for': '192.0.2.1' } });
  expect(told).toBe(1);
});
