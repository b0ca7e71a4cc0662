import type { AnnotatedPage } from './annotate.ts';

/** Blocks and characters that a card or a box may have: what is more is a part of a page. */
const MOST_BLOCKS = 8;
const MOST_CHARACTERS = 700;
/** Characters of a badge: "Bientôt", "Ouverture en septembre". */
const A_BADGE = 40;

const units = new WeakMap<AnnotatedPage, Int32Array>();

/**
 * The card or box that a block is part of, by its first block; -1 where it is part of none. A card is one unit: its title, its text, its badges and where it leads tell of one thing. It is
 * what stands under one heading below the page's title, or a run of teasers without a heading, as long as it is small.
 */
export function unitOf(page: AnnotatedPage, block: number): number {
  let known = units.get(page);
  if (known === undefined) {
    known = workOut(page);
    units.set(page, known);
  }
  return known[block] ?? -1;
}

function workOut(page: AnnotatedPage): Int32Array {
  const { blocks } = page.reading;
  const found = new Int32Array(blocks.length).fill(-1);
  let start = 0;
  let badgesFirst = false;
  for (let b = 0; b <= blocks.length; b++) {
    const isNew = b === blocks.length || b === 0 || blocks[b]!.zone !== blocks[b - 1]!.zone;
    if (!isNew && !begins(page, b, badgesFirst)) continue;
    mark(page, found, start, b);
    start = b;
    // Where the first card of a row has its badge above its title, so have the others.
    if (isNew && b < blocks.length) badgesFirst = isBadgeAbove(page, b);
  }
  return found;
}

function begins({ reading: { blocks } }: AnnotatedPage, b: number, badgesFirst: boolean): boolean {
  if (badgesFirst && blocks[b + 1]?.kind === 'heading' && blocks[b]!.kind !== 'heading' && blocks[b]!.text.length <= A_BADGE) return true;
  if (blocks[b]!.kind !== 'heading') return false;
  return !(badgesFirst && blocks[b - 1]!.kind !== 'heading' && blocks[b - 1]!.text.length <= A_BADGE);
}

function isBadgeAbove({ reading: { blocks } }: AnnotatedPage, b: number): boolean {
  const next = blocks[b + 1];
  return blocks[b]!.zone === 'card' && blocks[b]!.kind !== 'heading' && blocks[b]!.text.length <= A_BADGE && next?.kind === 'heading';
}

/** Blocks from `start` up to `end` are a unit where they are content, small, and of a card or under a heading of their own. */
function mark({ reading: { blocks } }: AnnotatedPage, found: Int32Array, start: number, end: number): void {
  const first = blocks[start];
  if (first === undefined || (first.zone !== 'card' && first.zone !== 'main') || end - start > MOST_BLOCKS) return;
  const isHeaded = first.kind === 'heading' && first.level >= 2;
  if (!isHeaded && first.zone !== 'card') return;
  let characters = 0;
  for (let b = start; b < end; b++) characters += blocks[b]!.text.length;
  if (characters <= MOST_CHARACTERS) found.fill(start, start, end);
}
