import { SERVICES } from '@beffroi/services/judge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from './service-finder-words.ts';

describe('a request in one’s own words', () => {
  it.each([
    ['je veux un acte de naissance à Rivebelle', 'civil-status-certificates', 'rivebelle'],
    ['acte de naisance Rivebelle', 'civil-status-certificates', 'rivebelle'],
    ['Rivebelle acte de naissance', 'civil-status-certificates', 'rivebelle'],
    ['déclarer la naissance de ma fille à Brézan', 'birth-declaration', 'brezan'],
    ['refaire mon passeport à Port-Lavigne', 'identity-documents', 'port lavigne'],
    ['passport port lavigne', 'identity-documents', 'port lavigne'],
    ['carte d’identité Lille', 'identity-documents', 'lille'],
    ['payer la cantine à Saint-Aubert-des-Vignes', 'school-canteen', 'saint aubert des vignes'],
    ['place en crèche à Brézan', 'nursery-place', 'brezan'],
    ['creche a Crêches-sur-Saône', 'nursery-place', 'creches sur saone'],
    ['carte électorale Les Hautes-Perrières', 'electoral-registration', 'les hautes perrieres'],
    ['inscrire mon enfant à l’école à Lac-Morin', 'school-enrolment', 'lac morin'],
    ['école de musique Castelrenan', 'arts-school', 'castelrenan'],
    ['j’ai perdu mes clés à Montfaye', 'lost-property', 'montfaye'],
    ['nid-de-poule rue des Lilas à Aubrelle', 'street-problem', 'aubrelle'],
    ['réserver une place pour un déménagement au Havre', 'street-occupation', 'havre'],
    ['stationnement résident à Nice', 'resident-parking', 'nice'],
    ['enlèvement des encombrants à Le Mans', 'bulky-waste', 'le mans'],
    ['centre aéré Tréméloc', 'leisure-centre', 'tremeloc'],
    ['prolonger un livre à la médiathèque de Kerguidic', 'library-loans', 'kerguidic'],
    ['natation piscine Roquesalve', 'sports-activities', 'roquesalve'],
    ['demander un hlm à Cormeilhac', 'social-housing', 'cormeilhac'],
    ['aide du ccas de Montfaye', 'social-aid', 'montfaye'],
    ['I want to register my son for school in Rivebelle', 'school-enrolment', 'rivebelle'],
    ['I want a birth certificate in Rivebelle', 'civil-status-certificates', 'rivebelle'],
  ])('« %s » is %s, and « %s »', (request, service, town) => {
    const understood = understand(request);
    expect(understood.services[0]).toBe(service);
    expect(understood.towns).toContain(town);
  });

  it.each(SERVICES.map(({ id, fr }) => [fr, id] as const))('finds « %s » by its name', (name, id) => {
    expect(understand(name).services).toContain(id);
    expect(understand(`${name} à Rivebelle`).towns[0]).toBe('rivebelle');
  });

  it('looks for no town where none is named', () => {
    for (const request of ['', 'passeport', 'je veux un acte de naissance', 'inscrire mon enfant à l’école'])
      expect(understand(request).towns).toEqual([]);
  });

  it('says of a town alone that it is one', () => {
    expect(understand('Saint-Lorme')).toEqual({ services: [], by: new Map(), towns: ['saint lorme'] });
  });

  it('offers both where the words may mean either', () => {
    expect(understand('naissance').services).toContain('birth-declaration');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (request) => {
        expect(understand(request).services.length).toBeLessThanOrEqual(SERVICES.length);
      }),
    );
  });
});
