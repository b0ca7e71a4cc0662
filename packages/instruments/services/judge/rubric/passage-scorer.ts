import { LETTER_RUNS, Runs, WordMemo } from '@beffroi/reading';

/** By stem, the services that it tells of, and how much of each. */
export type PassageModel = ReadonlyMap<string, readonly (readonly [service: number, weight: number])[]>;

/** Shorter words tell nothing. */
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
  readonly #sums: number[];
  readonly #counts: number[];

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
    this.#sums = new Array<number>(services).fill(0);
    this.#counts = new Array<number>(services).fill(0);
    this.#memo = this.#begun();
  }

  /**
   * How much the words of a passage and of its heading, each once, tell of each service: log odds of each word beside all passages, of those that tell. Holds until the
   * next is asked for.
   */
  tellsOf(text: string, heading: string): readonly number[] {
    if (this.#numbers.size > MOST_STEMS) this.#memo = this.#begun();
    this.#passage++;
    this.#sums.fill(0);
    this.#counts.fill(0);
    const words = this.#add(text) + this.#add(heading);
    const share = Math.sqrt(USUAL_WORDS / Math.max(USUAL_WORDS, words));
    for (let service = 0; service < this.#sums.length; service++)
      this.#sums[service] = this.#counts[service]! < LEAST_WORDS ? 0 : this.#sums[service]! * share;
    return this.#sums;
  }

  /** @returns how many words were not met before in the passage */
  #add(text: string): number {
    const runs = this.#runs.of(text, LETTER_RUNS);
    const [metIn, passage, memo] = [this.#metIn, this.#passage, this.#memo];
    let words = 0;
    for (let run = 0; run < runs.count; run++) {
      if (runs.to[run]! - runs.from[run]! < SHORTEST_WORD) continue;
      const stem = memo.of(runs, run);
      if (stem === NO_STEM || metIn[stem] === passage) continue;
      metIn[stem] = passage;
      words++;
      if (stem + 1 >= this.#begins.length) continue;
      for (let at = this.#begins[stem]!; at < this.#begins[stem + 1]!; at++) {
        const service = this.#services[at]!;
        this.#sums[service]! += this.#weights[at]!;
        this.#counts[service]!++;
      }
    }
    return words;
  }

  /** Stems of the model alone are known. */
  #begun(): WordMemo {
    this.#numbers = new Map([...this.#model.keys()].map((stem, at) => [stem, at]));
    this.#metIn = new Array<number>(this.#numbers.size).fill(0);
    return new WordMemo((word) => {
      const stem = this.#stemOf(word);
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
