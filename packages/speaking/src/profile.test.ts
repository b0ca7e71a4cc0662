import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf } from './count.ts';
import { bioWith, keyBio, nameWith, officeBio, personaBio, speakersBio, withoutShift } from './profile.ts';
import type { WallTime } from './zone-time.ts';

const SOPHIE = { names: ['Sophie'], until: '13:00' as WallTime, language: 'fr' } as const;
const BASE = 'Mairie de Brezan · compte officiel';

describe('a profile', () => {
  it('says who is on', () => {
    expect(bioWith(BASE, SOPHIE, 160)).toBe('Mairie de Brezan · compte officiel · Sophie jusqu’à 13\u00a0h');
    expect(bioWith(BASE, { ...SOPHIE, names: ['Sophie', 'Karim', 'Inès'] }, 160)).toContain('· Sophie, Karim et Inès jusqu’à');
    expect(nameWith('Mairie de Brezan', SOPHIE, 30)).toBe('Mairie de Brezan · avec Sophie');
    expect(nameWith('Brezan', { ...SOPHIE, language: 'en' }, 30)).toBe('Brezan · with Sophie');
  });

  it('says less where less fits, and keeps its own words whole', () => {
    expect(bioWith(BASE, SOPHIE, 50)).toBe(`${BASE} · avec Sophie`);
    expect(bioWith(BASE, SOPHIE, 40)).toBe(BASE);
    expect(nameWith('Mairie de Brezan', SOPHIE, 29)).toBe('Mairie de Brezan');
  });

  it('of nobody is the base', () => {
    expect(bioWith(BASE, { ...SOPHIE, names: [] }, 160)).toBe(BASE);
  });

  it.each([
    ['Mairie de Brezan · compte officiel · Sophie jusqu’à 13\u00a0h', BASE],
    ["Mairie de Brezan · compte officiel · Sophie jusqu'à 9 h 30", BASE],
    ['Mairie de Brezan · compte officiel · Sophie until 1:30 pm', BASE],
    ['Mairie de Brezan · compte officiel · avec Sophie · Karim jusqu’à minuit', BASE],
    [BASE, BASE],
    ['Ouvert jusqu’à 13 h', 'Ouvert jusqu’à 13 h'],
    ['', ''],
  ])('goes back to the base after a crash: %j', (text, base) => {
    expect(withoutShift(text)).toBe(base);
  });

  it('always goes back, whatever was said and whoever was on', () => {
    const shift = fc.record({
      names: fc.array(
        fc.oneof(
          fc.constantFrom('Sophie', 'l’équipe', 'SD'),
          fc.string({ minLength: 1, maxLength: 8 }).filter((name) => /\S/.test(name.replaceAll('·', ''))),
        ),
        { maxLength: 3 },
      ),
      until: fc.option(fc.constantFrom('13:00' as WallTime, '09:30' as WallTime, '00:00' as WallTime)),
      language: fc.constantFrom('fr' as const, 'en' as const),
    });
    const base = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('Mairie', '·', 'avec', 'Brezan', '13 h', 'jusqu’à')).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(base, shift, shift, fc.integer({ min: 0, max: 200 }), (text, one, other, limit) => {
        const plain = withoutShift(text);
        for (const say of [bioWith, nameWith]) {
          const on = say(text, one, limit);
          expect(withoutShift(on)).toBe(plain);
          expect(say(on, other, limit)).toBe(say(text, other, limit));
          expect(on === plain || lengthOf(on, 'graphemes') <= limit).toBe(true);
        }
      }),
    );
  });
});

describe('the bio of a character', () => {
  const LISA = { name: 'Lisa', nature: 'assistante virtuelle' };

  it('says what it is, once', () => {
    expect(personaBio('Je réponds aux questions simples.', LISA, 160)).toBe(
      'Lisa, assistante virtuelle. Je réponds aux questions simples.',
    );
    expect(personaBio('Assistante virtuelle de Brezan', LISA, 160)).toBe('Assistante virtuelle de Brezan');
    expect(personaBio('', LISA, 160)).toBe('Lisa, assistante virtuelle.');
  });

  it('cuts its own words, not what it is', () => {
    expect(personaBio('Je réponds aux questions simples.', LISA, 40)).toBe('Lisa, assistante virtuelle. Je réponds…');
  });
});

describe('the bio of an account with speakers', () => {
  const speaker = (name: string, job: string) => ({ id: name, name, job, hashtag: `#ParoleDe${name}`, exposes: 'first-name' as const });
  const speakers = [speaker('Sophie', 'régisseuse'), speaker('Karim', 'jardinier')];

  it('presents them, as far as there is room', () => {
    expect(speakersBio('Musée', { speakers }, 'fr', 160)).toBe(
      'Musée · #ParoleDeSophie : Sophie, régisseuse · #ParoleDeKarim : Karim, jardinier',
    );
    expect(speakersBio('Musée', { speakers }, 'en', 60)).toBe('Musée · #ParoleDeSophie: Sophie, régisseuse');
    expect(speakersBio('Musée', { speakers: [] }, 'fr', 160)).toBe('Musée');
  });
});

describe('the key of letters in a bio', () => {
  const entry = (initials: string, name: string | null) => ({ initials, name, since: '2026-03-28', until: null });
  const key = [entry('IB', null), entry('KL', 'Karim'), entry('SD', 'Sophie')];

  it('says whose letters are whose, of those who agreed to be named', () => {
    expect(keyBio(BASE, key, 'fr', 160)).toBe(`${BASE} · Signatures : KL = Karim, SD = Sophie`);
    expect(keyBio(BASE, [entry('IB', null)], 'fr', 160)).toBe(BASE);
    expect(keyBio('', key, 'en', 160)).toBe('Signed: KL = Karim, SD = Sophie');
  });

  it('says less where less fits, and stays when a shift comes and goes', () => {
    expect(keyBio(BASE, key, 'fr', 63)).toBe(`${BASE} · Signatures : KL = Karim`);
    expect(keyBio(BASE, key, 'fr', 50)).toBe(BASE);
    const keyed = keyBio(BASE, key, 'fr', 160);
    expect(withoutShift(bioWith(keyed, SOPHIE, 160))).toBe(keyed);
  });
});

describe('the bio of an office', () => {
  const office = { title: 'Médiatrice', holder: { id: '7', name: 'Anne Roux' }, since: '2026-03-28', acting: false };

  it.each([
    [office, 'fr', 'Compte de fonction de médiatrice, tenu par Anne Roux depuis le 28 mars 2026. Brezan'],
    [
      { ...office, acting: true, since: '2026-03-01' },
      'fr',
      'Compte de fonction de médiatrice, tenu par Anne Roux (par intérim) depuis le 1er mars 2026. Brezan',
    ],
    [{ ...office, holder: null }, 'fr', 'Compte de fonction de médiatrice, poste vacant depuis le 28 mars 2026. Brezan'],
    [
      { ...office, holder: null, joinedTo: '@accueil@brezan.fr' },
      'fr',
      'Compte de fonction de médiatrice : depuis le 28 mars 2026, @accueil@brezan.fr parle pour elle. Brezan',
    ],
    [
      { ...office, title: 'Adjointe à la mer' },
      'fr',
      'Compte de fonction d’adjointe à la mer, tenu par Anne Roux depuis le 28 mars 2026. Brezan',
    ],
    [{ ...office, title: 'DGS' }, 'fr', 'Compte de fonction de DGS, tenu par Anne Roux depuis le 28 mars 2026. Brezan'],
    [{ ...office, title: 'Town Clerk' }, 'en', 'Official account of the Town Clerk, held by Anne Roux since 28 March 2026. Brezan'],
  ] as const)('says who holds it since when: %j', (policy, language, bio) => {
    expect(officeBio('Brezan', policy, language, 160)).toBe(bio);
  });
});
