import { expect, it } from 'vitest';
import { checkPassword, hashPassword, isOldHash, refuseWeakPassword } from './password.ts';

const OWN = ['Anne Le Goff', 'anne.legoff@rivebelle.example'];

it('keeps a password as an argon2id hash with a salt of its own, in the PHC format', async () => {
  const [one, two] = await Promise.all([hashPassword('quatre bateaux rentrent'), hashPassword('quatre bateaux rentrent')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await checkPassword('quatre bateaux rentrent', one!)).toBe(true);
  expect(await checkPassword('quatre bateaux rentraient', one!)).toBe(false);
});

it('knows a password from another keyboard: accents in one piece or in two are the same', async () => {
  expect(await checkPassword('e\u0301te\u0301 sur la digue', await hashPassword('\u00e9t\u00e9 sur la digue'))).toBe(true);
});

it('is never right for nobody, for nothing, or for too much', async () => {
  const hash = await hashPassword('x');
  expect(await checkPassword('anything at all', null)).toBe(false);
  expect(await checkPassword('', hash)).toBe(false);
  expect(await checkPassword('x'.repeat(1_000_000), hash)).toBe(false);
});

it('asks for a new hash when the parameters have changed', async () => {
  expect(isOldHash(await hashPassword('x'))).toBe(false);
  expect(isOldHash('$argon2id$v=19$m=12288,t=3,p=1$c2FsdHNhbHQ$aGFzaA')).toBe(true);
});

it.each([
  'quatre bateaux rentrent',
  'Kz9#vv!2pLq7',
  'l’océan est à marée basse',
  'correct horse battery staple',
  '片手に傘を持って歩く人たち',
])('takes « %s »', (password) => expect(() => refuseWeakPassword(password, OWN)).not.toThrow());

it.each([
  ['onze signes', 'password-short'],
  ['x'.repeat(300), 'password-long'],
  ['aaaaaaaaaaaa', 'password-common'],
  ['121212121212', 'password-common'],
  ['123456789012', 'password-common'],
  ['abcdefghijklmn', 'password-common'],
  ['Motdepasse2026!', 'password-common'],
  ['m0td3p4sse-2026', 'password-common'],
  ['Bienvenue-Mairie-35!', 'password-common'],
  ['azertyuiop1234', 'password-common'],
  ['BeffroiBeffroi', 'password-common'],
  // Of lists of what leaked: as it stands there, in other letters, with a year and signs around it, twice.
  ['1qaz2wsx3edc', 'password-common'],
  ['Supernatural', 'password-common'],
  ['!Professional-1789', 'password-common'],
  ['sunshine2024!', 'password-common'],
  ['1q2w3e4r1q2w3e4r', 'password-common'],
  ['anne.legoff.2026', 'password-personal'],
  ['Rivebelle-2026!!', 'password-personal'],
])('refuses « %s » (%s)', (password, code) => {
  expect(() => refuseWeakPassword(password, OWN)).toThrow(expect.objectContaining({ code }));
});
