import { wordsOf } from './words-of.ts';

/** What is named after somebody, and is nobody's word. */
export const EVENTS = wordsOf(`
  journee journees jour fete semaine nuit mois
  op ops operation operations project projet projets dispositif exercice exercise
  tempete storm ouragan hurricane cyclone rue place avenue boulevard quai pont ecole college lycee stade parc jardin square musee theatre salle gare station prix coupe trophee festival fete expo exposition
  marathon course concert tour hommage rip justice soutien free save release team equipe saint st saintes journee anniversaire mort deces fondation hopital tramway metro ligne line ville village mairie
  an annee nouvel noel paques halloween campagne match bravo merci thanks thank vote votez votons elections chateau domaine maison hotel port baie ile cap mont col lac foret gorges vallee fort cite quartier espace centre
`);
/** A day of the week, in a hashtag. */
export const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?$/u;
