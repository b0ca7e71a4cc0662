import { foldCodes, isWordCode } from './fold.ts';

/** What a run of a text is made of: for each folded code its kind, 0 where none is part of any. A run holds codes of one kind. */
export type Alphabet = Uint8Array;

/** Words as `tokenise` cuts them. */
export const WORD_RUNS: Alphabet = alphabetOf((code) => Number(isWordCode(code)));
/** `[a-z]+`, in folded text. */
export const LETTER_RUNS: Alphabet = alphabetOf((code) => Number(isLetter(code)));
/** `[a-z]+|[0-9]+`, in folded text. */
export const LETTER_OR_DIGIT_RUNS: Alphabet = alphabetOf((code) => (isLetter(code) ? 1 : isDigit(code) ? 2 : 0));

function alphabetOf(kindOf: (code: number) => number): Alphabet {
  const kinds = new Uint8Array(0x10000);
  for (let code = 0; code < kinds.length; code++) kinds[code] = kindOf(code);
  return kinds;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * The runs of a text, folded, as parallel lists. They are rooms that are used again: what one call gives holds until the next with the same `Runs`, and nobody keeps it.
 * No string is made of any run: what is known of a word is asked by its codes (`WordMemo`).
 */
export class Runs {
  count = 0;
  /** Places in `codes`, end excluded. */
  from: Int32Array = new Int32Array(0);
  to: Int32Array = new Int32Array(0);
  hash: Int32Array = new Int32Array(0);
  /** The folded text: as many codes as `length`. */
  codes: Uint16Array = new Uint16Array(0);
  length = 0;
  /** Where each code stood in the text. */
  origins: Int32Array = new Int32Array(0);

  /** Folds a text and finds its runs. @returns itself */
  of(text: string, alphabet: Alphabet): this {
    // No character becomes more than three.
    if (this.codes.length < text.length * 3) this.#widen(text.length * 3);
    const { codes, from, to, hash } = this;
    const length = foldCodes(text, codes, this.origins);
    let count = 0;
    for (let at = 0; at < length; ) {
      const kind = alphabet[codes[at]!]!;
      if (kind === 0) {
        at++;
        continue;
      }
      from[count] = at;
      let sum = 0;
      do sum = (Math.imul(sum, 31) + codes[at++]!) | 0;
      while (at < length && alphabet[codes[at]!] === kind);
      to[count] = at;
      hash[count++] = sum;
    }
    this.count = count;
    this.length = length;
    return this;
  }

  /** The word of a run. */
  word(run: number): string {
    return textOfCodes(this.codes, this.from[run]!, this.to[run]!);
  }

  #widen(size: number): void {
    // A block has 5,000 characters at most, which is the usual room; who gives more has it widened once.
    const room = Math.max(16_384, 2 ** Math.ceil(Math.log2(size)));
    this.codes = new Uint16Array(room);
    this.origins = new Int32Array(room);
    this.from = new Int32Array(room);
    this.to = new Int32Array(room);
    this.hash = new Int32Array(room);
  }
}

function textOfCodes(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 8_192)
    text += String.fromCharCode.apply(null, codes.subarray(at, Math.min(to, at + 8_192)) as unknown as number[]);
  return text;
}
