import { LANGUAGES } from '@beffroi/domain';
import { REASONS } from '@beffroi/services/judge';
import { expect, it } from 'vitest';
import { sentenceOf } from './sentence.ts';

it('fills the holes of a reason, providers by their name', () => {
  expect(sentenceOf({ code: 'portal', values: { provider: 'mushroom' } }, 'fr')).toBe(
    'La demande commence sur un portail (City Family, Espace Citoyen)',
  );
  expect(sentenceOf({ code: 'absent', values: { pages: 12 } }, 'en')).toBe('The site says nothing of it (12 pages read)');
});

it('says a reason of another version as it is', () => {
  expect(sentenceOf({ code: 'of-tomorrow', values: {} }, 'fr')).toBe('Of-tomorrow');
});

it.each(LANGUAGES)('has a sentence for every reason, without a full stop (%s)', (language) => {
  for (const code of Object.keys(REASONS)) expect(sentenceOf({ code, values: {} }, language)).toMatch(/^\p{Lu}.*[^.]$/u);
});
