import type { Unread } from '@beffroi/capture';
import type { Reading } from '@beffroi/reading';

/**
 * Characters that are judged at most: of one page, and of all pages of a town. A long page has a hundred thousand, a large town's eighty two or three million; who sends more
 * asks for our processor, not for readers. Counted, not timed: the same bytes are read on any machine.
 */
export const TEXT_BUDGET = { page: 500_000, town: 10_000_000 } as const;

/** Characters of a page that rules may walk: of its blocks, links with their addresses, forms and frames. */
export function charactersOf({ title, blocks, links, forms, frames }: Reading): number {
  let sum = title.length;
  for (const block of blocks) sum += block.text.length;
  for (const { text, label, url } of links) sum += text.length + label.length + url.length;
  for (const frame of frames) sum += frame.title.length + frame.url.length;
  for (const { legends, buttons, fields } of forms) {
    sum += lengthOf(legends) + lengthOf(buttons);
    for (const { name, label, options } of fields) sum += name.length + label.length + lengthOf(options);
  }
  return sum;
}

/** What is left of a town's text budget, page by page in the order in which they were visited. */
export class TextBudget {
  #used: number;

  /** @param used characters that are spent already */
  constructor(used = 0) {
    this.#used = used;
  }

  /** Characters of the pages that were taken, and of the one that did not fit any more. */
  get used(): number {
    return this.#used;
  }

  /** Why no further page is read; `null` while there is room. */
  get over(): Unread | null {
    return this.#used <= TEXT_BUDGET.town ? null : unread(`not read: the pages before it have more than ${TEXT_BUDGET.town} characters`);
  }

  /** Takes a page into account. @returns why it is not to be judged; `null` when it is */
  take(reading: Reading): Unread | null {
    const characters = charactersOf(reading);
    if (characters > TEXT_BUDGET.page) return unread(`not read: the page has more than ${TEXT_BUDGET.page} characters`);
    this.#used += characters;
    return this.over;
  }
}

/** A page that is there and was not read: nothing is known of what it says. */
export function unread(detail: string): Unread {
  return { obstacle: 'unreadable', detail };
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
