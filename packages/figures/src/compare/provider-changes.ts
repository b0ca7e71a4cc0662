import type { TownPair } from './town-pair.ts';

/** What became of one provider, over the marks that could be seen in both waves. */
export interface ProviderChange {
  readonly provider: string;
  /** Marks that it carried in both waves, in the later one only, in the earlier one only. */
  readonly kept: number;
  readonly gained: number;
  readonly lost: number;
  /** Towns in which it carries something now and nothing before; and the other way round. */
  readonly townsGained: number;
  readonly townsLost: number;
}

type Counts = { -readonly [Name in keyof Omit<ProviderChange, 'provider'>]: number };

/** @returns in the order of the providers' names */
export function providerChanges(pairs: readonly TownPair[]): readonly ProviderChange[] {
  const all = new Map<string, Counts>();
  const countsOf = (provider: string): Counts => {
    const counts = all.get(provider) ?? { kept: 0, gained: 0, lost: 0, townsGained: 0, townsLost: 0 };
    all.set(provider, counts);
    return counts;
  };
  for (const { from, to } of pairs) {
    if (from === null) continue;
    const [before, after] = [new Set<string>(), new Set<string>()];
    for (let at = 0; at < to.length; at++) {
      const [old, now] = [from[at]!, to[at]!];
      if (old.kind === 'unobserved' || now.kind === 'unobserved') continue;
      if (old.provider !== null) before.add(old.provider);
      if (now.provider !== null) after.add(now.provider);
      if (old.provider !== null && old.provider === now.provider) countsOf(old.provider).kept++;
      else {
        if (old.provider !== null) countsOf(old.provider).lost++;
        if (now.provider !== null) countsOf(now.provider).gained++;
      }
    }
    for (const provider of after) if (!before.has(provider)) countsOf(provider).townsGained++;
    for (const provider of before) if (!after.has(provider)) countsOf(provider).townsLost++;
  }
  return [...all].map(([provider, counts]) => ({ provider, ...counts })).sort((a, b) => (a.provider < b.provider ? -1 : 1));
}
