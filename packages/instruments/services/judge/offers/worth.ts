import type { Signal } from '../signal.ts';

/** How much each weight counts. */
export const WEIGHT = { strong: 2, fair: 1, weak: 0 } as const;

/** The one that tells most is first: by weight, by how near the service is named, by level; then by where it stands, so that the order of pages does not matter. */
export function byWorth(a: Signal, b: Signal): number {
  return (
    WEIGHT[b.weight] - WEIGHT[a.weight] ||
    b.scope - a.scope ||
    b.level - a.level ||
    (a.url < b.url ? -1 : a.url > b.url ? 1 : 0) ||
    a.block - b.block ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** The one that tells most: a page of thousands of links has as many signals, of which one is shown. */
export function bestOf(signals: readonly Signal[]): Signal | undefined {
  let best = signals[0];
  for (const signal of signals) if (byWorth(signal, best!) < 0) best = signal;
  return best;
}
