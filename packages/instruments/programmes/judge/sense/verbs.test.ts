import { describe, expect, it } from 'vitest';
import { verbsOf } from './verbs.ts';

const said = (text: string): string[] =>
  verbsOf(text).map(
    ({ word, person, tense, negated, main }) => `${person} ${tense} ${word}${negated ? ', denied' : ''}${main ? '' : ', in another'}`,
  );

describe('the verbs of a sentence', () => {
  it.each([
    ['On trouve tout sur le site.', ['one present trouve']],
    ['on capte rien', ['one present capte, denied']],
    ['La mairie ne répond pas aux courriels.', ['named present repond, denied']],
    ['J’ai écrit deux fois au préfet.', ['we perfect ai']],
    ['Nous n’étions pas prêts.', ['we imperfect etions, denied']],
    ['Nous pourrions imaginer un portail.', ['we conditional pourrions']],
    ['Le site dira où passent les impôts.', ['named future dira']],
    ['Des ateliers pour ceux qui ne savent pas écrire un courriel.', ['named present savent, denied, in another']],
    ['On va se battre pour la fibre.', ['one future battre']],
    ['Cela coûte cher.', ['they present coute']],
    ['Personne ne lit ces pages.', ['they present lit, denied']],
  ])('are found in “%s”', (text, verbs) => expect(said(text)).toEqual(verbs));

  it.each([
    ['a noun that ends as a future does', 'Une caméra aux environs de la gare.'],
    ['a person', 'Un ordinateur pour chaque personne isolée.'],
    ['« nous » that is no subject', 'Un guichet en ligne près de chez nous.'],
    ['what somebody is cited to say', 'Un guichet « où l’on perd son temps ».'],
    ['an infinitive that is denied', 'Ne plus redemander les mêmes papiers.'],
  ])('are not %s', (_what, text) => expect(said(text)).toEqual([]));

  it('are known for what somebody only says', () => {
    expect(verbsOf('On nous dit que la fibre arrivera.').map(({ word, reported }) => [word, reported])).toEqual([
      ['dit', false],
      ['arrivera', true],
    ]);
  });
});
