import { LETTER_RUNS, Runs, type TextWords, WordMemo } from '@beffroi/reading';

/** By stem, the services that it tells of, and how much of each. */
export type PassageModel = ReadonlyMap<string, readonly (readonly [service: number, weight: number])[]>;

/** Shorter words tell nothing, nor do digits. */
const SHORTEST_WORD = 4;
const NO_STEM = -1;
/** A language has fewer; whoever sends more has them numbered anew. */
const MOST_STEMS = 20_000;
/** A word alone tells nothing, however rare. */
const LEAST_WORDS = 3;
/** Longer passages hold more words by chance: what they say is weighed as if they had so many. */
const USUAL_WORDS = 6;

/**
 * Weighs passages by a model without making a string of any word: a stem is a number, and stems of the model have the first. A page of thousands of passages is asked
 * for those that tell of a service where its rules found nothing.
 */
export class PassageScorer {
  readonly #model: PassageModel;
  readonly #stemOf: (word: string) => string | null;
  /** Weights of all stems of the model in one list, and for each stem where its own begin; one more than there are stems. */
  readonly #begins: Int32Array;
  readonly #services: Int32Array;
  readonly #weights: Float64Array;
  readonly #runs = new Runs();
  #numbers = new Map<string, number>();
  #memo: WordMemo;
  /** For each stem: the passage in which it was met last. */
  #metIn: number[] = [];
  #passage = 0;
  readonly #sums: Float64Array;
  readonly #counts: Int32Array;

  /** @param stemOf stem of a word, `null` for one that tells nothing */
  constructor(model: PassageModel, stemOf: (word: string) => string | null, services: number) {
    const told = [...model.values()];
    this.#model = model;
    this.#stemOf = stemOf;
    this.#begins = new Int32Array(told.length + 1);
    told.forEach((all, stem) => {
      this.#begins[stem + 1] = this.#begins[stem]! + all.length;
    });
    this.#services = Int32Array.from(told.flat(), ([service]) => service);
    this.#weights = Float64Array.from(told.flat(), ([, weight]) => weight);
    this.#sums = new Float64Array(services);
    this.#counts = new Int32Array(services);
    this.#memo = this.#begun();
  }

  /**
   * How much the words of a passage and of its heading, each once, tell of each service: log odds of each word beside all passages, of those that tell. Holds until the
   * next is asked for.
   *
   * @param words the text's, where they are known
   */
  tellsOf(text: string, words: TextWords | null, heading: string, headingWords: TextWords | null): Float64Array {
    if (this.#numbers.size > MOST_STEMS) this.#memo = this.#begun();
    this.#passage++;
    this.#sums.fill(0);
    this.#counts.fill(0);
    const met = this.#add(text, words) + this.#add(heading, headingWords);
    const share = Math.sqrt(USUAL_WORDS / Math.max(USUAL_WORDS, met));
    for (let service = 0; service < this.#sums.length; service++)
      this.#sums[service] = this.#counts[service]! < LEAST_WORDS ? 0 : this.#sums[service]! * share;
    return this.#sums;
  }

  /** @returns how many words were not met before in the passage */
  #add(text: string, words: TextWords | null): number {
    let found = 0;
    if (words?.areKnown === true) {
      for (let at = 0; at < words.length; at++) found += this.#meet(this.#memo.ofWord(words.wordAt(at)));
      return found;
    }
    const runs = this.#runs.of(text, LETTER_RUNS);
    for (let run = 0; run < runs.count; run++) found += this.#meet(this.#memo.of(runs, run));
    return found;
  }

  /** @returns 1 for a stem that was not met before in the passage, else 0 */
  #meet(stem: number): number {
    if (stem === NO_STEM || this.#metIn[stem] === this.#passage) return 0;
    this.#metIn[stem] = this.#passage;
    if (stem + 1 >= this.#begins.length) return 1;
    const to = this.#begins[stem + 1]!;
    for (let at = this.#begins[stem]!; at < to; at++) {
      const service = this.#services[at]!;
      this.#sums[service]! += this.#weights[at]!;
      this.#counts[service]!++;
    }
    return 1;
  }

  /** Stems of the model alone are known. */
  #begun(): WordMemo {
    this.#numbers = new Map([...this.#model.keys()].map((stem, at) => [stem, at]));
    this.#metIn = new Array<number>(this.#numbers.size).fill(0);
    return new WordMemo((word) => {
      const stem = word.length < SHORTEST_WORD || word.charCodeAt(0) < 97 ? null : this.#stemOf(word);
      return stem === null ? NO_STEM : this.#numberOf(stem);
    });
  }

  #numberOf(stem: string): number {
    let number = this.#numbers.get(stem);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(stem, number);
      this.#metIn.push(0);
    }
    return number;
  }
}
