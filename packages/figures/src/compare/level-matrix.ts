import type { Mark } from '../marks.ts';
import type { TownPair } from './town-pair.ts';

/** Levels, `?` for unobserved and `~` for abstained, as in a strip of marks. */
const SORTS = ['0', '1', '2', '3', '4', '5', '?', '~'] as const;

/** Marks of the towns that one rubric judged in both waves, earlier by later. */
export interface LevelMatrix {
  readonly sorts: readonly string[];
  /** `counts[i][j]`: how many were `sorts[i]` and are `sorts[j]`. */
  readonly counts: readonly (readonly number[])[];
}

export function levelMatrix(pairs: readonly TownPair[]): LevelMatrix {
  const counts = SORTS.map(() => SORTS.map(() => 0));
  for (const { from, to } of pairs) {
    if (from === null) continue;
    for (let at = 0; at < to.length; at++) counts[sortOf(from[at]!)]![sortOf(to[at]!)]!++;
  }
  return { sorts: SORTS, counts };
}

function sortOf({ kind, level }: Mark): number {
  return level ?? (kind === 'unobserved' ? 6 : 7);
}
