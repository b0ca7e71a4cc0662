import type { DocumentBlock } from '@beffroi/documents';
import { labelOf, saysWhen } from './exact.ts';

/** A line that says when, and nothing else: « 2027 », « Semaine 4 », « Printemps 2026 », « 2030 à 2032 ». */
const ONLY =
  /^\W*(?:(?:en|d['’]ici|avant|dès|été|printemps|automne|hiver|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|année|an|jour|semaine|mois|trimestre|de|à|a|au|et|la|fin|l['’])\s*|20[1-4]\d|\d{1,3}|[\s:–—/-])+$/iu;

/** Whether a line says when, and nothing else. */
export function saysWhenAlone(text: string): boolean {
  return (
    text.length < LONGEST && ((/\d/u.test(text) && ONLY.test(text)) || ((SPAN_ALONE.test(text) || TITLED.test(text)) && saysWhen(text)))
  );
}

/** « Premier trimestre », « Les cent premiers jours », « Rentrée 2026 ». */
const SPAN_ALONE = /^[\p{L}\s'’\d-]+(?:jours?|semaine|mois|années?|trimestre|semestre|20[1-4]\d)\W*$/iu;

/** « Avril », « À mi-mandat », « 2026, les urgences », « Étape 1 : 2026 »: a line that says when, and at most what the time is called. */
const TITLED =
  /^\W*(?:(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|printemps|été|automne|hiver)(?:\s+(?:à|a|et|-|–)\s+\p{L}+)?(?:\s+20\d\d)?|(?:à|a|fin de|en fin de|avant la fin du)\s+(?:mi-)?mandat|20[2-4]\d,\s[^.!?;:]{3,30}|(?:étape|etape|phase|acte|temps)\s+\d+\W+(?:\p{L}+\s){0,4}20[2-4]\d)\W*$/iu;

/** What stands above each block of a calendar: its writers set years and weeks on lines of their own, not as headings. */
export class Dates {
  readonly #above = new Map<number, string>();

  constructor(blocks: readonly DocumentBlock[]) {
    let above = '';
    for (const [index, { kind, text }] of blocks.entries()) {
      if (saysWhenAlone(text)) above = text;
      else if (kind === 'heading') above = '';
      // What a label dates, it dates to the end of its line: « 2027 : le lavoir. Le relais, sur le château d’eau. »
      const said = labelOf(text) || above;
      if (said !== '') this.#above.set(index, said);
    }
  }

  /** What says when above a block: a date that has a line of its own, else its heading. */
  of(block: number, heading: string): string {
    return this.#above.get(block) ?? heading;
  }
}

/** Characters of such a line at most. */
const LONGEST = 40;
