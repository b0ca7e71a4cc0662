import { type LeverRule, passagesThat, sightOf } from './rule.ts';

const GROUP = /\b(?:groupes?|laboratoire|lab|ateliers?|equipes? projets?|communautes?)\b/;
const SEVERAL =
  /\bagents?\b.{0,40}\b(?:(?:de|issus de|venus de) (?:plusieurs|differents?|differentes|divers|tous les) (?:directions?|services?)|toutes les directions|tous les services|inter-?services?|de directions differentes|volontaires (?:de|issus))\b|\b(?:inter-?services?|transversa(?:l|le|ux|les))\b.{0,60}\bagents?\b/;
const SOLVE = /\b(?:problemes?|irritants?|resol\w*|essai\w*|essaye\w*|prototyp\w*|test\w*|solutions?)\b/;
const APPLIED = /\b(?:leve(?:s|es)?|applique(?:e|s|es)?|mis(?:e|es)? en (?:place|oeuvre)|adopte(?:e|s|es)?|generalise(?:e|s|es)?)\b/;

/** Groups of agents of several departments that solve everyday problems. */
export const agentsGroup: LeverRule = {
  name: 'agents-group',
  lever: 'collective-intelligence',
  says: {
    3: {
      fr: 'Des agents de plusieurs services cherchent et essaient ensemble.',
      en: 'Agents of several departments search and try together.',
    },
    4: {
      fr: 'Des agents de plusieurs services cherchent ensemble, et ce qu’ils trouvent est appliqué.',
      en: 'Agents of several departments search together, and what they find is applied.',
    },
  },
  see: (site) =>
    passagesThat(site, { all: [GROUP, SEVERAL, SOLVE] }).map((passage) => sightOf(passage, APPLIED.test(passage.folded) ? 4 : 3)),
};
