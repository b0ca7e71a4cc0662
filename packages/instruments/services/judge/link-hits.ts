import type { Hits, Link } from '@beffroi/reading';
import { hitsIn } from './lexicon.ts';

const known = new WeakMap<readonly Link[], readonly Hits[]>();

/** Wordings of the words of each link of a page, and of what is said of it for those who do not see them. Looked through once: a label may be as long as a page's text. */
export function hitsOfLinks(links: readonly Link[]): readonly Hits[] {
  let hits = known.get(links);
  if (hits === undefined) {
    hits = links.map(({ text, label }) => hitsIn(text === '' ? label : label === '' ? text : `${text} | ${label}`));
    known.set(links, hits);
  }
  return hits;
}
