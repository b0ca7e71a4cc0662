/**
 * Whether a promise has a date, an amount, a number or an owner that is its own. A year of something that is over, a count of what is there already or of what is compared with,
 * ages, hours of the clock and distances are none.
 *
 * @param heading what stands above: « 2028 », « Semaine 4 », « Printemps 2026 » say when
 * @param named whether a wording of the ladder named a point in time or an owner
 */
export function isExact(text: string, heading: string, named: boolean): boolean {
  const own = text.replaceAll(OVER, ' ').replace(COMPARED, ' ');
  return named || DATED.test(heading) || DATED.test(own) || EXACT.some((shape) => shape.test(own)) || LONGER.test(text);
}

/** Whether a heading says when: what stands below it will be done then, in whatever tense. */
export function saysWhen(heading: string): boolean {
  return DATED.test(heading);
}

/** « depuis 2019 », « signé en 2022 », « achetées en 2018 ». */
const OVER =
  /\b(?:depuis|jusqu['’]en)\s+(?:\p{L}+\s+)?20[0-2]\d\b|\p{L}+(?:é|i|u|is|it|ert)e?s?\s+(?:en|depuis)\s+20(?:[01]\d|2[0-5])\b|\b(?:promesse|compte|bilan|rapport)\s+(?:de\s+)?20\d\d/giu;
/** « au lieu de courir à la trésorerie à 22 km », « autant d’eau que douze mille habitants ». */
const COMPARED = /\b(?:au lieu d|plutôt qu|autant (?:d|qu)|contre \p{L}+ en \d).*$/iu;
/** « huit ans au lieu de quatre ». */
const LONGER = /\bans? au lieu d/iu;
/** When: « 2027 », « Avant la fin de 2028 », « Mars : », « Automne 2026 — », « Jour 30 : », « Semaine 4 ». */
const DATED =
  /^\W*(?:20[1-4]\d\b|(?:avant|d['’]ici|dès|en|fin|de|à partir de)\b.{0,40}\b20[1-4]\d\b|(?:printemps|été|ete|automne|hiver|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)(?:\s+20\d\d)?\s*(?:[:—–-]|$)|(?:jour|semaine|mois|an|année|trimestre)\s+\d+)/iu;

const COUNT = String.raw`(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt(?:[- ]\p{L}+)?|trente(?:[- ]\p{L}+)?|quarante|cinquante|soixante|quatre-vingts?|cent|mille|une (?:dizaine|douzaine|vingtaine|trentaine|centaine))`;
const NO_COUNT = String.raw`(?!fois\b|clics?\b|mots?\b|jours sur|ans\b|heures?\b|mondes?\b|sur\b|km\b|kilom|premi|derni|autres?\b|classes?\s+d)`;
const EXACT: readonly RegExp[] = [
  // Amounts.
  /(?!100\s?%)\b\d[\d\s.,\u00a0\u202f]*(?:€|k€|m€|euros?|millions?|milliards?|%|habitants?)/iu,
  /\b(?:la moitié|le tiers|un tiers|un quart|deux tiers)\b/iu,
  // Numbers of things; years, clock times and ages are none.
  /(?:^|[\s(«])(?!(?:19|20)\d\d\b)(?!24\s?h|24\/24|7j|7\/7|[345]g\b|\d\.0)\d{1,3}(?:[\s\u00a0\u202f.]\d{3})*(?=[\s\u00a0\u202f]+(?!ans\b|h\b|heures?\b|km\b|[:.·])\p{L})/iu,
  new RegExp(String.raw`(?<!\b(?:avec les|entre les|par|sous))(?:^|[\s’'])${COUNT}\s+${NO_COUNT}\p{L}`, 'iu'),
  // « en ouvrirons trois », « n’en ajouterons que six ».
  new RegExp(String.raw`\ben\s+\p{L}+(?:rons|ront|rai|ra)\s+(?:que\s+)?(?:${COUNT}|\d+)`, 'iu'),
  // « sous cinq jours », « en dix jours », « deux fois par mois », « le lendemain ».
  new RegExp(String.raw`\b(?:sous|en|dans les)\s+(?:${COUNT}|quarante-huit|\d+)\s?(?:h|heures?|jours?|semaines?|mois)\b`, 'iu'),
  new RegExp(
    String.raw`(?:une?|${COUNT}|\d+)\s+(?:fois|jours?|demi-journées?|après-midi|matinées?|heures?)\s+par\s+(?:jour|semaine|mois|an|trimestre)\b`,
    'iu',
  ),
  /\b(?:le lendemain|dans la semaine|dans la journée|dans l['’]heure)\b/iu,
  // A year to come, or a rentrée: when it will be done.
  /\b20[1-4]\d\b|\b(?:dès|des|d['’]ici|avant|à|pour)\s+(?:la|l['’])\s*(?:rentrée|rentree|été|automne)|\bdès septembre\b|\bavant Noël\b/iu,
];
