import { hostOf, isBelow, ownDomain } from '@beffroi/domain';
import { withoutWww } from '../address.ts';

/** Which addresses are the town's own: those of its start, of where that moved, and of its home. */
export class Town {
  /** What of the web is the town's, as `ownDomain` gives it. */
  readonly #sites = new Set<string>();
  #home: string | null = null;

  /** Grows whenever another address may have become the town's, or another spelling its home's. */
  state = 0;

  readonly #words: readonly string[];
  readonly #shared: readonly string[];

  /** @param words of the town's name, by which its part of a domain that many share is known; `shared` domains that a register tells of */
  constructor(start: string, words: readonly string[] = [], shared: readonly string[] = []) {
    this.#words = words;
    this.#shared = shared;
    this.add(start);
  }

  /** The town's site, once its start was captured. */
  get home(): string | null {
    return this.#home;
  }

  /** @returns whether this made it the home: the first one stays */
  settle(url: string): boolean {
    if (this.#home !== null) return false;
    this.#home = url;
    this.add(url);
    return true;
  }

  /** The address's site is the town's too. */
  add(url: string): void {
    this.state++;
    this.#sites.add(ownDomain(url, this.#words, this.#shared));
  }

  has(url: string): boolean {
    const host = hostOf(url);
    return host !== '' && [...this.#sites].some((site) => isBelow(host, site));
  }

  /** Links to the home's host are asked with the scheme and the `www.` that the home answered with. */
  asAtHome(address: string): string {
    if (this.#home === null) return address;
    const home = new URL(this.#home);
    const url = new URL(address);
    if (url.host === home.host && url.protocol === home.protocol) return address;
    if (url.port !== home.port || withoutWww(url.hostname) !== withoutWww(home.hostname)) return address;
    return `${home.origin}${url.pathname}${url.search}`;
  }
}
