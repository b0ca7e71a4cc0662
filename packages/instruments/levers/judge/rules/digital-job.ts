import type { PositiveLevel } from '@beffroi/domain';
import type { Passage } from '../site/site.ts';
import { isFree, type LeverRule, type Sight, sightOf } from './rule.ts';
import { isTownsOffer } from './support/offers.ts';

/** Posts that carry projects, data, the web. Who heads the department that does is no such post. */
const MAKERS =
  /\b(?:chef(?:fe)?s? de projets? (?:[a-z]+ ){0,2}?(?:numeriques?|digita\w*|informatiques?|si\b|systemes? d'informations?|web|data|donnees)|charge(?:e|s|es)? de (?:projets? )?(?:(?:web|communication) et )?(?:donnees|data|numerique|web|l'open data|l'administration des donnees)|data (?:analyst|scientist|engineer|manager)|geomaticien(?:ne)?|(?:administrat(?:eur|rice)|technicien|responsable|charge) (?:du )?sig|charge(?:e|s)? de mission (?:[a-z]+ ){0,2}?(?:numerique|donnees|innovation|digitale?)|responsable de la transformation numerique|developpeu(?:r|se)s?(?: ou developpeu(?:r|se))?(?: (?:web|d'applications?|full ?stack|informatique))?|webmest\w*|webmaster|ux(?:\/ui)? ?designers?|designers? (?:ux|de services?)|ingenieur(?:e)?s? (?:cybersecurite|informatique|systemes?|reseaux?|logiciels?|donnees)|architecte (?:si|systemes? d'informations?|logiciel)|rssi|responsable (?:de la )?(?:securite des systemes d'informations?|donnees|data|projets? numeriques?))\b/;
/** Posts that set up and repair. */
const KEEPERS =
  /\b(?:technicien(?:ne)?s? (?:en |d'|de )?(?:informatique|support|systemes?|reseaux?|micro\w*|maintenance informatique)|administrat(?:eur|rice)s? (?:des )?(?:systemes?|reseaux?|informatiques?)|responsable (?:du service )?informatique|gestionnaire (?:du )?parc informatique|assistante? informatique|agent(?:e)? (?:d'assistance )?informatique|informaticien(?:ne)?)\b/;
const OFFER =
  /\b(?:recrut\w*|h\/f|f\/h|poste|offres?|rejoi\w*|candidatures?|cdi|cdd|categorie [abc]|temps complet|cadre d'emplois?|au sein|rattache\w*|propose un poste|direction|mairie de|ville de|commune de|employeur|communaute|agglo\w*)\b/;
/** Who is no employee that stays. */
const PASSING = /\b(?:stagiaires?|stages?|alternan\w*|apprenti\w*|service civique|benevol\w*)\b/;

/** A post of the authority's own for digital work, in its offers. */
export const digitalJob: LeverRule = {
  name: 'digital-job',
  lever: 'in-house-skills',
  says: {
    2: {
      fr: 'Une offre d’emploi de la collectivité est pour quelqu’un qui règle et dépanne les outils.',
      en: 'A job offer of the authority is for somebody who sets up and repairs tools.',
    },
    3: {
      fr: 'Une offre d’emploi de la collectivité est pour un poste de projet, de données, de web ou de sécurité.',
      en: 'A job offer of the authority is for a post for projects, data, the web or security.',
    },
  },
  see: (site) =>
    site.pages
      .filter(({ topics, bars }) => topics.has('jobs') && !bars.has('other-body'))
      .flatMap(({ passages }) => passages.flatMap((one) => sightsIn(one))),
};

function sightsIn(passage: Passage): readonly Sight[] {
  const level: PositiveLevel | null = MAKERS.test(passage.folded) ? 3 : KEEPERS.test(passage.folded) ? 2 : null;
  // An offer may name a service that serves partners, and what will be done by who comes.
  if (level === null || !isFree(passage, ['promised']) || PASSING.test(passage.blockFolded)) return [];
  const about = `${passage.blockFolded} | ${passage.headings.join(' | ')}`;
  if (passage.headings.some((heading) => PASSING.test(heading)) || !OFFER.test(`${about} | ${passage.page.titled}`)) return [];
  return isTownsOffer(passage) ? [sightOf(passage, level)] : [];
}
