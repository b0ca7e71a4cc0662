import { tokenise } from '@beffroi/reading';
import { ProgrammeFiguresRefusal } from './refusal.ts';

/** Words of a shingle: five in a row are rarely the same by chance, and a changed word spoils no more than five. */
export const SHINGLE = 5;

/** Permutations: a share is estimated with a standard error of √(J (1 − J) / 128), 0.044 at most. */
export const PERMUTATIONS = 128;

const BYTES = PERMUTATIONS * 4;

/**
 * The words of a text as a set of fingerprint size: for each of 128 permutations of all hashes of 32 bits the smallest that a shingle of the text
 * has (MinHash: A. Z. Broder, "On the resemblance and containment of documents", 1997), as base64 of 128 numbers, low byte first. Sentences
 * are read as one run of words, so that nothing hangs on where they were cut.
 *
 * Sketches lie in judgements that are kept: this function never changes.
 *
 * @returns 684 characters; empty for fewer than five words: nothing can be told of them
 */
export function sketchOf(texts: readonly string[]): string {
  const shingles = shinglesOf(texts);
  if (shingles.size === 0) return '';
  const least = new Uint32Array(PERMUTATIONS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < PERMUTATIONS; at++) {
      const hash = mixed(Math.imul(shingle, FACTORS[at]!) ^ MASKS[at]!);
      if (hash < least[at]!) least[at] = hash;
    }
  }
  return base64Of(least);
}

/**
 * Jaccard's similarity of the shingles of two texts, |A ∩ B| / |A ∪ B|, estimated from their sketches.
 *
 * @returns 0 to 1; 0 where a sketch is empty: what has too few words is like nothing
 * @throws ProgrammeFiguresRefusal for a text that is no sketch
 */
export function likeness(a: string, b: string): number {
  const [first, second] = [minimaOf(a), minimaOf(b)];
  return first === null || second === null ? 0 : likenessOf(first, second);
}

/** The same of sketches that are already numbers. */
export function likenessOf(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let at = 0; at < PERMUTATIONS; at++) if (a[at] === b[at]) same++;
  return same / PERMUTATIONS;
}

/**
 * The 128 numbers of a sketch; `null` of an empty one.
 *
 * @throws ProgrammeFiguresRefusal for a text that is no sketch
 */
export function minimaOf(sketch: string): Uint32Array | null {
  if (sketch === '') return null;
  const bytes = new Uint8Array(BYTES);
  let [n, bits, held] = [0, 0, 0];
  for (let at = 0; at < sketch.length; at++) {
    const digit = DIGITS[sketch.charCodeAt(at)] ?? -1;
    if (digit < 0) {
      if (sketch.slice(at) === '=') break;
      throw new ProgrammeFiguresRefusal('impossible-sketch', 'a sketch is base64');
    }
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    if (n === BYTES) throw new ProgrammeFiguresRefusal('impossible-sketch', `a sketch has ${BYTES} bytes`);
    bytes[n++] = (held >>> bits) & 0xff;
  }
  if (n !== BYTES) throw new ProgrammeFiguresRefusal('impossible-sketch', `a sketch has ${BYTES} bytes`);
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: PERMUTATIONS }, (_, at) => view.getUint32(at * 4, true));
}

/** 32 bits of a word: FNV-1a over its code units, low byte first (Fowler, Noll and Vo), mixed. */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return mixed(hash);
}

/** 32 bits of the five words from `at` on; their order counts. */
export function shingleHash(words: ArrayLike<number>, at: number): number {
  let hash = 0;
  for (let word = at; word < at + SHINGLE; word++) hash = mixed(Math.imul(hash, 31) + words[word]!);
  return hash;
}

function shinglesOf(texts: readonly string[]): ReadonlySet<number> {
  const words: number[] = [];
  for (const text of texts) for (const word of tokenise(text).words) words.push(wordHash(word));
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(shingleHash(words, at));
  return shingles;
}

/** The finaliser of MurmurHash3 (A. Appleby, 2011, public domain): one to one, so that it permutes all numbers of 32 bits. */
function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** An odd factor, a mask, then mixing: each step is one to one. */
const FACTORS = Uint32Array.from({ length: PERMUTATIONS }, (_, at) => mixed(2 * at + 1) | 1);
const MASKS = Uint32Array.from({ length: PERMUTATIONS }, (_, at) => mixed(2 * at + 2));

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));

/** NOTE: a pure room knows neither `btoa` nor `Buffer`. */
function base64Of(numbers: Uint32Array): string {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of numbers.entries()) view.setUint32(at * 4, number, true);
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const held = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    text += ALPHABET[held >>> 18]! + ALPHABET[(held >>> 12) & 63]!;
    text += (left > 1 ? ALPHABET[(held >>> 6) & 63]! : '=') + (left > 2 ? ALPHABET[held & 63]! : '=');
  }
  return text;
}
