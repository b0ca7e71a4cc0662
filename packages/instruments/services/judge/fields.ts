import { fold } from '@beffroi/reading';
import { SERVICES } from './catalogue/index.ts';
import type { ServiceId } from './catalogue/service.ts';

const FAMILY = servicesOf('family');
const PAPERS = servicesOf('civil-status', 'elections');
const STREETS = servicesOf('streets');

/**
 * Words of the fields under which sites put several services, and what stands there. What names none of them ("Démarches", "Vie pratique") may hold any. Who goes to vote goes
 * where papers are asked for: those two stand on one page as often as not. Folded.
 */
const FIELDS: readonly (readonly [field: RegExp, services: number])[] = [
  [
    /\b(?:familles?|enfances?|enfants?|jeunesse|education|scolaires?|scolarites?|ecoles?(?! (?:de |des |d.|municipale|intercommunale|communautaire))|periscolaires?|parents?)\b/,
    FAMILY,
  ],
  [/\b(?:etat[ -]civil|papiers?|formalites?)\b/, PAPERS],
  [/\b(?:environnement|cadre de (?:vie|ville)|espaces? publics?)\b/, STREETS],
  [/\b(?:proprete)\b/, named('bulky-waste', 'street-problem')],
  [/\b(?:voirie|urbanisme)\b/, named('street-problem', 'street-occupation', 'resident-parking')],
  [/\b(?:mobilites?|circulation|deplacements)\b/, named('resident-parking', 'street-occupation')],
  [/\b(?:culture\w*|sortir|temps libre)\b/, servicesOf('culture-sport')],
  [
    /\b(?:solidarites?|solidaires?|socia(?:l|le|ux)|action sociale|s?.?entraid\w+|(?:s.|se faire )aider|c\.?c\.?a\.?s|c\.?i\.?a\.?s)\b/,
    servicesOf('solidarity'),
  ],
];

/** Services of the fields that some words name, as a bit set. */
export function servicesOfFields(text: string): number {
  const folded = fold(text);
  return FIELDS.reduce((bits, [field, services]) => (field.test(folded) ? bits | services : bits), 0);
}

const SAFETY = /\b(?:securite|police|tranquillite|prevention)\b/;
const OF_SAFETY = named('lost-property', 'resident-parking', 'street-problem');

/** Services that stand where a site speaks of its police: only of a page that nobody saw is that asked, since "Police" names many places. As a bit set. */
export function servicesOfSafety(text: string): number {
  return SAFETY.test(fold(text)) ? OF_SAFETY : 0;
}

/** Fields of a site under which none of the services stands. Folded. */
const OF_NONE =
  /\b(?:finances?|budgets?|fiscalite|impots?|taxes?|tourisme|touristiques?|economi\w+|sante|medecins?|pharmacies?|commerc\w+|artisan\w*|entreprises?|histoire|historique|patrimoine|jumelages?|intercommunalite|cimetieres?|cultes?|eglises?|urgences?|meteo|hebergements?|restaurants|randonnees?|balades?|photos?|galerie|temoignages?|partenaires|projets?|travaux en cours|marches publics|paroles? d.elus|revue de presse)\b/;
/** Words of places that may hold any service beside what they name. Folded. */
const OF_ALL =
  /\b(?:demarches?|services?|pratiques?|quotidien|vie|vivre|guide|infos?|informations?|utiles?|mairie|tout|accueil|habitants?)\b/;

/** True for words of a field of the site under which none of the services stands: behind "Budget communal" there is no canteen. */
export function holdsNone(text: string): boolean {
  const folded = fold(text);
  return OF_NONE.test(folded) && !OF_ALL.test(folded) && servicesOfFields(text) === 0;
}

/** Services of the families that these belong to, as a bit set. */
export function withTheirFamilies(services: number): number {
  return SERVICES.reduce((bits, { family }, s) => ((services & (1 << s)) !== 0 ? bits | servicesOf(family) : bits), services);
}

function servicesOf(...families: readonly string[]): number {
  return SERVICES.reduce((bits, { family }, s) => (families.includes(family) ? bits | (1 << s) : bits), 0);
}

function named(...ids: readonly ServiceId[]): number {
  return SERVICES.reduce((bits, { id }, s) => (ids.includes(id) ? bits | (1 << s) : bits), 0);
}
