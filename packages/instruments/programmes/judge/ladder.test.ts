import { describe, expect, it } from 'vitest';
import { annotate } from './annotate.ts';
import { commitmentOf } from './ladder.ts';

const rung = (text: string, above: { past?: boolean; names?: boolean; heading?: string; introduction?: string } = {}) =>
  commitmentOf(annotate(text), { past: false, names: true, heading: '', ...above });

describe('the ladder of commitment', () => {
  it.each([
    ['what is told of today', 'Un habitant sur cinq renonce à ses démarches, car tout se fait en ligne et les guichets sont fermés.'],
    ['what was done', 'Nous avons équipé toutes les écoles en tableaux numériques.'],
    ['a question', 'Faut-il ouvrir un compte citoyen ?'],
    ['what will be counted', 'Nombre de démarches faites en ligne.'],
    ['what was so once', 'Hier encore, elle appelait sa fille pour remplir la demande sur l’ordinateur.'],
    ['what a denial makes sure, whatever the verb', 'La mairie ne répond pas aux courriels.'],
    ['what somebody says will come', 'On nous promet que la fibre arrivera.'],
    ['what was so, in the first person', 'J’avais aussi promis une page sur les réseaux sociaux.'],
    ['what one asked of somebody', 'J’ai écrit deux fois au préfet pour une antenne.'],
    ['what must be done today', 'Aujourd’hui, il faut se déplacer trois fois pour une carte d’identité.'],
    ['what was paid, without accents', 'La ville a paye 80 000 euros un site que personne ne consulte.'],
    ['what is told of a camera', 'Une caméra ne remplace pas un gardien.'],
    ['what one mistrusts', 'Je me méfie de l’intelligence artificielle qui écrit à notre place.'],
    ['what others propose', 'Le cabinet a fermé et l’on nous propose une téléconsultation.'],
    ['what somebody has, in twelves', 'L’école a douze tablettes, dont la moitié ne s’allume plus.'],
    ['what another body does', 'Le Département gère l’espace numérique des collèges.'],
    ['what is only brought up', 'Le site de la commune, parlons-en.'],
    ['what is said of an act', 'Gouverner n’est pas un algorithme.'],
    ['what others did', 'La municipalité sortante a installé quarante caméras.'],
  ])('gives 0 to %s', (_what, text) => expect(rung(text)).toBe(0));

  it.each([
    ['a study', 'Étudier la création d’un fonds pour la fibre.'],
    ['what somebody else must do', 'Nous demanderons à l’opérateur de poser une antenne, et nous ne le lâcherons pas.'],
    ['a wish that is put as a question', 'Pourquoi pas un espace de travail partagé dans la gare ?'],
    ['what hangs on the purse', 'Si le budget le permet, nous équiperons les écoles de tablettes.'],
    ['what is worth a look', 'La télémédecine mérite d’être examinée.'],
    ['what pleases', 'L’idée d’un tiers-lieu numérique nous plaît.'],
    ['what one will see', 'Voir si les fiches de paie peuvent être dématérialisées.'],
    ['an encouragement', 'Favoriser le télétravail dans le bourg.'],
    ['what one will encourage', 'Nous encouragerons l’ouverture de lieux de télétravail.'],
    ['what might be', 'Nous pourrions imaginer un portail commun avec les villages voisins.'],
    ['what will be looked into', 'Une étude sera menée sur les caméras aux entrées de ville.'],
    ['what one will look into with others', 'Nous verrons avec les habitants s’il faut des caméras.'],
    ['what one stays minded of', 'Nous serons attentifs à la protection des données.'],
    ['what may be done', 'Nous le testerons peut-être sur le tri du courrier.'],
    ['an effort', 'On va se battre pour avoir la fibre dans les écarts.'],
    ['what others are asked to share', 'Nous proposerons à la communauté de communes de mutualiser l’informatique.'],
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
    ['what one will not have', 'On ne veut pas de l’antenne à côté de l’école.'],
    ['a present that nobody listed', 'Nous basculons la mairie vers les logiciels libres.'],
    ['what there will be, behind what is told of it', 'Un ordinateur, ça s’apprivoise : des ateliers, en petits groupes.'],
    [
      'what a wish is spelt out in',
      'Nous tenons à ce que les comptes se lisent : un résumé dans le bulletin, et tout le reste sur internet.',
    ],
    ['a question that is put to residents', 'Nous vous demanderons votre avis par internet.'],
    ['the number of a line', '5 des cours d’informatique gratuits'],
    ['a count of what is told beside the promise', 'Nous avons trois écoles et aucune n’a de réseau : nous les équiperons.'],
    ['what is counted in a reason', 'Les réunions du conseil ne seront pas filmées, car la moitié d’entre nous bégaie.'],
    ['a third place', 'Des agents qui travailleront d’un tiers-lieu en ligne.'],
    ['what comes in the place of a wish', 'J’aimerais un panneau lumineux, mais il coûte cher : ce sera un message sur vos portables.'],
    ['an age', 'Des ateliers d’informatique de 7 à 77 ans.'],
    ['what is new', 'On cesse d’acheter du matériel neuf pour les bureaux.'],
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
    ['a half', 'La moitié des agents pourra télétravailler.'],
    ['a multiple', 'Nous doublerons le nombre de médiateurs.'],
    ['a day of a month', 'Recrutement d’un conseiller numérique au 1er septembre.'],
    ['a feast', 'L’application sera prête à Noël.'],
    ['a count by itself', 'Un rendez-vous en ligne pour rendre compte : quatre par an.'],
    ['a delay in words', 'D’ici un an la cantine se paiera par internet.'],
    ['somebody by name', 'Mme Robert s’occupera du site.'],
    ['a delay of a service that is told', 'Vous le signalez de votre téléphone, il est réparé sous trois jours.'],
    ['an owner', 'Nommer un adjoint délégué au numérique.'],
  ])('gives 3 to a measure with %s', (_what, text) => expect(rung(text)).toBe(3));

  it.each(['2028 :', 'Premier trimestre', 'Les cent premiers jours', 'Juin 2026', 'Semaine 8'])(
    'takes what is told below “%s” for dated',
    (heading) => {
      expect(rung('Les serveurs de la ville tournent sous logiciel libre.', { heading })).toBe(3);
    },
  );

  it('tells what was done, below a date too', () => {
    expect(rung('Nous avons ouvert en 2022 le compte de la ville, suivi par 4 000 personnes.', { heading: '2026' })).toBe(0);
  });

  it('takes the hour from a heading that tells one', () => {
    expect(rung('Ouvrir le portail en ligne.', { heading: 'Avant la fin de 2027' })).toBe(3);
    expect(rung('Ouvrir le portail en ligne.', { heading: 'Notre projet 2026-2032' })).toBe(2);
  });

  it('takes from what stands above how far its items go', () => {
    expect(rung('Une borne wifi sur la place.', { introduction: 'Nous étudierons :' })).toBe(1);
    expect(rung('Une borne wifi sur la place.', { introduction: 'Nous installerons :' })).toBe(2);
    expect(rung('Douze bornes wifi.', { introduction: 'Ce que nous avons fait :' })).toBe(0);
    expect(rung('Un site que personne ne lit.', { heading: 'Ce qui ne va pas' })).toBe(0);
    expect(rung('Nous referons le site.', { heading: 'Ce qui ne va pas' })).toBe(2);
  });

  it('gives 0 to all that stands in a balance-sheet', () => {
    expect(rung('Installation de 12 caméras.', { past: true })).toBe(0);
  });

  it('gives 1 to a direction that names no thing', () => {
    expect(rung('Renforcer notre présence.', { names: false })).toBe(1);
  });
});
