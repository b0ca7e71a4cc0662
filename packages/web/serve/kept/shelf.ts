/** What is kept says how much it holds; that may grow. */
export interface Weighed {
  readonly bytes: number;
}

/** What an entry costs beside its bytes: its key, headers, and places in maps. */
const OVERHEAD = 1_500;

/**
 * Keeps what was asked for last, as many bytes as it is given. What was asked for twice is kept longer than what came once: who walks through all towns pushes out nothing that
 * many people read.
 */
export class Shelf<T extends Weighed> {
  readonly #most: number;
  readonly #once = new Map<string, T>();
  readonly #often = new Map<string, T>();
  readonly #weights = new Map<string, number>();
  #bytes = 0;
  #oftenBytes = 0;

  /** @param most bytes */
  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#once.size + this.#often.size;
  }

  get(key: string): T | undefined {
    const found = this.#often.get(key) ?? this.#once.get(key);
    if (found === undefined) return undefined;
    this.#take(key);
    this.#put(this.#often, key, found);
    this.#trim();
    return this.#often.has(key) || this.#once.has(key) ? found : undefined;
  }

  set(key: string, value: T): void {
    const often = this.#often.has(key);
    this.delete(key);
    this.#put(often ? this.#often : this.#once, key, value);
    this.#trim();
  }

  delete(key: string): void {
    this.#take(key);
  }

  clear(): void {
    for (const map of [this.#once, this.#often, this.#weights]) map.clear();
    this.#bytes = 0;
    this.#oftenBytes = 0;
  }

  #put(map: Map<string, T>, key: string, value: T): void {
    const weight = value.bytes + OVERHEAD + 2 * key.length;
    map.set(key, value);
    this.#weights.set(key, weight);
    this.#bytes += weight;
    if (map === this.#often) this.#oftenBytes += weight;
  }

  #take(key: string): void {
    const weight = this.#weights.get(key);
    if (weight === undefined) return;
    this.#weights.delete(key);
    this.#bytes -= weight;
    if (this.#often.delete(key)) this.#oftenBytes -= weight;
    else this.#once.delete(key);
  }

  /** What is asked for often may fill four fifths; beyond, what waited longest is as if it had been asked for once. */
  #trim(): void {
    while (this.#oftenBytes > this.#most * 0.8) {
      const [key, value] = this.#often.entries().next().value!;
      this.#take(key);
      this.#put(this.#once, key, value);
    }
    while (this.#bytes > this.#most) this.#take((this.#once.keys().next().value ?? this.#often.keys().next().value)!);
  }
}
