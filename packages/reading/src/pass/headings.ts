import * as E from '../elements.ts';
import { T } from '../elements.ts';

/** Level of the heading elements; 0 for all others. */
export const HEADING_OF = new Uint8Array(E.TAGS.words.length);
for (const [i, tag] of [T.h1, T.h2, T.h3, T.h4, T.h5, T.h6].entries()) HEADING_OF[tag] = i + 1;

/** True for a heading element. */
export function isHeading(tag: number): boolean {
  return tag > 0 && HEADING_OF[tag] !== 0;
}
