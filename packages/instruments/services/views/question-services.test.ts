import fc from 'fast-check';
import { expect, it } from 'vitest';
import { servicesAsked } from './question-services.ts';

it.each<[string, string | undefined]>([
  ['Bonjour @mairie@social.ville.example, comment inscrire mon fils à la cantine ?', 'school-canteen'],
  ['On emménage en mars. J’ai perdu ma carte. Comment refaire un passeport avant l’été ? Merci d’avance', 'identity-documents'],
  ['Merci pour la fête ! Et où demander un acte de naissance #EtatCivil', 'civil-status-certificates'],
  ['https://ville.example/cantine', undefined],
  ['Quelle belle photo du beffroi !', undefined],
  ['How do I register my son for school? I don’t speak French very well yet.', 'school-enrolment'],
  ['How can I register my daughter for the school canteen?', 'school-canteen'],
  ['Where do I declare the birth of our baby?', 'birth-declaration'],
  ['I need a birth certificate for my wedding.', 'civil-status-certificates'],
  ['My ID card has expired, how do I get a new one?', 'identity-documents'],
  ['How do I register to vote here?', 'electoral-registration'],
  ['Is there a place in a nursery for September?', 'nursery-place'],
  ['Is there a day camp for children in summer?', 'leisure-centre'],
  ['How do I get a resident parking permit?', 'resident-parking'],
  ['The street light in front of my house is broken.', 'street-problem'],
  ['May I put a skip on the pavement?', 'street-occupation'],
  ['How do I get rid of an old sofa?', 'bulky-waste'],
  ['I lost my bag on the tram, is there a lost and found?', 'lost-property'],
  ['How can I renew my library books?', 'library-loans'],
  ['Are there piano lessons for adults?', 'arts-school'],
  ['Swimming lessons for my son, how do I sign up?', 'sports-activities'],
  ['How do I apply for social housing?', 'social-housing'],
  ['Can the town help me to pay my bills?', 'social-aid'],
  ['', undefined],
])('a question of a citizen is about a service, or about none: %s', (question, service) => {
  expect(servicesAsked(question)[0]).toBe(service);
});

it.each([
  'Comment réserver une salle municipale ?',
  'Une salle des fêtes à louer pour un mariage, c’est combien ?',
  'How do I book a room for our meeting?',
  'Il y a des travaux dans ma rue, jusqu’à quand ?',
  'Quand finissent les travaux de la rue des Forges ?',
  'Pourquoi les travaux de l’école ne finissent pas ?',
  'When will the road works in my street end?',
  'Les horaires de la médiathèque ont changé ? J’ai trouvé porte close mardi.',
  'La piscine est-elle ouverte pendant les vacances ?',
  'La rue de l’école est-elle fermée samedi ?',
  'Où acheter des livres d’occasion ?',
  'C’est Sophie qui m’a répondu ? Bonne journée à toute l’équipe.',
  'Is there a bus to the school?',
])('what no service does leads to none: %s', (question) => {
  expect(servicesAsked(question)).toEqual([]);
});

it.each([
  ['Faut-il une autorisation pour poser une benne pendant des travaux dans la rue ?', 'street-occupation'],
  ['Les inscriptions du centre de loisirs ouvrent quand ?', 'leisure-centre'],
  ['C’est pour le dossier de logement de ma mère.', 'social-housing'],
])('what only sounds like that is a service still: %s', (question, service) => {
  expect(servicesAsked(question)[0]).toBe(service);
});

it('any text at all is looked through in no time that grows', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (text) => servicesAsked(text).length >= 0));
  expect(servicesAsked(`${'a '.repeat(500_000)}?`)).toEqual([]);
});
