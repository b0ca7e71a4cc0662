/** Slots: a site has some hundreds of texts that come back, and several sites are read in turn. */
const SLOT_BITS = 14;
const SLOTS: number = 1 << SLOT_BITS;

/**
 * What was worked out of texts that were met of late. Each text has one slot, where the next of its slot takes its place: a page of thousands of texts that never come back
 * costs no more than their comparing, and keeps nothing for long. A memory that changes no answer.
 */
export class RecentTexts<T> {
  readonly #arePieces: boolean;
  readonly #texts: (string | null)[] = new Array<string | null>(SLOTS).fill(null);
  readonly #known: (T | null)[] = new Array<T | null>(SLOTS).fill(null);

  /** @param arePieces the texts are cut out of pages as they stand there: what is kept of them has characters of its own */
  constructor(arePieces = false) {
    this.#arePieces = arePieces;
  }

  /** @param workOut gives the same of the same text, whenever it is asked */
  of(text: string, workOut: (text: string) => T): T {
    const slot = slotOf(text);
    if (this.#texts[slot] === text) return this.#known[slot]!;
    const made = workOut(text);
    this.#texts[slot] = this.#arePieces ? detached(text) : text;
    this.#known[slot] = made;
    return made;
  }
}

/** The same text with characters of its own: a piece that was cut out of a page holds the whole page for as long as anybody has it. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
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
