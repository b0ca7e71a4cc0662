import type { Annotated, Found } from './annotate.ts';
import type { Commitment } from './verdict.ts';

/** Amounts and numbers of things; years and clock times are none. */
const AMOUNT = /\d[\d\s.,\u00a0\u202f]*(?:€|k€|m€|euros?|millions?|milliards?|%|habitants?)/iu;
const NUMBER =
  /(?:^|[\s(«])(?!(?:19|20)\d\d\b)(?!24\s?h|24\/24|7j|7\/7|24 heures|[345]g\b|2\.0|3\.0|4\.0)\d{1,3}(?:[\s\u00a0\u202f.]\d{3})*(?=[\s\u00a0\u202f]+\p{L})/iu;
/** A year to come, or a rentrée: when it will be done. */
const DATE = /\b20[1-4]\d\b|\b(?:dès|d['’]ici|avant|à|pour)\s+(?:la|l['’])\s*(?:rentrée|été|automne)/iu;
const NUMBER_WORDS =
  /(?:^|\s)(?:deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|mille)\s+(?!fois|clics?|mots?|jours sur)\p{L}/iu;

/**
 * How far a statement commits: 0 mention · 1 intention · 2 measure · 3 measure with a date, an amount, a number or an owner. What lies behind
 * (a balance-sheet, what others did) is a mention whatever else it says; a thing named without a verb in a list of proposals is a measure.
 *
 * @param sentence the statement
 * @param past whether a heading above says that this is the record of a mandate
 */
export function commitmentOf(sentence: Annotated, { past }: { readonly past: boolean }): Commitment {
  const rungs = (rung: string): readonly Found[] =>
    sentence.found.filter(({ purpose }) => purpose.of === 'ladder' && purpose.rung === rung);
  const record = rungs('record');
  const measures = rungs('measure');
  const intentions = rungs('intention');
  if (past) return 0;
  const future = /\p{L}(?:rons|ront|ra|rez)\b/iu.test(sentence.text);
  if (record.length > 0 && !future && !startsWithAct(measures, intentions)) return 0;
  const first = [...measures, ...intentions].sort((a, b) => a.from - b.from)[0];
  if (first === undefined) return record.length > 0 ? 0 : strengthened(2, sentence, rungs);
  // What comes first governs: « étudier la création », « favoriser l’installation » are intentions; « créer un plan pour améliorer » is a measure.
  const intends = intentions.some((one) => one.from <= first.from) && !measures.some((one) => one.from < first.from);
  return intends ? 1 : strengthened(2, sentence, rungs);
}

function startsWithAct(measures: readonly Found[], intentions: readonly Found[]): boolean {
  return [...measures, ...intentions].some(({ from }) => from <= 1);
}

function strengthened(base: 2, { text }: Annotated, rungs: (rung: string) => readonly Found[]): Commitment {
  const exact =
    rungs('date').length > 0 ||
    DATE.test(text) ||
    rungs('owner').length > 0 ||
    AMOUNT.test(text) ||
    NUMBER.test(text) ||
    NUMBER_WORDS.test(text);
  return exact ? 3 : base;
}
