import fc from 'fast-check';
import { expect, it } from 'vitest';
import { servicesAsked } from './question-services.ts';

it.each([
  ['Bonjour @mairie@social.ville.example, comment inscrire mon fils à la cantine ?', 'school-canteen'],
  ['On emménage en mars. J’ai perdu ma carte. Comment refaire un passeport avant l’été ? Merci d’avance', 'identity-documents'],
  ['Merci pour la fête ! Et où demander un acte de naissance #EtatCivil', 'civil-status-certificates'],
  ['https://ville.example/cantine', undefined],
  ['Quelle belle photo du beffroi !', undefined],
  ['', undefined],
])('a question of a citizen is about a service, or about none: %s', (question, service) => {
  expect(servicesAsked(question)[0]).toBe(service);
});

it('any text at all is looked through in no time that grows', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (text) => servicesAsked(text).length >= 0));
  expect(servicesAsked(`${'a '.repeat(500_000)}?`)).toEqual([]);
});
