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
