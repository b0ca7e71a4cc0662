import { tokenise } from '@beffroi/reading';
import type { Annotated, Found } from './annotate.ts';
import type { Commitment } from './verdict.ts';

/** Amounts and numbers of things; years, clock times, ages and « 100 % » are none. */
const AMOUNT = /(?!100\s?%)\b\d[\d\s.,\u00a0\u202f]*(?:€|k€|m€|euros?|millions?|milliards?|%|habitants?)/iu;
const NUMBER =
  /(?:^|[\s(«])(?!(?:19|20)\d\d\b)(?!24\s?h|24\/24|7j|7\/7|[345]g\b|\d\.0)\d{1,3}(?:[\s\u00a0\u202f.]\d{3})*(?=[\s\u00a0\u202f]+(?!ans\b|h\b|heures?\b|[:.·])\p{L})/iu;
const NUMBER_WORDS =
  /(?:^|[\s’'])(?:deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt(?:[- ]\p{L}+)?|trente(?:[- ]\p{L}+)?|quarante|cinquante|soixante|cent|mille|une dizaine|une vingtaine)\s+(?!fois|clics?|mots?|jours sur|ans\b|heures?\b|mondes?\b|sur\b)\p{L}/iu;
/** A year to come, or a rentrée: when it will be done. */
const DATE = /\b20[1-4]\d\b|\b(?:dès|d['’]ici|avant|à|pour)\s+(?:la|l['’])\s*(?:rentrée|été|automne)/iu;
/** A heading that says when: « 2027 », « Avant la fin de 2028 ». */
const DATED = /^(?:20[1-4]\d\b|(?:avant|d['’]ici|dès|en|fin|de|à partir de)\b.*\b20[1-4]\d\b)/iu;

/** Verbs of a sentence that tells how things are: what is told is no promise. */
const TELLS = new Set(
  'est sont etait etaient ont avons avez avait avaient fait font existe permet peut doit reste manque devient dit veut va vont faut savons voyons constatons croyons pensons attend marche utilise dispose compte consomme paie coute veille recu vante sert ignore ajoute achete contribue croit'.split(
    ' ',
  ),
);
/** Words that end as verbs of the third person plural do, and are none. */
const NOUNS = new Set(
  'parent agent client patient talent argent absent recent different content permanent intelligent urgent frequent accident president adherent resident pertinent ent souvent vent'.split(
    ' ',
  ),
);
/** What a clause begins with that tells of a thing, not of the state of things: « pour ceux qui veulent ». */
const RELATIVE = new Set('qui que qu dont ou si quand lorsque comme'.split(' '));

/**
 * How far a statement commits: 0 mention · 1 intention · 2 measure · 3 measure with a date, an amount, a number or an owner. What lies behind
 * (a balance-sheet, what others did) or only tells how things are is a mention; a thing named without a verb in a list of proposals is a measure.
 *
 * @param past whether a heading above says that this is the record of a mandate
 * @param names whether the statement names a thing that can be done: a direction towards it is then a measure
 * @param heading the words of the heading above, which may say when
 */
export function commitmentOf(
  sentence: Annotated,
  { past, names, heading }: { readonly past: boolean; readonly names: boolean; readonly heading: string },
): Commitment {
  const { text, found } = sentence;
  if (past || /\?\s*»?\s*$/u.test(text) || INDICATOR.test(text)) return 0;
  const rungs = (rung: string): readonly Found[] => found.filter(({ purpose }) => purpose.of === 'ladder' && purpose.rung === rung);
  const measures = rungs('measure');
  const intentions = rungs('intention').filter((one) => !PURPOSE.test(text.slice(0, one.start)));
  const courses = rungs('course').filter((one) => !PURPOSE.test(text.slice(0, one.start)));
  const exact = DATED.test(heading) || isExact(text, rungs);
  if (OPPOSES.test(text)) return exact && DATE.test(text) ? 3 : 2;
  if (!promises(sentence) && (rungs('record').length > 0 || tellsHowThingsAre(text))) {
    return intentions.some(({ start, end }) => WISHES.test(text.slice(start, end))) ? 1 : 0;
  }
  const first = [...measures, ...intentions, ...courses].sort((a, b) => a.from - b.from)[0];
  // What comes first governs: « étudier la création » is an intention, « créer un plan pour améliorer » a measure.
  if (first !== undefined && intentions.includes(first)) return 1;
  if (first !== undefined && courses.includes(first) && !names && measures.length === 0) return 1;
  return exact ? 3 : 2;
}

/** Whether a sentence begins with an act (« créer », « création ») or speaks of what will be. */
export function promises({ text, found }: Annotated): boolean {
  if (FUTURE.test(text) || INFINITIVE.test(tokenise(text).words[0] ?? '')) return true;
  return found.some(({ from, purpose }) => from <= 1 && purpose.of === 'ladder' && ACTS.has(purpose.rung));
}

const ACTS: ReadonlySet<string> = new Set(['measure', 'intention', 'course']);
const FUTURE = /\p{L}(?:rons|ront|ra|rez|rai)\b/iu;
const INFINITIVE = /^(?:\p{L}{2,}(?:er|ir|ettre|endre|ondre|uire|ivre)|faire|refaire|inscrire|dire)$/u;
const WISHES = /voul|souhait|ambition|objectif|demand|pla|croyons|pensons|doi|dev|faut/iu;
/** What stands before a verb that says what for: « pour faciliter ». */
const PURPOSE =
  /\b(?:pour|afin d['’e]|afin de|permettant d['’e]|permettre d['’e]|permettant de|permettre de|permettra de|permettra d['’])\s*$/iu;
/** How a programme says no. */
const OPPOSES = /^\W*(?:\d+\W+)?(?:non à|non au|pas de|pas d['’]|ni |aucune? )/iu;
/** What will be counted, not what will be done. */
const INDICATOR = /^\W*(?:nombre|taux|part|pourcentage) d/iu;

function isExact(text: string, rungs: (rung: string) => readonly Found[]): boolean {
  return rungs('date').length > 0 || rungs('owner').length > 0 || [DATE, AMOUNT, NUMBER, NUMBER_WORDS].some((shape) => shape.test(text));
}

/** « a installé », « a été » : folded, « à » would look the same. */
const PERFECT = /(?:^|[\s’'])a\s+(?:\p{Ll}+\s+)?\p{Ll}+(?:é|i|u|is|it|ert)e?s?\b/u;

/** Whether the main clause has a verb in the present or past: only a hint, for words are not parsed. */
function tellsHowThingsAre(text: string): boolean {
  if (PERFECT.test(text)) return true;
  const { words, breaks, starts } = tokenise(text);
  return words.some((word, i) => {
    // The East is no verb.
    if (i > 0 && text.charAt(starts[i]!) === 'E') return false;
    const verb = TELLS.has(word) || (word.length > 5 && word.endsWith('ent') && !word.endsWith('ment') && !NOUNS.has(word));
    if (!verb) return false;
    for (let k = i - 1; k >= 0 && k >= i - 5; k--) {
      if (RELATIVE.has(words[k]!)) return false;
      if (breaks[k + 1] !== 0) break;
    }
    return true;
  });
}
