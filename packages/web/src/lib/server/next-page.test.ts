import { expect, it } from 'vitest';
import { nextPage } from './next-page.ts';

it.each(['/atelier/vagues', '/atelier/relecture/12?item=3', '/en/contester/99001', '/'])('leads on to %s', (page) => {
  expect(nextPage(page, 'fr')).toBe(page);
});

it.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/..//evil.example',
  '/.//evil.example/x',
  '/a\nb',
  '/\tevil.example',
  'javascript:alert(1)',
  'atelier',
  '',
  `/${'x'.repeat(3000)}`,
  null,
  7,
])('leads nowhere but home for %j', (page) => {
  expect(nextPage(page, 'fr')).toBe('/atelier');
  expect(nextPage(page, 'en')).toBe('/en/atelier');
});
