import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from './alike.ts';
import { decide } from './decide.ts';
import { isAboutPerson, withoutIntroduction } from './person.ts';
import { smallTalk } from './small-talk.ts';
import { askedIn, searchWords } from './words.ts';

const NONE: ReadonlySet<string> = new Set();
const entry = (id: string, question: string, answer = 'Voyez la page.') => ({ id, question, answer });
const POOL = [entry('hours', 'Quels sont les horaires de la piscine ?', 'De 9 h à 18 h.'), entry('price', 'Combien coûte la piscine ?')];

describe('a question', () => {
  it('is taken apart into what is asked of what', () => {
    expect(askedIn('À quelle heure ouvre la piscine de Brezan ?', new Set(['brezan']))).toEqual({
      facets: new Set(['time']),
      subject: new Set(['piscine']),
    });
  });

  it('asks where with an accent, and offers another with none', () => {
    expect(askedIn('où est la piscine', NONE).facets).toEqual(new Set(['place']));
    expect(askedIn('piscine ou patinoire', NONE).facets).toEqual(NONE);
  });

  it('is searched with all that means the same', () => {
    expect(searchWords('les poubelles', NONE)).toEqual(expect.arrayContaining(['dechet', 'ordures', 'poubelles']));
  });
});

describe('what is decided', () => {
  it('answers what is asked of the same side alone', () => {
    expect(decide('horaires piscine', POOL, [], 'Brezan')).toEqual({ kind: 'answer', id: 'hours' });
    expect(decide('prix piscine', POOL, [], 'Brezan')).toEqual({ kind: 'answer', id: 'price' });
    expect(decide('papiers piscine', POOL, [], 'Brezan')).toEqual({ kind: 'choices', ids: ['hours', 'price'] });
  });

  it('offers three at most', () => {
    const many = ['un', 'deux', 'trois', 'quatre'].map((id) => entry(id, `Horaires de la piscine ${id}bis`));
    expect(decide('piscine', many, [], 'Brezan')).toMatchObject({ kind: 'choices', ids: { length: 3 } });
  });

  it('answers with a service only what people ask it for', () => {
    const service = { id: 's', title: 'Acte d’état civil', asked: ['acte naissance', 'extrait acte'] };
    expect(decide('je veux un acte de naissance', [], [service], 'Brezan')).toEqual({ kind: 'service', id: 's' });
    expect(decide('naissance d’un volcan en Islande', [], [service], 'Brezan')).toEqual({ kind: 'unknown' });
  });

  it('knows nothing of nothing', () => {
    expect(decide('', POOL, [], '')).toEqual({ kind: 'unknown' });
    expect(decide('bonjour madame', POOL, [], '')).toEqual({ kind: 'unknown' });
  });

  it('takes any text, and answers with nothing that it was not given', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (question, other) => {
        const decision = decide(question, [...POOL, entry('other', other, other)], [], other);
        const ids = decision.kind === 'choices' ? decision.ids : 'id' in decision ? [decision.id] : [];
        expect(['hours', 'price', 'other']).toEqual(expect.arrayContaining([...ids]));
        isAboutPerson(question);
        smallTalk(question);
      }),
    );
  });
});

describe('somebody', () => {
  it.each([
    'Où habite Sophie Martin ?',
    'le numéro de portable de M. Kergoat',
    'Madame Le Goff est-elle en congé ?',
    'Quel est le salaire du maire ?',
    'est-ce que ma voisine touche le RSA',
    'qui m’a dénoncé ? qui a signalé ma voiture',
  ])('is asked about: %s', (text) => expect(isAboutPerson(text)).toBe(true));

  it.each([
    'Où est la rue Jean Jaurès ?',
    'horaires de la médiathèque Simone Veil',
    'Bonjour Madame, quand ouvre la piscine ?',
    'Monsieur le maire, quand referez-vous la route ?',
    'Mon mari a perdu sa carte d’identité',
    'je veux me marier',
    'fête de la Saint-Jean',
    'casier judiciaire',
    'On se marie civilement, quels papiers ?',
  ])('is not asked about: %s', (text) => expect(isAboutPerson(text)).toBe(false));

  it('may say their own name', () => {
    expect(withoutIntroduction('Je suis Julie Bernard, comment voter ?')).toBe('comment voter ?');
    expect(withoutIntroduction('je suis locataire, comment voter ?')).toBe('je suis locataire, comment voter ?');
  });
});

describe('two words', () => {
  it.each([
    ['picsine', 'piscine', 1, true],
    ['pscine', 'piscine', 1, true],
    ['piscinne', 'piscine', 1, true],
    ['danse', 'panse', 0, false],
    ['cantine', 'tantine', 1, true],
    ['marche', 'mairie', 1, false],
  ])('%s and %s lie within %i: %s', (one, other, most, within) => expect(isWithin(one, other, most)).toBe(within));
});
