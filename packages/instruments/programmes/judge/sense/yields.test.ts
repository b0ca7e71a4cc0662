import { describe, expect, it } from 'vitest';
import { documentOf } from '../../test/documents.ts';
import { assessProgramme } from '../assess.ts';
import { membersOf } from './members.ts';

/** What the rules hear: the second voice may take two themes of a sentence for likely. */
function themesOf(text: string): readonly string[] {
  const heard: string[] = [];
  assessProgramme([documentOf(text)], ({ themes }) => void heard.push(...(themes ?? [])));
  return heard;
}

describe('themes of one sentence', () => {
  it('give way where one word is the way to the other thing', () => {
    expect(themesOf('Une appli pour consulter les habitants.')).toEqual(['e-participation']);
    expect(themesOf('Les arrêtés et les permis accordés seront affichés en ligne.')).toEqual(['open-data']);
    expect(themesOf('Les inscriptions scolaires se feront par internet.')).toEqual(['online-procedures']);
    expect(themesOf('Une caméra et un micro dans la salle du conseil, pour suivre les débats de chez soi.')).toEqual(['e-participation']);
  });

  it('give way to whom the help is for', () => {
    expect(themesOf('Des cours d’informatique pour les anciens.')).toEqual(['digital-inclusion']);
    expect(themesOf('Aider les commerçants à vendre en ligne.')).toEqual(['economy-startups']);
    expect(themesOf('Former les agents municipaux aux outils numériques.')).toEqual(['agents-tools-organisation']);
    expect(themesOf('Une inscription en ligne aux sorties des aînés.')).toEqual(['online-procedures']);
  });

  it('stay both where each has a member of its own', () => {
    expect(themesOf('Les démarches seront possibles en ligne, et un agent restera au guichet pour les autres.')).toEqual([
      'online-procedures',
      'digital-inclusion',
    ]);
    expect(themesOf('Aider les habitants dans leurs démarches en ligne.')).toEqual(['digital-inclusion']);
    expect(themesOf('Les conseils retransmis en direct et les comptes rendus publiés sur le site.')).toEqual([
      'open-data',
      'e-participation',
    ]);
    expect(themesOf('Un compte unique remplacera les onze identifiants de vos démarches.')).toEqual(['one-stop-desk']);
  });

  it('never give way to each other both', () => {
    expect(themesOf('Les agents aideront les aînés à remplir leur dossier sur l’ordinateur.')).toEqual(['digital-inclusion']);
    expect(themesOf('Des ateliers pour apprendre aux artisans à vendre sur internet.')).toEqual(['economy-startups']);
  });

  it('are looked for member by member', () => {
    const text = 'La fibre, puis des bureaux : un lieu avec table et café.';
    expect(membersOf(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'La fibre',
      'des bureaux',
      'un lieu',
      'table',
      'café.',
    ]);
    expect(membersOf('')).toEqual([]);
  });
});
