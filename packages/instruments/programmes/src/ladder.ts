import { tokenise } from '@beffroi/reading';
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

/** Verbs of a sentence that tells how things are: what is told is no promise. */
const TELLS = new Set(
  'est sont etait etaient ont avons avez avait avaient fait font existe existent permet permettent peut peuvent doit doivent reste restent manque manquent devient deviennent dit disent veut veulent va vont faut savons voyons constatons croyons pensons attend attendent marche utilise utilisent dispose disposent'.split(
    ' ',
  ),
);

/**
 * How far a statement commits: 0 mention · 1 intention · 2 measure · 3 measure with a date, an amount, a number or an owner. What lies behind
 * (a balance-sheet, what others did) or only tells how things are is a mention; a thing named without a verb in a list of proposals is a measure.
 *
 * @param past whether a heading above says that this is the record of a mandate
 * @param names whether the statement names a thing that can be done: a direction towards it is then a measure
 */
export function commitmentOf(sentence: Annotated, { past, names }: { readonly past: boolean; readonly names: boolean }): Commitment {
  if (past) return 0;
  const rungs = (rung: string): readonly Found[] =>
    sentence.found.filter(({ purpose }) => purpose.of === 'ladder' && purpose.rung === rung);
  const { words } = tokenise(sentence.text);
  const measures = rungs('measure');
  const intentions = rungs('intention');
  const courses = rungs('course');
  const acts = [...measures, ...intentions, ...courses].sort((a, b) => a.from - b.from);
  const future = FUTURE.test(sentence.text);
  const begins = INFINITIVE.test(words[0] ?? '') || (acts[0]?.from ?? Number.POSITIVE_INFINITY) <= 1;
  const tells = rungs('record').length > 0 || words.some((word) => TELLS.has(word));
  if (tells && !future && !begins) return intentions.some(({ start, end }) => WISHES.test(sentence.text.slice(start, end))) ? 1 : 0;
  const first = acts[0];
  // What comes first governs: « étudier la création » is an intention, « créer un plan pour améliorer » a measure.
  if (first !== undefined && intentions.includes(first) && !future) return 1;
  if (first !== undefined && courses.includes(first) && !names && measures.length === 0) return 1;
  return strengthened(sentence, rungs);
}

const FUTURE = /\p{L}(?:rons|ront|ra|rez|rai)\b/iu;
const INFINITIVE = /^\p{L}{2,}(?:er|ir|oir|re)$/u;
const WISHES = /voul|souhait|ambition|objectif|demand|pla/iu;

function strengthened({ text }: Annotated, rungs: (rung: string) => readonly Found[]): Commitment {
  const exact =
    rungs('date').length > 0 ||
    rungs('owner').length > 0 ||
    DATE.test(text) ||
    AMOUNT.test(text) ||
    NUMBER.test(text) ||
    NUMBER_WORDS.test(text);
  return exact ? 3 : 2;
}
