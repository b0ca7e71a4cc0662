import { LETTER_OR_DIGIT_RUNS, Runs, type TextWords, WordMemo } from '@beffroi/reading';
import type { SayingsModel } from './sayings.ts';
import { CONCEPTS, conceptsOf } from './sayings-concepts.ts';

/** Not a stem: passed over, as if it were not there. */
const PASSED_OVER = -2;
/** A stem that no feature has. */
const UNKNOWN = -1;
/** A word is one number: its stem in the lower half, the set of its families in the upper. */
const HALF = 16;
const LOWER = (1 << HALF) - 1;

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
  /** Sets of families that words are of, by number: a bit of each, in two halves. The first is empty. */
  readonly #lowerFamilies: number[] = [0];
  readonly #upperFamilies: number[] = [0];
  /** For each family the feature that it is alone, then for each pair of them, or -1. */
  readonly #families1: Int32Array;
  readonly #families2: Int32Array;
  /** Families met in the sentence, a bit of each. */
  #lower = 0;
  #upper = 0;
  /** Families of the sentence, in their order. */
  readonly #present = new Int32Array(CONCEPTS.length);
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
    const parts = features.map((feature) => (feature.startsWith('@') ? [] : feature.split(/__?/)));
    const stems = new Map([...new Set(parts.flat())].map((stem, at) => [stem, at]));
    const known = new Map(features.map((feature, at) => [feature, at]));
    this.#families1 = Int32Array.from(CONCEPTS, (one) => known.get(`@${one}`) ?? -1);
    this.#families2 = Int32Array.from(CONCEPTS.flatMap((one) => CONCEPTS.map((other) => known.get(`@${one}+${other}`) ?? -1)));
    this.#starts = model.starts;
    this.#tells = [...model.starts];
    this.#weights = Float64Array.from([...model.features.values()].flat());
    this.#stems = stems.size;
    this.#alone = new Int32Array(stems.size).fill(-1);
    this.#neighbours = new NumberTable(features.length);
    this.#overOne = new NumberTable(features.length);
    features.forEach((feature, at) => {
      const [first, second] = parts[at]!.map((stem) => stems.get(stem)!);
      if (first === undefined) return;
      if (second === undefined) this.#alone[first] = at;
      else (feature.includes('__') ? this.#overOne : this.#neighbours).set(first * stems.size + second, at);
    });
    this.#metIn = new Int32Array(features.length);
    this.#met = new Int32Array(features.length);
    const sets = new Map([['', 0]]);
    this.#memo = new WordMemo((word) => {
      const stem = stemOf(word);
      const families = conceptsOf(word);
      const key = families.join(' ');
      let set = sets.get(key);
      if (set === undefined) {
        set = this.#lowerFamilies.push(bitsOf(families, 0)) - 1;
        this.#upperFamilies.push(bitsOf(families, WORD));
        sets.set(key, set);
      }
      return (set << HALF) | ((stem === null ? PASSED_OVER : (stems.get(stem) ?? UNKNOWN)) - PASSED_OVER);
    });
  }

  /** How much a sentence tells of each saying, as log odds. Holds until the next is asked for. */
  tellsOf(sentence: string): readonly number[] {
    const runs = this.#runs.of(sentence, LETTER_OR_DIGIT_RUNS);
    this.#begin(runs.count);
    for (let run = 0; run < runs.count; run++) this.#add(this.#memo.of(runs, run));
    return this.#weigh();
  }

  /** The same of words that are known, from one to another (exclusive). */
  tellsOfWords(words: TextWords, from: number, to: number): readonly number[] {
    this.#begin(to - from);
    for (let at = from; at < to; at++) this.#add(this.#memo.ofWord(words.wordAt(at)));
    return this.#weigh();
  }

  /** @param word its stem and its families, as one number */
  #add(word: number): void {
    const stem = (word & LOWER) + PASSED_OVER;
    if (stem !== PASSED_OVER) this.#sentenceStems[this.#stemCount++] = stem;
    const families = word >>> HALF;
    if (families === 0) return;
    this.#lower |= this.#lowerFamilies[families]!;
    this.#upper |= this.#upperFamilies[families]!;
  }

  #weigh(): readonly number[] {
    const [stems, count] = [this.#sentenceStems, this.#stemCount];
    for (let at = 0; at < count; at++) if (stems[at]! >= 0) this.#meet(this.#alone[stems[at]!]!);
    for (let at = 1; at < count; at++) {
      const stem = stems[at]!;
      if (stem < 0) continue;
      this.#meetPair(this.#neighbours, stems[at - 1]!, stem);
      if (at > 1) this.#meetPair(this.#overOne, stems[at - 2]!, stem);
    }
    const words = this.#count;
    this.#meetFamilies();
    return this.#sum(words);
  }

  /** Families that stand in the sentence, each alone and with those that come after it in their order. */
  #meetFamilies(): void {
    const { length } = CONCEPTS;
    let count = 0;
    for (let rest = this.#lower; rest !== 0; rest &= rest - 1) this.#present[count++] = placeOfLowest(rest);
    for (let rest = this.#upper; rest !== 0; rest &= rest - 1) this.#present[count++] = WORD + placeOfLowest(rest);
    for (let at = 0; at < count; at++) {
      const one = this.#present[at]!;
      this.#meet(this.#families1[one]!);
      for (let next = at + 1; next < count; next++) this.#meet(this.#families2[one * length + this.#present[next]!]!);
    }
  }

  /** @param most how many words the sentence has */
  #begin(most: number): void {
    this.#stemCount = 0;
    if (this.#sentenceStems.length < most) this.#sentenceStems = new Int32Array(most * 2);
    this.#count = 0;
    this.#lower = 0;
    this.#upper = 0;
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

  /** @param words how many of the features met are of words; the others are of families */
  #sum(words: number): readonly number[] {
    // A long sentence holds more by chance.
    const [shareOfWords, shareOfFamilies] = [1 / Math.sqrt(Math.max(1, words)), 1 / Math.sqrt(Math.max(1, this.#count - words))];
    const tells = this.#tells;
    const size = tells.length;
    for (let s = 0; s < size; s++) tells[s] = this.#starts[s]!;
    for (let k = 0; k < this.#count; k++) {
      const at = this.#met[k]! * size;
      const share = k < words ? shareOfWords : shareOfFamilies;
      for (let s = 0; s < size; s++) tells[s]! += this.#weights[at + s]! * share;
    }
    return tells;
  }
}

/** Bits of a number. */
const WORD = 32;

/** A bit of each of some numbers from one on, of as many as a number holds. */
function bitsOf(numbers: readonly number[], from: number): number {
  return numbers.reduce((set, number) => (number >= from && number < from + WORD ? set | (1 << (number - from)) : set), 0);
}

/** Place of the lowest bit that is set. */
function placeOfLowest(set: number): number {
  return WORD - 1 - Math.clz32(set & -set);
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
