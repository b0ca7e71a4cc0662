import type { Signal } from '../signal.ts';
import { type Act, type OfferState, STARTS } from './offer.ts';
import { placeOf } from './place.ts';

/** An offer while it is put together. */
export interface Draft {
  readonly act: Act;
  /** A teleservice that the State has for all. */
  readonly isOfState: boolean;
  readonly place: string;
  readonly target: string | null;
  readonly standing: Signal[];
  readonly fallen: { readonly state: Exclude<OfferState, 'now'>; readonly signal: Signal; readonly by: Signal | null }[];
}

/**
 * Binds what pages say of requests (how they go on, who may ask) to the offers by which one starts: to those that stand on the page that says it or that lead to its place;
 * what a page says that has none of its own is said of all.
 *
 * @returns for each draft what is said of it, in their order
 */
export function bind(drafts: readonly Draft[], said: readonly Signal[], homeHost: string): readonly (readonly Signal[])[] {
  const starts = drafts.flatMap(({ act, isOfState, standing }, i) => (STARTS.has(act) && !isOfState && standing.length > 0 ? [i] : []));
  const bound = drafts.map((): Signal[] => []);
  if (starts.length === 0 || said.length === 0) return bound;
  const meant = new Meant(drafts, starts, homeHost);
  for (const signal of said) for (const i of meant.by(signal)) bound[i]!.push(signal);
  return bound;
}

/** Which offers a page speaks of: worked out once a page, since each says several things. */
class Meant {
  readonly #byPage = new Map<string, readonly number[]>();
  readonly #starts: readonly number[];
  readonly #homeHost: string;
  /** Offers by the pages that they were seen on and by the place where they are. */
  readonly #near = new Map<string, Set<number>>();

  constructor(drafts: readonly Draft[], starts: readonly number[], homeHost: string) {
    this.#starts = starts;
    this.#homeHost = homeHost;
    for (const i of starts) {
      const { act, standing, place } = drafts[i]!;
      // That something is paid says nothing of where it is asked for.
      if (act === 'pay') continue;
      for (const key of new Set([place, ...standing.map(({ url }) => placeOf(url, homeHost))])) {
        const near = this.#near.get(key);
        if (near === undefined) this.#near.set(key, new Set([i]));
        else near.add(i);
      }
    }
  }

  by({ url }: Signal): readonly number[] {
    let meant = this.#byPage.get(url);
    if (meant === undefined) {
      const own = this.#near.get(placeOf(url, this.#homeHost));
      meant = own === undefined ? this.#starts : [...own];
      this.#byPage.set(url, meant);
    }
    return meant;
  }
}
