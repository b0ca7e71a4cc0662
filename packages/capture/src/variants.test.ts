import { expect, test } from 'vitest';
import { startVariants } from './variants.ts';

test.each([
  ['https://www.a.fr/', ['https://a.fr/', 'http://www.a.fr/', 'http://a.fr/']],
  ['http://a.fr/x', ['https://a.fr/x', 'https://www.a.fr/x', 'http://www.a.fr/x']],
  ['https://ville.e-monsite.com/', ['https://www.ville.e-monsite.com/', 'http://ville.e-monsite.com/', 'http://www.ville.e-monsite.com/']],
  ['https://mairie.ville.fr/', ['http://mairie.ville.fr/']],
  ['http://127.0.0.1:8080/', []],
])('%s may also be %j', (start, variants) => {
  expect(startVariants(start)).toEqual(variants);
});
