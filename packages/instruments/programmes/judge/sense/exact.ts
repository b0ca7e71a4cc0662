/** What makes a promise exact: a wording of the ladder or its row (`named`), what stands above it, how it begins, an amount, a share, a multiple, a number, how often, when, how long, who. */
export type Exactness =
  | 'named'
  | 'above'
  | 'dated'
  | 'amount'
  | 'share'
  | 'multiple'
  | 'number'
  | 'count'
  | 'rate'
  | 'often'
  | 'delay'
  | 'span'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'owner';

/**
 * Which date, amount, number or owner a promise has that is its own; `null` without one. A year of something that is over, a count of what is there already or of what is compared with,
 * ages, hours of the clock and distances are none.
 *
 * @param heading what stands above: « 2028 », « Semaine 4 », « Printemps 2026 » say when
 * @param named whether a wording of the ladder named a point in time or an owner
 */
export function exactness(text: string, heading: string, named: boolean): Exactness | null {
  const own = text
    .replace(ENUMERATES, ' ')
    .replaceAll(OVER, ' ')
    .replaceAll(AGES, ' ')
    .replaceAll(WHY, ' ')
    .replaceAll(THRESHOLD, ' ')
    .replace(COMPARED, ' ');
  if (named) return 'named';
  if (DATED.test(heading)) return 'above';
  if (DATED.test(own)) return 'dated';
  const shape = EXACT.find(([, one]) => one.test(own));
  if (shape !== undefined) return shape[0];
  if (LONGER.test(text)) return 'span';
  // How often somebody else does it: « la mairie, qui les change tous les quatre ans ».
  const aside = own.replaceAll(ASIDE, (said) => (/r(?:a|ont)(?!\p{L})/u.test(said) ? said : ' '));
  return OFTEN.some((one) => one.test(aside)) ? 'often' : null;
}

/** Whether a heading says when: what stands below it will be done then, in whatever tense. */
export function saysWhen(heading: string): boolean {
  return DATED.test(heading);
}

/** « 2 une page internet », « 5) des cours »: the number of a line counts nothing. */
const ENUMERATES = /^\W*\d{1,3}\s?(?:[.)/°:-]\s?)?(?=(?:une?|des|du|de|le|la|les|l['’]|d['’]|\p{L}+(?:er|ir|tre|dre|ire))(?!\p{L}))/iu;
/** « depuis 2019 », « signé en 2022 », « achetées en 2018 ». */
const OVER =
  /\b(?:depuis|jusqu['’]en)\s+(?:\p{L}+\s+)?20[0-2]\d\b|\p{L}+(?:é|i|u|is|it|ert)e?s?\s+(?:en|depuis)\s+20(?:[01]\d|2[0-5])\b|\b(?:promesse|compte|bilan|rapport)\s+(?:de\s+)?20\d\d|(?<!\p{L})(?:encore|toujours)\s(?:[^,.;:]{0,30}\s)?(?:de\s+|en\s+)?20[0-2]\d|^\W*(?:adieu|fini[es]?|terminé[es]*|plus de)\s[^:;,.]*|\b(?:programme|projet|mandat)\s+20\d\d\s?[-–/]\s?20\d\d/giu;
/** « de 7 à 77 ans ». */
const AGES = /\bde\s+\d+\s+(?:à|a)\s+\d+\s+ans\b/giu;
/** What is more than so much, or less: « chaque facture de plus de mille euros ». */
const THRESHOLD =
  /(?<!\p{L})(?:à|a|dès|des|de|par)\s+[\p{L}\d\s.\u00a0\u202f]{1,14}?\s(?:signatures?|voix|soutiens)(?!\p{L})|\b(?:(?:de|à)\s+(?:plus|moins)\s+de|(?:supérieur|inférieur|superieur|inferieur)e?s?\s+à)\s+[\p{L}\d\s.,\u00a0\u202f]{1,14}?(?:€|euros?|ans?)(?!\p{L})/giu;
/** « au lieu de courir à la trésorerie à 22 km », « autant d’eau que douze mille habitants ». */
const COMPARED = /\b(?:au lieu d|à la place d|plutôt qu|autant (?:d|qu)|contre \p{L}+ en \d).*$/iu;
/** Why it is so: « car la moitié d’entre nous bégaie ». */
const WHY = /(?<!\p{L})(?:car|parce qu|puisqu)(?:e|['’])?\s?(?:(?!\p{L}+r(?:a|ai|ons|ont)(?!\p{L}))[^,;:.])*[.!]?\s*$/giu;
/** « huit ans au lieu de quatre ». */
const LONGER = /\bans? au lieu d/iu;
const MONTH =
  '(?:printemps|été|ete|automne|hiver|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)';
const ORDINAL = '(?:premi(?:er|ère|ere)s?|deuxi[èe]me|second|seconde|troisi[èe]me|derni(?:er|ère|ere)s?)';
const SPAN = '(?:jours?|semaines?|mois|ans?|années?|annees?|trimestres?|semestres?)';
/** What says when by itself: « 2027 », « Avant la fin de 2028 », « Mars », « Automne 2026 », « Jour 30 », « Premier trimestre », « Les cent premiers jours ». */
const WHEN = String.raw`(?:20[1-4]\d\b|(?:avant|d['’]ici|dès|en|fin|début|de|à partir de|rentrée|rentree)\b.{0,40}?\b20[1-4]\d\b|(?:avant |dès |fin |début |mi-)?(?:l['’])?${MONTH}(?:\s+(?:à|a|et|-|–)\s+${MONTH})?(?:\s+20\d\d)?(?=\s*(?:[:—–-]|$))|(?:à|a|au|dès la|fin de|avant la fin du|en fin de)\s+(?:mi-)?mandat\b|(?:étape|etape|phase|acte|temps)\s+\d+\s*[:,–—-]?\s*(?:\p{L}+\s){0,4}20[2-4]\d\b|${SPAN}\s+\d+|(?:les |le |la |au )?${ORDINAL}\s+${SPAN}\b|(?:les |nos )?(?:cent|\d+)\s+(?:premiers\s+)?jours\b)`;
/** Whether a line begins so. */
const DATED = new RegExp(String.raw`^\W*${WHEN}`, 'iu');
/** A label that says when, before what will be done then: « 2028 : », « Semaine 4 — », « Juin 2026. ». */
const LABEL = new RegExp(
  String.raw`^\W*(?:${WHEN})(?:\s+(?:à|et|au|ou)\s+[^:—–]{1,24}|\s+20[1-4]\d)?\s*[:—–]\s*(?=\S)|^\W*20[1-4]\d\.\s+(?=\p{Lu})|^\W*${MONTH}(?:\s+20[1-4]\d)?\.\s+(?=\p{L})`,
  'iu',
);

/** The label of a line that says when; empty without one. */
export function labelOf(text: string): string {
  return LABEL.exec(text)?.[0] ?? '';
}

/** A number in words. */
export const COUNT = String.raw`(?:deux|trois|quatre|cinq|six|sept|huit|neuf(?=\s(?!pour|dans|des|les|ses|nos|plus|sans|puis|chez|dès)\p{L}+[sx](?!\p{L}))|dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|vingt(?:[- ]\p{L}+)?|trente(?:[- ]\p{L}+)?|quarante|cinquante|soixante|quatre-vingts?|cent|mille|une (?:dizaine|douzaine|vingtaine|trentaine|centaine))`;
const NO_COUNT = String.raw`(?!fois\b|secondes?\b|minutes?\b|lignes?\b|pages?\b|m[èe]tres?\b|premi[èe]re?s?\s+(?:seront|sont)\b|jours?(?!\s+(?:par|de|d['’]|ouvr))\b|clics?\b|mots?\b|jours sur|ans\b|heures?\b|mondes?\b|sur\b|km\b|kilom|(?:premi|derni)\p{L}+\s+(?:ans|années|annees|mois|jours|semaines|mandats|maires|fois)\b|autres?\b|classes?\s+d)`;
const EXACT: readonly (readonly [Exactness, RegExp])[] = [
  // Amounts.
  ['amount', /(?!100\s?%)\b\d[\d\s.,\u00a0\u202f]*(?:€|k€|m€|euros?|millions?|milliards?|%|habitants?)/iu],
  [
    'share',
    /\b(?:la moitié|la moitie|moitié (?:moins|plus)|le tiers|(?:d['’])?un tiers(?![- ]lieu)|un quart(?!\s+d['’]heure)|deux tiers|(?:deux|trois|quatre) fois (?:plus|moins) (?:longtemps|de|souvent)|une? (?:million|milliard))(?!\p{L})/iu,
  ],
  ['span', new RegExp(String.raw`(?<!\p{L})(?:pendant|durant|sur)\s+(?:${COUNT}|\d+)\s+ans(?!\p{L})`, 'iu')],
  // Who answers for it, by name: « Mme Robert s’en occupera ».
  ['owner', /(?<!\p{L})(?:mme|mlle|madame|monsieur|m\.)\s\p{L}+[^.;:]{0,40}?[\s'’]\p{L}+ra(?!\p{L})/iu],
  ['owner', /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+,\s[^,.;]{3,40},\s(?:\p{L}+\s){0,3}\p{Ll}+ra(?!\p{L})/u],
  // « chaque 1er du mois », « au lendemain de l’élection ».
  [
    'day',
    /(?<!\p{L})(?:le|chaque|au)\s(?:1er|premier|\d{1,2})\s(?:du|de chaque)\smois(?!\p{L})|(?<!\p{L})lendemain (?:de l['’]élection|de l['’]election|du vote|du scrutin|du 1er|du \d)/iu,
  ],
  // « doublerons », « un budget doublé », « diviser par deux »; « la double authentification » multiplies nothing.
  [
    'multiple',
    /\b(?:doubl|tripl|quadrupl)(?:er|é|e(?!\s(?:mot|authentification|cl[ée]|sauvegarde|[ée]cran|facteur|sens|affichage|page|identification|fond))|era|erai|erons|eront|ement|ons|ée|és|ées)(?!\p{L})(?<!\b(?:la|le|une?|en|à|de|son|sa|leur|chaque)\s(?:double|triple))/iu,
  ],
  [
    'multiple',
    new RegExp(
      String.raw`\b(?:divis|multipli|rédui|redui|augment)\p{L}*\s+(?:[^.;:]{0,40}\s)?(?:par|de)\s+(?:${COUNT}|\d+)(?!\p{L})`,
      'iu',
    ),
  ],
  // « au 1er septembre », « le 12 mai ».
  ['day', new RegExp(String.raw`\b(?:au|le|du|dès le|avant le)\s+(?:1er|premier|\d{1,2})\s+${MONTH}(?!\p{L})`, 'iu')],
  // Numbers of things; years, clock times and ages are none.
  [
    'number',
    /(?:^|[\s(«])(?!(?:19|20)\d\d\b)(?<!\d\s?h\s)(?!24\s?h|24\/24|7j|7\/7|[345]g\b|\d\.0)\d{1,3}(?:[\s\u00a0\u202f.]\d{3})*(?=[\s\u00a0\u202f]+(?!ans\b|h\b|heures?\b|km\b|m(?![²\p{L}\d])|m[èe]tres?\b|secondes?\b|minutes?\b|lignes?\b|pages?\b|[:.·])\p{L})/iu,
  ],
  ['count', new RegExp(String.raw`(?<!\b(?:avec les|entre les|par|sous))(?:^|[\s’'])${COUNT}\s+${NO_COUNT}\p{L}`, 'iu')],
  // « en ouvrirons trois », « n’en ajouterons que six ».
  ['count', new RegExp(String.raw`\ben\s+\p{L}+(?:rons|ront|rai|ra)\s+(?:que\s+)?(?:${COUNT}|\d+)`, 'iu')],
  // « Deux, au silo »: an answer that is a number.
  ['count', new RegExp(String.raw`^\P{L}*(?:R\s?:\s*)?${COUNT}\s*,`, 'iu')],
  // « sous cinq jours », « en dix jours », « deux fois par mois », « un exercice par an »; « le lendemain » counts nothing.
  ['delay', new RegExp(String.raw`\b(?:sous|en|dans les)\s+(?:${COUNT}|quarante-huit|\d+)\s?(?:h|heures?|jours?|semaines?|mois)\b`, 'iu')],
  [
    'rate',
    new RegExp(
      String.raw`(?:une?|${COUNT}|\d+)\s+(?:fois|jours?|demi-journées?|après-midi|matinées?|heures?)\s+par\s+(?:jour|semaine|mois|an|trimestre)\b`,
      'iu',
    ),
  ],
  ['rate', /(?:^|\s)une?\s+\p{L}+(?:\s+[\p{L}'’-]+){0,4}\s+par\s+(?:jour|semaine|mois|an|trimestre)\b/iu],
  [
    'delay',
    new RegExp(String.raw`(?<!\p{L})(?:d['’]ici|sous|dans)\s+(?:une?|${COUNT}|\d+)\s+(?:ans?|année|mois|semaines?)(?!\p{L})`, 'iu'),
  ],
  ['season', /(?<!\p{L})(?:au printemps|[àa] l['’](?:été|automne|hiver)|cet (?:été|automne|hiver)|avant l['’](?:été|hiver))(?!\p{L})/iu],
  [
    'month',
    /(?<!\p{L})(?:en|dès|des|avant|d['’]ici|fin|début|debut|mi-)\s?(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)(?!\p{L})/iu,
  ],
  // A year to come, or a rentrée: when it will be done.
  [
    'year',
    /\b20[1-4]\d\b|(?<!\p{L})(?:dès|des|d['’]ici|avant|à|a|pour)\s+(?:la|l['’])\s*(?:rentrée|rentree|été|automne)|\bdès septembre\b|(?<!\p{L})(?:à|a|avant|dès|des|pour) (?:Noël|noel|Pâques|paques|la Toussaint)(?!\p{L})/iu,
  ],
];
const ASIDE = /(?<!\p{L})(?:qui|que|dont)\s[^,;:]*/giu;
/** How often: « quatre par an », « tous les quinze jours »; « chaque nuit », « chaque année » and a weekday count nothing. */
const OFTEN: readonly RegExp[] = [
  // « un atelier mensuel », « une feuille hebdomadaire », « un mi-temps ».
  /(?<!\p{L})(?<!\blettre\s(?:\p{L}+\s)?)(?:hebdomadaires?|mensuel(?:le)?s?|bimensuel(?:le)?s?|trimestriel(?:le)?s?|semestriel(?:le)?s?)(?!\p{L})|(?<!\p{L})(?:un|deux|trois)\s(?:mi-temps|temps pleins?|pleins temps)(?!\p{L})/iu,
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:${COUNT}|\d+)\s+fois\s+(?:l['’]an|dans l['’]ann[ée]e)|(?:une?|${COUNT}|\d+)\s+par\s+(?:semaine|mois|an|trimestre))(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:chaque (?:semaine|mois|trimestre)|tous les (?:mois|ans|trimestres|matins|soirs)(?!\s+d)|toutes les semaines|(?:tous|toutes) les (?:${COUNT}|\d+)\s+(?:jours|semaines|mois|ans))(?!\p{L})`,
    'iu',
  ),
];
