import { describe, expect, it } from 'vitest';
import { annotate } from '../annotate.ts';
import { RULES } from '../rules.ts';
import { digitalWord } from './digital-word.ts';
import { namedTheme } from './named-theme.ts';
import type { Rule } from './rule.ts';
import { themeAlone } from './theme-alone.ts';
import { themeInCompany } from './theme-in-company.ts';

const seenBy = (rule: Rule, text: string) => rule.see(annotate(text)).map(({ theme, at }) => [theme, text.slice(at.start, at.end)]);

describe('rules', () => {
  it('are named after what they find, strongest first', () => {
    expect(RULES.map(({ name }) => name)).toEqual(['named-theme', 'theme-in-company', 'theme-alone', 'digital-word']);
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

  it('see digital words, but for look-alikes and jobs', () => {
    expect(seenBy(digitalWord, 'Le numérique change nos vies.')).toEqual([[null, 'numérique']]);
    expect(seenBy(digitalWord, 'Leur supériorité numérique est grande.')).toEqual([]);
    expect(seenBy(digitalWord, 'Développeuse web, elle vit rue Haute.')).toEqual([]);
  });
});
