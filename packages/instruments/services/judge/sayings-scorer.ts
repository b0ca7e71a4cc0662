import { LETTER_OR_DIGIT_RUNS, Runs, type TextWords, WordMemo } from '@beffroi/reading';
import type { SayingsModel } from './sayings.ts';

/** Not a stem: passed over, as if it were not there. */
const PASSED_OVER = -2;
/** A stem that no feature has. */
const UNKNOWN = -1;

/**
 * Weighs sentences by a model as `tellsOf` does, to the last bit, without making a string of any feature: a stem is a number, and a pair is one made of two.
 * A page of nothing but words of the model must not cost more than another.
 */
export class SayingsScorer {
  readonly #starts: readonly number[];
  /** Weights of all features in one list, each with as many as there are starts. */
  readonly #weights: Float64Array;
  /** For each stem: the feature that it is alone, or -1. */
  readonly #alone: Int32Array;
  readonly #neighbours: NumberTable;
  readonly #overOne: NumberTable;
  readonly #stems: number;
  readonly #memo: WordMemo;
  readonly #runs = new Runs();
  /** For each feature: the sentence in which it was met last. */
  readonly #metIn: Int32Array;
  #sentence = 0;
  #sentenceStems = new Int32Array(256);
  #stemCount = 0;
  /** Features of the sentence, in their order. */
  readonly #met: Int32Array;
  #count = 0;
  readonly #tells: number[];

  /** @param stemOf stem of a word, `null` for one that is passed over */
  constructor(model: SayingsModel, stemOf: (word: string) => string | null) {
    const features = [...model.features.keys()];
    const parts = features.map((feature) => feature.split(/__?/));
    const stems = new Map([...new Set(parts.flat())].map((stem, at) => [stem, at]));
    this.#starts = model.starts;
    this.#tells = [...model.starts];
    this.#weights = Float64Array.from([...model.features.values()].flat());
    this.#stems = stems.size;
    this.#alone = new Int32Array(stems.size).fill(-1);
    this.#neighbours = new NumberTable(features.length);
    this.#overOne = new NumberTable(features.length);
    features.forEach((feature, at) => {
      const [first, second] = parts[at]!.map((stem) => stems.get(stem)!);
      if (second === undefined) this.#alone[first!] = at;
      else (feature.includes('__') ? this.#overOne : this.#neighbours).set(first! * stems.size + second, at);
    });
    this.#metIn = new Int32Array(features.length);
    this.#met = new Int32Array(features.length);
    this.#memo = new WordMemo((word) => {
      const stem = stemOf(word);
      return stem === null ? PASSED_OVER : (stems.get(stem) ?? UNKNOWN);
    });
  }

  /** How much a sentence tells of each saying, as log odds. Holds until the next is asked for. */
  tellsOf(sentence: string): readonly number[] {
    const runs = this.#runs.of(sentence, LETTER_OR_DIGIT_RUNS);
    this.#makeRoom(runs.count);
    for (let run = 0; run < runs.count; run++) this.#add(this.#memo.of(runs, run));
    return this.#weigh();
  }

  /** The same of words that are known, from one to another (exclusive). */
  tellsOfWords(words: TextWords, from: number, to: number): readonly number[] {
    this.#makeRoom(to - from);
    for (let at = from; at < to; at++) this.#add(this.#memo.ofWord(words.wordAt(at)));
    return this.#weigh();
  }

  #makeRoom(most: number): void {
    this.#stemCount = 0;
    if (this.#sentenceStems.length < most) this.#sentenceStems = new Int32Array(most * 2);
  }

  #add(stem: number): void {
    if (stem !== PASSED_OVER) this.#sentenceStems[this.#stemCount++] = stem;
  }

  #weigh(): readonly number[] {
    const [stems, count] = [this.#sentenceStems, this.#stemCount];
    this.#begin();
    for (let at = 0; at < count; at++) if (stems[at]! >= 0) this.#meet(this.#alone[stems[at]!]!);
    for (let at = 1; at < count; at++) {
      const stem = stems[at]!;
      if (stem < 0) continue;
      this.#meetPair(this.#neighbours, stems[at - 1]!, stem);
      if (at > 1) this.#meetPair(this.#overOne, stems[at - 2]!, stem);
    }
    return this.#sum();
  }

  #begin(): void {
    this.#count = 0;
    this.#sentence++;
    if (this.#sentence < 0x7fff_ffff) return;
    this.#metIn.fill(0);
    this.#sentence = 1;
  }

  #meetPair(table: NumberTable, first: number, second: number): void {
    if (first >= 0) this.#meet(table.get(first * this.#stems + second));
  }

  /** A feature counts once in a sentence. */
  #meet(feature: number): void {
    if (feature < 0 || this.#metIn[feature] === this.#sentence) return;
    this.#metIn[feature] = this.#sentence;
    this.#met[this.#count++] = feature;
  }

  #sum(): readonly number[] {
    // A long sentence holds more by chance.
    const length = Math.sqrt(Math.max(1, this.#count));
    const tells = this.#tells;
    const size = tells.length;
    for (let s = 0; s < size; s++) tells[s] = this.#starts[s]!;
    for (let k = 0; k < this.#count; k++) {
      const at = this.#met[k]! * size;
      for (let s = 0; s < size; s++) tells[s]! += this.#weights[at + s]! / length;
    }
    return tells;
  }
}

/** Numbers by number. */
class NumberTable {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;
  readonly #mask: number;

  /** @param most how many there will be */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(1, most) * 4));
    this.#keys = new Int32Array(slots).fill(-1);
    this.#values = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  set(key: number, value: number): void {
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  /** -1 where there is none. */
  get(key: number): number {
    const slot = this.#slotOf(key);
    return this.#keys[slot] === key ? this.#values[slot]! : -1;
  }

  #slotOf(key: number): number {
    const mixed = Math.imul(key, 0x9e37_79b1);
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (this.#keys[slot] !== key && this.#keys[slot] !== -1) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
