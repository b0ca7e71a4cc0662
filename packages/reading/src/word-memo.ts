import type { Runs } from './runs.ts';
import { MOST_WORDS, VOCABULARY } from './vocabulary.ts';

/** A number that is known of each word, worked out when it is first met. The answer is the same either way. */
export class WordMemo {
  readonly #workOut: (word: string) => number;
  readonly #numbers = new Int32Array(MOST_WORDS);
  readonly #isKnown = new Uint8Array(MOST_WORDS);
  #generation: number = VOCABULARY.generation;

  /** @param workOut gives the same number (of 32 bits) for the same folded word, whenever it is asked */
  constructor(workOut: (word: string) => number) {
    this.#workOut = workOut;
  }

  /** The number of the word of a run. */
  of(runs: Runs, run: number): number {
    const word = VOCABULARY.numberOf(runs, run);
    return word < 0 ? this.#workOut(runs.word(run)) : this.ofWord(word);
  }

  /** The same for a word of the vocabulary, by its number there. */
  ofWord(word: number): number {
    if (this.#generation !== VOCABULARY.generation) this.#forget();
    if (this.#isKnown[word] === 0) {
      this.#numbers[word] = this.#workOut(VOCABULARY.wordOf(word));
      this.#isKnown[word] = 1;
    }
    return this.#numbers[word]!;
  }

  #forget(): void {
    this.#isKnown.fill(0);
    this.#generation = VOCABULARY.generation;
  }
}
