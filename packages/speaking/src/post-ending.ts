import { isLinkOrHashtag } from './entities.ts';
import { fold } from './fold.ts';

/** A text in two: what is said, and the links and hashtags behind it. */
export interface PostEnding {
  readonly body: string;
  /** The spaces between them. */
  readonly gap: string;
  readonly tail: string;
}

/** Parts the links and hashtags at the end from the text. One that its sentence needs ("venez à la #piscine", "c'est ici : https://…") is part of it. */
export function partEnding(text: string): PostEnding {
  const words = [...text.matchAll(/\S+/gu)];
  let at = words.length;
  while (at > 0 && isApart(words[at - 1]![0])) at--;
  if (at > 0 && at < words.length && isHanging(words[at - 1]![0], text.slice(0, words[at]!.index))) at++;
  const start = words[at]?.index ?? text.length;
  const body = text.slice(0, start).trimEnd();
  return { body, gap: text.slice(body.length, start), tail: text.slice(start) };
}

function isApart(word: string): boolean {
  return isLinkOrHashtag(word) && !/[.!?]$/u.test(word);
}

/** Whether a sentence cannot end with this word. */
function isHanging(word: string, before: string): boolean {
  return !/\n\s*$/u.test(before) && (/[:,(«"]$/u.test(word) || HANGING.has(fold(word).replace(/^(?:.*)['’]$/u, "'")));
}

const HANGING = new Set(
  `' a au aux la le les l de du des en et ou sur par pour avec chez dans vers sous sans ici via voir suivez lien un une ce cet cette ces notre nos votre vos mon ma mes
  the to on at in of for with by from and or our your see here via link visit follow an this my`.split(/\s+/u),
);
