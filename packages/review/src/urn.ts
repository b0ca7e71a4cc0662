import { createHash } from 'node:crypto';
import { allocate } from './findings/sample.ts';

/**
 * Two numbers from 0 to 1 for each item, from SHA-256 over the seed and its place: the lot, by which it is drawn or not, and its turn, which is the order of
 * reading. They know nothing of each other: the order does not tell how many an item was drawn among.
 *
 * @param place names the item among all: a territory, a document, a number …
 */
export function lotsOf(seed: string, place: readonly (string | number)[]): { readonly lot: number; readonly turn: number } {
  const hash = createHash('sha256')
    .update([seed, ...place].join('\n'))
    .digest();
  return { lot: hash.readUIntBE(0, 6) / 2 ** 48, turn: hash.readUIntBE(6, 6) / 2 ** 48 };
}

/**
 * Shares a sample among strata: half of it alike, so that rare ones are coded too, and half by their sizes.
 *
 * @param sizes how many each stratum has
 * @returns how many are drawn of each, in the same order; never more than it has
 */
export function shareOut(size: number, sizes: readonly number[]): number[] {
  const alike = sizes.length === 0 ? 0 : Math.floor(size / 2 / sizes.length);
  const even = sizes.map((n) => Math.min(n, alike));
  const rest = allocate(
    size - even.reduce((sum, n) => sum + n, 0),
    sizes.map((n, at) => n - even[at]!),
  );
  return even.map((n, at) => n + rest[at]!);
}

/** An item that was drawn, with what it stands for. */
export interface Drawn<Item> {
  readonly stratum: string;
  readonly item: Item;
  readonly turn: number;
  /** How many of its stratum it stands for. */
  readonly weight: number;
}

interface Stratum<Item> {
  size: number;
  readonly kept: { readonly item: Item; readonly lot: number; readonly turn: number }[];
}

/**
 * Draws at random, without replacement, from strata that are poured in one by one: the smallest lots of each. The same are drawn in whatever order they come,
 * and no more is kept than may be drawn: the programmes of a country have millions of sentences.
 */
export class Urn<Item> {
  readonly #most: number;
  readonly #strata = new Map<string, Stratum<Item>>();

  /** @param most how many will be drawn at most */
  constructor(most: number) {
    this.#most = most;
  }

  pour(stratum: string, { lot, turn }: { readonly lot: number; readonly turn: number }, item: Item): void {
    const into = this.#strata.get(stratum) ?? { size: 0, kept: [] };
    if (into.size === 0) this.#strata.set(stratum, into);
    into.size++;
    into.kept.push({ item, lot, turn });
    if (into.kept.length > 2 * this.#most + 100) keepSmallest(into.kept, this.#most);
  }

  draw(): Drawn<Item>[] {
    const strata = [...this.#strata].sort(([one], [other]) => (one < other ? -1 : 1));
    const parts = shareOut(
      this.#most,
      strata.map(([, { size }]) => size),
    );
    return strata.flatMap(([stratum, { size, kept }], at) => {
      keepSmallest(kept, parts[at]!);
      return kept.map(({ item, turn }) => ({ stratum, item, turn, weight: size / kept.length }));
    });
  }
}

function keepSmallest(of: { readonly lot: number }[], most: number): void {
  of.sort((one, other) => one.lot - other.lot);
  of.length = Math.min(of.length, most);
}
