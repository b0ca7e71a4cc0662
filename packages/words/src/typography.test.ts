import { expect, it } from 'vitest';
import { t, typographic } from './typography.ts';

it.each([
  ['Pourquoi ?', 'Pourquoi\u202f?'],
  ['Archive : data', 'Archive\u00a0: data'],
  ['« bis »', '«\u00a0bis\u00a0»'],
  ['95 %', '95\u202f%'],
  ['245 000 habitants', '245\u202f000 habitants'],
  ['https://a.fr/?x=1 et 12:30', 'https://a.fr/?x=1 et 12:30'],
])('%s gets its spaces', (text, typeset) => {
  expect(typographic(text)).toBe(typeset);
});

it('leaves what is put into a template as it is', () => {
  expect(t`Le fichier « ${'a : b ?'} » manque ; tant pis.`).toBe('Le fichier «\u00a0a : b ?\u00a0» manque\u202f; tant pis.');
});
