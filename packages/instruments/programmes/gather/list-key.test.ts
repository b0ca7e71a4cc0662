import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listKey } from './list-key.ts';

it.each([
  ['Ensemble pour l’Île-d’Aval !', 'ensemble-pour-l-ile-d-aval'],
  ['  CŒUR de Ville ', 'coeur-de-ville'],
  ['100 % citoyen·nes', '100-citoyen-nes'],
  ['!!!', null],
  ['', null],
])('names the list « %s » %s', (name, key) => {
  expect(listKey(name)).toBe(key);
});

it('gives a key that a database and a file system take, whatever the name', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 500 }), (name) => {
      const key = listKey(name);
      if (key === null) return;
      expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(key.length).toBeLessThanOrEqual(80);
      expect(listKey(key)).toBe(key);
    }),
  );
});
