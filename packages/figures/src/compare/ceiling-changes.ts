import type { Indicator } from '../marks.ts';
import type { CeilingChange } from './comparison.ts';
import type { TownPair } from './town-pair.ts';

/** Where law or nature allow another level than they did, in catalogue order: it moves the attainment of all, and no level by itself. */
export function ceilingChanges(pairs: readonly TownPair[], catalogue: readonly Indicator[]): readonly CeilingChange[] {
  return catalogue.flatMap(({ id }, at) => {
    const counts = new Map<number, CeilingChange>();
    for (const { from, to } of pairs) {
      const [old, now] = [from?.[at]?.ceiling, to[at]!.ceiling];
      if (old === undefined || old === now) continue;
      const key = old * 6 + now;
      counts.set(key, { indicator: id, from: old, to: now, towns: (counts.get(key)?.towns ?? 0) + 1 });
    }
    return [...counts].sort(([a], [b]) => a - b).map(([, change]) => change);
  });
}
