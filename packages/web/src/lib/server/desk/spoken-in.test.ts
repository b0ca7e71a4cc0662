import { expect, it } from 'vitest';
import { spokenIn } from './spoken-in.ts';

it.each([
  ['Where can I register my son for the school canteen?', 'en'],
  ['hi @mairie how do I get a parking permit', 'en'],
  ['Bonjour, où est le formulaire pour la cantine ?', 'fr'],
  ['Le « Book Club » de la médiathèque est ouvert quand ?', 'fr'],
  ['Passport?', 'fr'],
  ['', 'fr'],
] as const)('%s is answered in %s', (asked, language) => {
  expect(spokenIn(asked, 'fr')).toBe(language);
});

it('what tells nothing is answered as the account speaks', () => {
  expect([spokenIn('Passport?', 'en'), spokenIn('Où est la mairie ? Je ne la trouve pas.', 'en')]).toEqual(['en', 'fr']);
});
