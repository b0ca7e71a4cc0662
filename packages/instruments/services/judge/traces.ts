import type { Hits } from '@beffroi/reading';

/**
 * By what a pattern looks for: letters, folded, one of which stands within a word of any text that it finds something in. Most words of a page are part of nothing, and what is known of each word is known
 * once: a pattern need not be tried on each block of each page.
 */
const LETTERS = {
  price: ['tarif', 'redevance', 'payant', 'euro'],
  free: ['gratuit', 'frais'],
  officials: ['elu', 'conseill', 'intranet', 'agents'],
  basket: ['panier', 'achet', 'command'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Trace = keyof typeof LETTERS;

const BITS = new Map(Object.keys(LETTERS).map((trace, at) => [trace, 1 << at]));

/** Most words are a trace of nothing. */
const ANY = new RegExp(Object.values(LETTERS).flat().join('|'));

/** Of what a folded word may be a trace, as a bit set. */
export function tracesOf(word: string): number {
  if (!ANY.test(word)) return 0;
  let set = 0;
  for (const [trace, letters] of Object.entries(LETTERS)) if (letters.some((part) => word.includes(part))) set |= BITS.get(trace)!;
  return set;
}

/** False where no word of a text has the letters of a trace: then no pattern finds there what it is a trace of. */
export function mayHold(hits: Hits, trace: Trace): boolean {
  return (hits.traces & BITS.get(trace)!) !== 0;
}
