import type { Link } from '@beffroi/reading';
import type { AnnotatedPage } from './annotate.ts';
import { isLinkRow } from './scope.ts';

/** A name and no more. */
const A_NAME = 60;

/** A link of the content that stands for itself, in a card, a tile, a list or a row of them: what it is called is all that is said of what it leads to. In a sentence it is none. */
export function isTile(page: AnnotatedPage, { zone, block, text }: Link): boolean {
  if ((zone !== 'main' && zone !== 'card') || text === '' || text.length > A_NAME) return false;
  const whole = page.reading.blocks[block];
  return whole === undefined || whole.text === text || isLinkRow(page, block);
}
