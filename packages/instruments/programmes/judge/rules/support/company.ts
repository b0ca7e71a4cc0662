import { type Annotated, type Found, overlap } from '../../annotate.ts';
import type { ThemeId } from '../../codebook/theme.ts';
import { promises } from '../../ladder.ts';

/** Digital words of a sentence that count: neither a look-alike, nor somebody's job. */
export function digitalWords(sentence: Annotated): readonly Found[] {
  const against = [...lookAlikes(sentence), ...jobs(sentence)];
  return sentence.found.filter(
    (one) => one.purpose.of === 'digital' && one.purpose.kind === 'strong' && !against.some((other) => overlap(one, other)),
  );
}

/** What looks digital and is not: what it overlaps does not count. */
export function lookAlikes({ found }: Annotated): readonly Found[] {
  return found.filter(({ purpose }) => purpose.of === 'digital' && purpose.kind === 'not');
}

/** Offices of the town’s: who will hold one is a promise, not a job. */
const OFFICE =
  /\b(?:adjointe?|d[ée]l[ée]gu[ée]e?|[ée]lue?|poste|partag[ée]e?|mutualis[ée]e?|recrut\p{L}+|embauch\p{L}+|nomination|direct(?:eur|rice) de l['’]informatique|sch[ée]mas? directeurs?|(?<!\best )une? (?:responsable|technicien|technicienne|informaticien|informaticienne))(?!\p{L})/iu;
/** What somebody is: « vous êtes informaticien de métier ». */
const SELF = /\b(?:vous êtes|je suis|êtes-vous|de (?:métier|profession|formation))\b/iu;

/** Somebody's job or studies: what they overlap does not count. A promise (« former les enseignants au numérique ») speaks of nobody's. */
export function jobs(sentence: Annotated): readonly Found[] {
  const { found, text } = sentence;
  const named = found.filter(
    ({ purpose, start }) => purpose.of === 'digital' && purpose.kind === 'jobs' && !MANY.test(text.slice(0, start)),
  );
  // Whether it promises rests on all its verbs, which cost most: asked last.
  return named.length === 0 || OFFICE.test(text) || (!SELF.test(text) && promises(sentence)) ? [] : named;
}

/** What is said of many is nobody's job: « aider les artisans à vendre sur internet ». */
const MANY = /(?:^|[^\p{L}])(?:aux|les|des|nos|leurs|ces|chaque)\s+$/iu;

/** Whether a look-alike of the theme shares words with what was found. */
export function isLookAlike(one: Found, theme: ThemeId, { found }: Annotated): boolean {
  return found.some((other) => other.purpose.of === 'not' && other.purpose.theme === theme && overlap(one, other));
}

/** Whether a piece of text holds what parts the members of an enumeration: « santé, agroalimentaire, numérique » names no digital health. */
export function isParted(text: string): boolean {
  return /[,;:()/]|\s[–—-]\s/u.test(text);
}
