/** Slots: a site has some hundreds of texts that come back, and several sites are read in turn. */
const SLOT_BITS = 14;
const SLOTS: number = 1 << SLOT_BITS;

/**
 * What was worked out of texts that were met of late. Each text has one slot, where the next of its slot takes its place: a page of thousands of texts that never come back
 * costs no more than their comparing, and keeps nothing for long. A memory that changes no answer.
 */
export class RecentTexts<T> {
  readonly #texts: (string | null)[] = new Array<string | null>(SLOTS).fill(null);
  readonly #known: (T | null)[] = new Array<T | null>(SLOTS).fill(null);

  /** @param workOut gives the same of the same text, whenever it is asked */
  of(text: string, workOut: (text: string) => T): T {
    const slot = slotOf(text);
    if (this.#texts[slot] === text) return this.#known[slot]!;
    const made = workOut(text);
    this.#texts[slot] = text;
    this.#known[slot] = made;
    return made;
  }
}

/** So many letters of a text tell its slot: all of a short one. */
const LETTERS = 16;

/** A slot by some letters of a text and its length: hashing all of it would cost more than most of what is remembered. */
function slotOf(text: string): number {
  const { length } = text;
  let sum = length;
  if (length <= LETTERS) for (let at = 0; at < length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  else for (let k = 1; k <= LETTERS; k++) sum = (Math.imul(sum, 31) + text.charCodeAt(((length * k) >> 4) - 1)) | 0;
  return Math.imul(sum, 0x9e37_79b1) >>> (32 - SLOT_BITS);
}
