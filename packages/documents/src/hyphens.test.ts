import { describe, expect, it } from 'vitest';
import { joint, vocabularyOf } from './hyphens.ts';

function joined(first: string, second: string, elsewhere: readonly string[] = []): string {
  const { kept, between } = joint(
    first,
    second,
    vocabularyOf(() => elsewhere),
  );
  return kept + between + second;
}

describe('a word at the end of a line', () => {
  it.each([
    ['la transfor-', 'mation', 'la transformation'],
    ['l’adminis-', 'tration', 'l’administration'],
    ['PRO-', 'GRAMME', 'PROGRAMME'],
    ['le porte-à-', 'porte', 'le porte-à-porte'],
    ['un rendez-', 'vous', 'un rendez-vous'],
    ['un compte-', 'rendu', 'un compte-rendu'],
    ['Saint-', 'Denis', 'Saint-Denis'],
    ['soixante-', 'dix', 'soixante-dix'],
    ['2020-', '2026', '2020-2026'],
    ['la ville –', 'et ses', 'la ville – et ses'],
    ['une ville -', 'ouverte', 'une ville - ouverte'],
    ['www.ma-', 'ville.example', 'www.ma-ville.example'],
    ['numé\u00ad', 'rique', 'numé\u00ad rique'.replace('\u00ad ', '')],
    ['raturez-', 'les', 'raturez-les'],
    ['irons‐', 'nous', 'irons-nous'.replace('-', '‐')],
    ['les deux-', 'roues', 'les deux-roues'],
    ['la deux-', 'ième', 'la deuxième'],
    ['elles sont quatre-vingt-', 'onze', 'elles sont quatre-vingt-onze'],
    ['changera-', 't-il', 'changera-t-il'],
    ['le sous-', 'préfet', 'le sous-préfet'],
    ['de quoi sous-', 'crire', 'de quoi souscrire'],
    ['dix-', 'sept', 'dix-sept'],
    ['les y inscriront-', 'elles', 'les y inscriront-elles'],
    ['Hautepierre-', 'sur-Zorne', 'Hautepierre-sur-Zorne'],
    ['Hautepierre-sur-', 'zorne', 'Hautepierre-sur-zorne'],
    ['les petits-', 'enfants', 'les petits-enfants'],
    ['la halte-', 'garderie', 'la halte-garderie'],
    ['écrire à castel-', 'debout@exemple.fr', 'écrire à castel-debout@exemple.fr'],
    ['deux', 'mots', 'deux mots'],
  ])('%s + %s is %s', (first, second, whole) => {
    expect(joined(first, second)).toBe(whole);
  });

  it('is written as the document writes it elsewhere', () => {
    expect(joined('un court-', 'circuit', ['les court-circuits et un court-circuit ici'])).toBe('un court-circuit');
    expect(joined('une contre-', 'partie', ['sans contrepartie aucune'])).toBe('une contrepartie');
    expect(joined('la mi-', 'lice', ['une milice de']), 'what the document writes wins over a usual prefix').toBe('la milice');
  });

  it('keeps its hyphen in a document that cuts no words, or cuts them with a mark of its own', () => {
    const lines = Array.from({ length: 120 }, (_, i) => `une ligne entière du numéro ${i}`);
    expect(joined('le garde-', 'pêche', lines)).toBe('le garde-pêche');
    expect(joined('le garde-', 'pêche', ['une biblio‐', 'thèque'])).toBe('le garde-pêche');
    expect(joined('le garde-', 'pêche', [...lines, ...Array.from({ length: 9 }, () => 'une ligne qui coupe une biblio-')]), 'it cuts').toBe(
      'le gardepêche',
    );
  });

  it('does not learn from the cut itself', () => {
    expect(joined('une biblio-', 'thèque', ['une biblio-', 'thèque'])).toBe('une bibliothèque');
  });
});
