import type { AnnotatedPage } from './annotate.ts';
import { says } from './lexicon.ts';

/** True under a heading that speaks to associations, traders or firms. */
export function underOtherPublic(page: AnnotatedPage, heading: number): boolean {
  if (heading < 0) return false;
  let known = otherPublics.get(page);
  if (known === undefined) {
    known = new Map();
    otherPublics.set(page, known);
  }
  const seen = known.get(heading);
  if (seen !== undefined) return seen;
  const other = speaksToOthers(page, heading);
  known.set(heading, other);
  return other;
}

const otherPublics = new WeakMap<AnnotatedPage, Map<number, boolean>>();

function speaksToOthers(page: AnnotatedPage, heading: number): boolean {
  for (let h = heading, guard = 0; h >= 0 && guard < 6; guard++) {
    const block = page.reading.blocks[h]!;
    if (block.text.length < 90 && says(page.hits[h]!, 'public:other') && page.namings[h]!.names === 0) return true;
    h = block.heading < h ? block.heading : -1;
  }
  return false;
}
