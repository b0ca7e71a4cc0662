import { describe, expect, it } from 'vitest';
import { annotate } from '../annotate.ts';
import { RULES } from '../rules.ts';
import { digitalMatter } from './digital-matter.ts';
import { digitalThing } from './digital-thing.ts';
import { digitalWord } from './digital-word.ts';
import { framedTheme } from './framed-theme.ts';
import { memberMatter } from './member-matter.ts';
import { namedTheme } from './named-theme.ts';
import type { Rule } from './rule.ts';
import { themeAlone } from './theme-alone.ts';
import { themeInCompany } from './theme-in-company.ts';

const seenBy = (rule: Rule, text: string) => rule.see(annotate(text)).map(({ theme, at }) => [theme, text.slice(at.start, at.end)]);

describe('rules', () => {
  it('are named after what they find, strongest first', () => {
    expect(RULES.map(({ name }) => name)).toEqual([
      'named-theme',
      'framed-theme',
      'theme-in-company',
      'digital-matter',
      'member-matter',
      'theme-alone',
      'carried-theme',
      'digital-thing',
      'digital-word',
      'learned-theme',
    ]);
  });

  it('see a theme that is named', () => {
    expect(seenBy(namedTheme, 'Une cabine de téléconsultation à la pharmacie.')).toContainEqual(['e-health', 'téléconsultation']);
  });

  it('see no theme in a look-alike', () => {
    expect(seenBy(namedTheme, 'Le réseau de santé et la fibre artistique.')).toEqual([]);
  });

  it('see no theme whose words stand in two members of an enumeration', () => {
    expect(seenBy(namedTheme, 'Soutenir santé, agriculture, numérique.')).toEqual([]);
  });

  it('see what is made to reach across clauses', () => {
    expect(seenBy(namedTheme, 'Les séances du conseil, toutes, sans exception, seront filmées.').map(([theme]) => theme)).toContain(
      'e-participation',
    );
  });

  it('see a hint beside a digital word, and not alone', () => {
    expect(seenBy(themeInCompany, 'Un référendum local sur tablette numérique.')).toContainEqual(['e-participation', 'référendum']);
    expect(seenBy(themeInCompany, 'Un référendum local.')).toEqual([]);
  });

  it('see the town’s site where it is not the place of something else', () => {
    expect(seenBy(themeAlone, 'Tout sera dit sur le site de la mairie.')).toEqual([['website-app', 'sur le site de la mairie']]);
    expect(seenBy(themeAlone, 'Les notes de frais seront publiées sur le site de la mairie.')).toEqual([]);
  });

  it('see a thing that is said without its name, by words for each part of it', () => {
    expect(seenBy(framedTheme, 'Vous paierez la garderie sans vous déplacer.')).toEqual([
      ['online-procedures', 'paierez'],
      ['online-procedures', 'sans vous déplacer'],
    ]);
    expect(seenBy(framedTheme, 'Vous paierez la garderie moins cher.'), 'one part alone').toEqual([]);
    expect(seenBy(framedTheme, 'Nous réserverons la cour aux vélos jour et nuit.'), 'the town’s act, not a resident’s').toEqual([]);
  });

  it('see what a digital thing is used for, and nothing in the way or the matter alone', () => {
    expect(seenBy(digitalMatter, 'Le permis de végétaliser se demandera par mail.')).toEqual([
      ['online-procedures', 'permis'],
      ['online-procedures', 'par mail'],
    ]);
    expect(seenBy(digitalMatter, 'Le permis de végétaliser se demandera au guichet.')).toEqual([]);
    expect(seenBy(digitalMatter, 'Une fête sur le site de la chapelle.'), 'a place').toEqual([]);
  });

  it('see a second thing in a member of the sentence that names none', () => {
    expect(seenBy(memberMatter, 'Des capteurs sur la rocade, et leurs relevés visibles de tous.')).toContainEqual(['open-data', 'relevés']);
    expect(seenBy(memberMatter, 'Des capteurs sur la rocade et des arbres.')).toEqual([]);
    expect(seenBy(memberMatter, 'Leurs relevés visibles de tous.'), 'where nothing else is named').toEqual([]);
    expect(seenBy(memberMatter, 'Des caméras, et une formation pour les agents.'), 'beside cameras alone').toEqual([]);
  });

  it('see a thing that tells its theme by itself', () => {
    expect(seenBy(digitalThing, 'Une application pour le village.').map(([theme]) => theme)).toContain('website-app');
    expect(seenBy(digitalThing, 'Le site de l’ancienne fonderie deviendra un parc.')).toEqual([]);
  });

  it('see digital words, but for look-alikes and jobs', () => {
    expect(seenBy(digitalWord, 'Le numérique change nos vies.')).toEqual([[null, 'numérique']]);
    expect(seenBy(digitalWord, 'Leur supériorité numérique est grande.')).toEqual([]);
    expect(seenBy(digitalWord, 'Développeuse web, elle vit rue Haute.')).toEqual([]);
  });
});
