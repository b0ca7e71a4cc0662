import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Which passwords leaked most often: a Bloom filter (Bloom 1970) over 20,226 of them, made by `scripts/leaked-passwords.js`. None that is in it is missed; of others, 8 in 100,000 are taken for
 * one. It holds no password.
 */
const PLACE = new URL('./leaked-passwords.bloom', import.meta.url);

let filter: Buffer | null = null;

/** @param folded a password in small letters, without accents */
export function isLeaked(folded: string): boolean {
  filter ??= readFileSync(PLACE);
  const bits = filter;
  return placesOf(folded, bits.length * 8).every((at) => ((bits[at >>> 3]! >>> (at & 7)) & 1) === 1);
}

/** Bits of each that are set. */
const HASHES = 13;

/** The bits of a filter of so many that stand for a text (Kirsch and Mitzenmacher 2006: two hashes do for all). */
export function placesOf(text: string, bits: number): readonly number[] {
  const digest = createHash('sha256').update(text).digest();
  const [first, second] = [digest.readUInt32BE(0), digest.readUInt32BE(4)];
  return Array.from({ length: HASHES }, (_, i) => (first + i * second) % bits);
}
