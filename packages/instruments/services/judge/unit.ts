import type { Block } from '@beffroi/reading';
import type { AnnotatedPage } from './annotate.ts';

/** Blocks and characters that a card or a box may have: what is more is a part of a page. */
const MOST_BLOCKS = 8;
const MOST_CHARACTERS = 700;
/** Characters of a badge: "Bientôt", "Ouverture en septembre". */
const A_BADGE = 40;

interface Cards {
  /** For each block the first one of its card; -1 in none. */
  readonly starts: Int32Array;
  /** For a badge above a title, the title. */
  readonly titles: ReadonlyMap<number, number>;
}

const cards = new WeakMap<AnnotatedPage, Cards>();

/**
 * The card or box that a block is part of, by its first block; -1 where it is part of none. A card is one unit: its title, its text, its badges and where it leads tell of one thing. It is
 * what stands under one heading below the page's title, or a run of teasers without a heading, as long as it is small.
 */
export function unitOf(page: AnnotatedPage, block: number): number {
  return cardsOf(page).starts[block] ?? -1;
}

/** For each badge above the title of its card, that title: it governs the badge, and not what stands before it. */
export function titlesBelow(page: AnnotatedPage): ReadonlyMap<number, number> {
  return cardsOf(page).titles;
}

function cardsOf(page: AnnotatedPage): Cards {
  let known = cards.get(page);
  if (known === undefined) {
    known = workOut(page);
    cards.set(page, known);
  }
  return known;
}

function workOut({ reading: { blocks } }: AnnotatedPage): Cards {
  const starts = new Int32Array(blocks.length).fill(-1);
  const titles = new Map<number, number>();
  let start = 0;
  let badgesFirst = false;
  for (let b = 0; b <= blocks.length; b++) {
    const isNew = b === blocks.length || b === 0 || blocks[b]!.zone !== blocks[b - 1]!.zone;
    // Where the first card of a row has its badge above its title, so have the others.
    if (isNew) badgesFirst = b < blocks.length && blocks[b]!.zone === 'card' && isBadgeAbove(blocks, b);
    const isBadge = b < blocks.length && (badgesFirst ? isBadgeAbove(blocks, b) : closesCard(blocks, b) && isBadgeAbove(blocks, b));
    if (isBadge) titles.set(b, b + 1);
    if (!isNew && !isBadge && (blocks[b]!.kind !== 'heading' || titles.has(b - 1))) continue;
    mark(blocks, starts, start, b, titles.has(start));
    start = b;
  }
  return { starts, titles };
}

/** A line with a title below it. */
function isBadgeAbove(blocks: readonly Block[], b: number): boolean {
  const { kind, text, zone } = blocks[b]!;
  const next = blocks[b + 1];
  return kind !== 'heading' && text.length <= A_BADGE && next?.kind === 'heading' && next.zone === zone;
}

/** The line is not of the card before it, whose title governs it no more, nor is the title below. */
function closesCard(blocks: readonly Block[], b: number): boolean {
  const before = blocks[b - 1];
  const { heading } = blocks[b]!;
  return before !== undefined && before.heading > heading && blocks[b + 1]?.heading === heading;
}

/** Blocks from `start` up to `end` are a unit where they are content, small, and of a card or under a heading of their own. */
function mark(blocks: readonly Block[], found: Int32Array, start: number, end: number, isBadgeFirst: boolean): void {
  const first = blocks[start];
  if (first === undefined || (first.zone !== 'card' && first.zone !== 'main') || end - start > MOST_BLOCKS) return;
  const title = isBadgeFirst ? blocks[start + 1]! : first;
  const isHeaded = title.kind === 'heading' && title.level >= 2;
  if (!isHeaded && first.zone !== 'card') return;
  let characters = 0;
  for (let b = start; b < end; b++) characters += blocks[b]!.text.length;
  if (characters <= MOST_CHARACTERS) found.fill(start, start, end);
}
