import type { Passage, SitePage } from '../site/site.ts';
import { cut, isFree, type LeverRule, type Sight } from './rule.ts';

/** First name and surname, as people write them. */
const NAME =
  /(?<![\p{L}'’-])(?:(?:M\.|Mme|Mr|Monsieur|Madame)\s)?(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)(?![\p{L}])/gu;
/** Words with a capital that are no names: of departments, places, days. */
const NO_NAME =
  /^(?:Service|Services|Direction|Directeur|Directrice|Pôle|Pole|Mairie|Ville|Commune|Conseil|Conseiller|Conseillère|Accueil|Adjoint|Adjointe|Maire|Police|Ressources|Place|Rue|Avenue|Hôtel|Centre|Maison|Espace|Secrétariat|Secrétaire|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|État|Etat|Relais|École|Ecole|Groupe|Comité|Commission|Saint|Sainte|Notre|Salle|Cantine|Communication|Finances|Responsable|Urbanisme|Affaires|Culture|Sports|Enfance|Petite|Vie|Protection|Portail|Licence|Télétravail|Agent|Agente|Chef|Cheffe|Député|Députée|Monsieur|Madame)$/u;
const HEAD =
  /\b(?:direct(?:eur|rice)s?|dgs|dgas?|responsables?|chef(?:fe)?s?|poles?|directions?|coordinat(?:eur|rice)s?|secretaires? genera(?:l|le|ux|les))\b/;
/** Functions and departments of those who are no heads. */
const HAND =
  /\b(?:accueil|etat[ -]civil|comptabilite|comptable|urbanisme|secretariat|secretaire|agents?|ecoles?|cantine|atelier|espaces verts|technique|bibliotheque|mediatheque|atsem|entretien|policier|gardien|animat(?:eur|rice)|elections|ccas|facturation|personnel|communication)\b/;
const ELECTED =
  /\b(?:maire(?!-adjoint)|(?<!general |generale |generaux |generales |general-|generale-)adjointe?s?|conseillers?|conseilleres?|elue?s?|deleguee?s?|president|presidente|commissions?|comites?)\b/;

/** So many people must be named before a page is a directory. */
const LEAST = 4;
const LEAST_HEADS = 2;

/** Pages that name the people who work for the town. */
export const staffDirectory: LeverRule = {
  name: 'staff-directory',
  lever: 'people-before-functions',
  says: {
    1: {
      fr: 'La page des services donne le nom de responsables.',
      en: 'The page of departments gives the names of heads.',
    },
    2: {
      fr: 'La page des services donne le nom d’agents avec leur travail.',
      en: 'The page of departments gives the names of agents with their work.',
    },
  },
  see: (site) => site.pages.filter(isOfStaff).flatMap(sightsOf),
};

/** A page of the house and those who work there, and not of those who were elected. */
function isOfStaff({ topics, bars, titled }: SitePage): boolean {
  if (!topics.has('organisation') || topics.has('jobs') || topics.has('minutes') || bars.has('other-body')) return false;
  return !topics.has('council') || /\b(?:services|personnel|agents)\b/.test(titled);
}

interface Named {
  readonly passage: Passage;
  readonly head: boolean;
}

function sightsOf(page: SitePage): readonly Sight[] {
  const named = page.passages.filter((passage) => isFree(passage, ['promised'])).flatMap((passage) => peopleIn(page, passage));
  const hands = named.filter(({ head }) => !head);
  const heads = named.filter(({ head }) => head);
  const [hand] = hands;
  if (named.length >= LEAST && hands.length >= 2 && hand !== undefined) return [sight(page, hand.passage, 2)];
  const [head] = heads;
  return heads.length >= LEAST_HEADS && head !== undefined ? [sight(page, head.passage, 1)] : [];
}

/** People of a sentence whose function stands beside their name: in the sentence, in the cell before, or in the heading. */
function peopleIn(page: SitePage, passage: Passage): readonly Named[] {
  const names = [...passage.text.matchAll(NAME)].filter(([, first, last]) => !NO_NAME.test(first!) && !NO_NAME.test(last!.split(' ')[0]!));
  if (names.length === 0 || names.length > 6) return [];
  const around = contextOf(page, passage);
  if (ELECTED.test(around)) return [];
  const head = HEAD.test(around);
  return head || HAND.test(around) ? names.map(() => ({ passage, head })) : [];
}

function contextOf(page: SitePage, { block, folded, headings }: Passage): string {
  const { blocks } = page.reading;
  const own = blocks[block];
  const governing = own === undefined || own.heading < 0 ? undefined : blocks[own.heading];
  // The heading of a page says nothing of one person; a term, or the first cell of a row, does.
  const near = governing !== undefined && governing.level >= 5 ? (headings[0] ?? '') : '';
  return near.length > 90 ? folded : `${near} ${folded}`;
}

function sight(page: SitePage, { block, text }: Passage, level: 1 | 2): Sight {
  return { level, page, block, quote: cut(text) };
}
