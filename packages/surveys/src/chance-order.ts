import { randomInt } from 'node:crypto';

/** The same in an order of chance that nobody can foresee (Fisher and Yates). */
export function inChanceOrder<T>(some: readonly T[]): readonly T[] {
  const mixed = [...some];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
