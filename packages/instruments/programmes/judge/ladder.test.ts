import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import { commitmentOf } from './ladder.ts';

const rung = (text: string, above: { past?: boolean; names?: boolean; heading?: string } = {}) =>
  commitmentOf(annotate(text), { past: false, names: true, heading: '', ...above });

describe('the ladder of commitment', () => {
  it.each([
    ['what is told of today', 'Un habitant sur cinq renonce à ses démarches, car tout se fait en ligne et les guichets sont fermés.'],
    ['what was done', 'Nous avons équipé toutes les écoles en tableaux numériques.'],
    ['a question', 'Faut-il ouvrir un compte citoyen ?'],
    ['what will be counted', 'Nombre de démarches faites en ligne.'],
    ['what was so once', 'Hier encore, elle appelait sa fille pour remplir la demande sur l’ordinateur.'],
    ['what others did', 'La municipalité sortante a installé quarante caméras.'],
  ])('gives 0 to %s', (_what, text) => expect(rung(text)).toBe(0));

  it.each([
    ['a study', 'Étudier la création d’un fonds pour la fibre.'],
    ['what somebody else must do', 'Nous demanderons à l’opérateur de poser une antenne, et nous ne le lâcherons pas.'],
    ['an encouragement', 'Favoriser le télétravail dans le bourg.'],
    ['what one will encourage', 'Nous encouragerons l’ouverture de lieux de télétravail.'],
    ['a wish', 'Nous voulons une ville plus sobre en écrans.'],
  ])('gives 1 to %s', (_what, text) => expect(rung(text)).toBe(1));

  it.each([
    ['what is for those who have none', 'Pour ceux qui n’ont pas d’ordinateur, un agent remplira les papiers en ligne.'],
    ['a text without accents', 'Des cameras a la dechetterie, pas ailleurs.'],
    ['a weekday', 'Des ateliers informatiques le mardi.'],
    ['an act', 'Créer une application mobile de la commune.'],
    ['a thing without a verb', 'Une cabine de téléconsultation à la pharmacie.'],
    ['a promise', 'Nous retransmettrons les séances du conseil.'],
    ['a direction towards a thing', 'Développer la plateforme de signalement.'],
    ['a purpose behind an act', 'Pour faciliter la vie des familles, nous ouvrirons un portail en ligne.'],
    ['a refusal', 'Pas de 5G près des écoles.'],
    ['a thing in the East', 'Un pôle numérique à l’entrée Est de la ville.'],
    ['an age, which is no number of things', 'Aucune tablette ne sera donnée aux enfants de moins de six ans.'],
  ])('gives 2 to %s', (_what, text) => expect(rung(text)).toBe(2));

  it.each([
    ['a year', 'Ouvrir le guichet en ligne avant 2028.'],
    ['an amount', 'Équiper les écoles en ordinateurs (180 000 €).'],
    ['a number of things', 'Installer 24 bornes Wi-Fi.'],
    ['a number in words', 'Recruter deux conseillers numériques.'],
    ['a month', 'Dès septembre 2026, la mairie passera aux logiciels libres.'],
    ['an owner', 'Nommer un adjoint délégué au numérique.'],
  ])('gives 3 to a measure with %s', (_what, text) => expect(rung(text)).toBe(3));

  it.each(['2028 :', 'Premier trimestre', 'Les cent premiers jours', 'Juin 2026', 'Semaine 8'])(
    'takes what is told below “%s” for dated',
    (heading) => {
      expect(rung('Les serveurs de la ville tournent sous logiciel libre.', { heading })).toBe(3);
    },
  );

  it('takes the hour from a heading that tells one', () => {
    expect(rung('Ouvrir le portail en ligne.', { heading: 'Avant la fin de 2027' })).toBe(3);
    expect(rung('Ouvrir le portail en ligne.', { heading: 'Notre projet 2026-2032' })).toBe(2);
  });

  it('gives 0 to all that stands in a balance-sheet', () => {
    expect(rung('Installation de 12 caméras.', { past: true })).toBe(0);
  });

  it('gives 1 to a direction that names no thing', () => {
    expect(rung('Renforcer notre présence.', { names: false })).toBe(1);
  });
});
