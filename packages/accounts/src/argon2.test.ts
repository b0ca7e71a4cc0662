import { argon2id } from 'hash-wasm';
import { expect, it } from 'vitest';
import { hashOf, isHashOf, tag } from './argon2.ts';

const COST = { memory: 64, passes: 2, lanes: 1 };

it('is the same by Node and by WebAssembly, whatever the password', async () => {
  for (const password of ['quatre bateaux rentrent', 'été sur la digue', '片手に傘', 'x'.repeat(256)]) {
    const salt = Buffer.from('seize octets ici');
    expect(Buffer.from(await tag(password, salt, COST, 32))).toEqual(Buffer.from(await tag(password, salt, COST, 32, null)));
  }
});

it('knows the hashes that others wrote in the PHC format', async () => {
  const shape = { memorySize: 128, iterations: 3, parallelism: 2, hashLength: 24, outputType: 'encoded' } as const;
  const hash = await argon2id({ ...shape, password: 'quatre bateaux', salt: Buffer.from('un grain de sel !') });
  expect(await isHashOf('quatre bateaux', hash)).toBe(true);
  expect(await isHashOf('cinq bateaux', hash)).toBe(false);
});

it('has a salt of its own each time, and is nobody’s where it is no such hash', async () => {
  const [one, two] = [await hashOf('quatre bateaux', COST), await hashOf('quatre bateaux', COST)];
  expect(one).not.toBe(two);
  expect(await isHashOf('quatre bateaux', two)).toBe(true);
  for (const no of ['', '$argon2i$v=19$m=64,t=2,p=1$c2FsdA$aGFzaA', '$2b$10$abcdefghijklmnopqrstuv'])
    expect(await isHashOf('', no)).toBe(false);
});
