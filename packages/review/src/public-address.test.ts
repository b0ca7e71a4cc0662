import { expect, it } from 'vitest';
import { publicAddress } from './public-address.ts';

it.each([
  ['https://www.rivebelle.fr/etat-civil', 'https://www.rivebelle.fr/etat-civil'],
  [' http://Rivebelle.FR ', 'http://rivebelle.fr/'],
  ['https://www.été.fr/', 'https://www.xn--t-9fab.fr/'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['//rivebelle.fr', null],
  ['https://127.0.0.1/', null],
  ['https://[::1]/', null],
  ['https://2130706433/', null],
  ['http://localhost:8080/', null],
  ['http://intranet/', null],
  ['http://imprimante.local/', null],
  ['https://agent:secret@rivebelle.fr/', null],
  ['ftp://rivebelle.fr/', null],
  ['', null],
])('%s → %s', (text, address) => {
  expect(publicAddress(text)).toBe(address);
});
