import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isAgreed, licencesOf, sbomOf, troublesOf } from '../scripts/supply/bill.js';

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));

it('knows the licence and the digest of everything that comes with the program', () => {
  const parts = licencesOf(lock, () => null).filter(({ dev }) => !dev);
  expect(parts.length).toBeGreaterThan(50);
  expect(troublesOf(parts)).toEqual([]);
  const { components } = sbomOf(parts, '0.1.0');
  expect(components.find(({ name }) => name === 'pg')).toMatchObject({ licenses: [{ expression: 'MIT' }], hashes: [{ alg: 'SHA-512' }] });
});

it.each([
  ['MIT', true],
  ['(MIT OR CC0-1.0)', true],
  ['(MIT AND Zlib)', true],
  ['AGPL-3.0-only', false],
  ['(MIT AND AGPL-3.0-only)', false],
  ['', false],
])('agrees to « %s »: %s', (licence, agreed) => expect(isAgreed(licence)).toBe(agreed));

it('says what nobody has agreed to, and what has no digest', () => {
  const parts = licencesOf({ packages: { 'node_modules/a': { version: '1.0.0', license: 'SSPL-1.0' } } }, () => null);
  expect(troublesOf(parts)).toEqual(['a 1.0.0: licence SSPL-1.0', 'a 1.0.0: no digest in the lock']);
});
