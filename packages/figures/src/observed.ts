import type { Town } from './marks.ts';
import type { Subjects } from './subject.ts';

/** What a subject's figures rest on. */
export interface Observed {
  observed: number;
  unobserved: number;
  abstained: number;
  /** Towns with at least one mark observed. */
  towns: number;
  /** Those of them where somebody lives: six communes of France have no inhabitant. */
  inhabited: number;
}

/** Counts marks by subject, in the order of the subjects' list. */
export function observedIn(towns: readonly Town[], subjects: Subjects): readonly Readonly<Observed>[] {
  const counts = subjects.list.map((): Observed => ({ observed: 0, unobserved: 0, abstained: 0, towns: 0, inhabited: 0 }));
  const lastSeen = new Int32Array(counts.length).fill(-1);
  for (const [place, { marks, population }] of towns.entries()) {
    for (const [indicator, { kind }] of marks.entries()) {
      for (const subject of [0, subjects.familyOf[indicator]!, subjects.firstIndicator + indicator]) {
        const count = counts[subject]!;
        if (kind === 'unobserved') count.unobserved++;
        else if (kind === 'abstained') count.abstained++;
        else {
          count.observed++;
          if (lastSeen[subject] === place) continue;
          lastSeen[subject] = place;
          count.towns++;
          if (population > 0) count.inhabited++;
        }
      }
    }
  }
  return counts;
}
