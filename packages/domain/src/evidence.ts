import type { Digest } from './digest.ts';

/** Where in a page something was seen: the path of headings and the number of the block in its reading. */
export interface Place {
  /** Number of the block in the reading, from 0; -1 when it is the page as a whole (its address, title, or a fact of the network). */
  readonly block: number;
  /** `main`, `menu`, … as the reading says. */
  readonly zone: string;
  /** Nearest heading above, in the page's words; empty without one. */
  readonly heading: string;
}

/** A signal kept with a finding, tied to its capture. */
export interface Evidence {
  /** Address of the capture in which it was seen. */
  readonly url: string;
  /** Name of the rule that saw it. */
  readonly rule: string;
  /** At most 200 characters, in the page's words. */
  readonly quote: string;
  readonly place: Place;
  /** Of the capture; `null` for a fact of the network (an address that does not answer). */
  readonly digest: Digest | null;
}
