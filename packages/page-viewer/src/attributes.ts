import { decodeHTMLAttribute } from 'entities/decode';

/** Attributes that something is made of; others are passed over. */
const WANTED: ReadonlySet<string> = new Set(
  'href src alt title aria-label value type placeholder name colspan rowspan lang dir hidden checked content data-cfemail'.split(' '),
);
const NAMES = 64;
const LENGTH = 4_000;

/** The attributes of the start tag that is being read. The first of a name counts, as in browsers. */
export class Attributes {
  readonly #source: string;
  readonly #values = new Map<string, string>();
  #name = '';
  #seen = 0;

  constructor(source: string) {
    this.#source = source;
  }

  begin(): void {
    this.#values.clear();
    this.#name = '';
    this.#seen = 0;
  }

  name(start: number, end: number): void {
    this.#name = '';
    if (++this.#seen > NAMES || end - start > 20) return;
    const name = this.#source.slice(start, end).toLowerCase();
    if (!WANTED.has(name) || this.#values.has(name)) return;
    this.#name = name;
    this.#values.set(name, '');
  }

  value(start: number, end: number): void {
    if (this.#name === '') return;
    const there = this.#values.get(this.#name) ?? '';
    if (there.length < LENGTH) this.#values.set(this.#name, there + this.#source.slice(start, Math.min(end, start + LENGTH)));
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The value in one line; empty without one. */
  get(name: string): string {
    const raw = this.#values.get(name);
    return raw === undefined || raw === '' ? '' : decodeHTMLAttribute(raw).replace(/\s+/g, ' ').trim();
  }
}
