/** Slots: a site's menu has some hundreds of texts. */
const SLOTS = 1 << 12;

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

/** A slot by some letters of a text and its length: hashing all of it would cost more than most of what is remembered. */
function slotOf(text: string): number {
  const { length } = text;
  let sum = length;
  for (let k = 0; k < 8; k++) sum = (Math.imul(sum, 31) + (length === 0 ? 0 : text.charCodeAt(((length - 1) * k) >> 3))) | 0;
  sum = (Math.imul(sum, 31) + (length === 0 ? 0 : text.charCodeAt(length - 1))) | 0;
  return (sum ^ (sum >>> 12)) & (SLOTS - 1);
}
