import type { RubricShare } from './comparison.ts';
import { sameMark } from './same-mark.ts';
import type { TownPair } from './town-pair.ts';

/** By which rubrics towns were judged, and what the newer one did to the old captures. */
export function rubricShare(pairs: readonly TownPair[]): RubricShare {
  const towns = { same: 0, rejudged: 0, unknown: 0 };
  let [marks, changed, compared, sum] = [0, 0, 0, 0];
  for (const { rubrics, published, from } of pairs) {
    towns[rubrics === 'same' ? 'same' : from === null ? 'unknown' : 'rejudged']++;
    if (rubrics === 'same' || from === null) continue;
    for (const [at, mark] of published.entries()) {
      const again = from[at]!;
      marks++;
      if (!sameMark(mark, again)) changed++;
      if (mark.level === null || again.level === null) continue;
      compared++;
      sum += again.level - mark.level;
    }
  }
  return { ...towns, effect: { marks, changed, difference: compared === 0 ? null : sum / compared } };
}
