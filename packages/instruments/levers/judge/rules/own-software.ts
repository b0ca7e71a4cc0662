import { type LeverRule, passagesThat, sightOf } from './rule.ts';

const MADE =
  /\b(?:developpe(?:e|s|es)?|concu(?:e|s|es)?|realise(?:e|s|es)?|cree(?:e|s|es)?) (?:[a-z]+ ){0,2}?(?:par (?:les equipes|nos equipes|nos services|nos agents|nos informaticiens|le service informatique|la direction (?:du numerique|des systemes d'information|informatique)|la dsi|les agents|les services)|en interne)\b/;
const SOFTWARE = /\b(?:applications?|logiciels?|outils?|plateformes?|portails?|services? en ligne|teleservices?)\b/;
const SHARED = /\b(?:code (?:source )?(?:est |a ete )?(?:publie|ouvert|libre|partage)|sous licence libre|open source)\b/;
const REUSED = /\b(?:villes|communes|collectivites)\b.{0,40}\b(?:utilisent|reutilisent|reprennent|ont repris|adopte)/;

/** Software that the authority's own people made. */
export const ownSoftware: LeverRule = {
  name: 'own-software',
  lever: 'in-house-skills',
  says: {
    4: {
      fr: 'Les équipes de la collectivité ont fabriqué un outil elles-mêmes.',
      en: 'The authority’s teams made a tool themselves.',
    },
    5: {
      fr: 'Les équipes de la collectivité ont fabriqué un outil, et d’autres collectivités le reprennent.',
      en: 'The authority’s teams made a tool, and other authorities take it over.',
    },
  },
  see: (site) =>
    passagesThat(site, { all: [MADE, SOFTWARE], none: [/\bprestataire|\bsociete|\bagence\b/] }).map((passage) =>
      sightOf(passage, SHARED.test(passage.blockFolded) && REUSED.test(passage.blockFolded) ? 5 : 4),
    ),
};
