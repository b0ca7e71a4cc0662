import type { Link } from '@beffroi/reading';
import type { AnnotatedPage } from './annotate.ts';
import { isLinkRow } from './scope.ts';

/** A name and no more. */
const A_NAME = 60;
/** An arrow, or what is in brackets behind a name: "→ Cantine (inscriptions)". */
const A_WORD = 20;

/** A link of the content that stands for itself, in a card, a tile, a list or a row of them: what it is called is all that is said of what it leads to. In a sentence it is none. */
export function isTile(page: AnnotatedPage, { zone, block, text }: Link): boolean {
  if ((zone !== 'main' && zone !== 'card') || text === '') return false;
  const whole = page.reading.blocks[block];
  // A card that is one link has its name for its heading, whatever is told below it.
  if (text.length > A_NAME) return whole?.kind === 'heading' && whole.text.length <= A_NAME && text.startsWith(whole.text);
  if (whole === undefined || whole.text === text) return true;
  return (whole.kind === 'item' && whole.text.length <= text.length + A_WORD) || isLinkRow(page, block);
}
