import { setImmediate } from 'node:timers/promises';

/** Things that are sorted, or merged, at once: a few milliseconds, also where names are compared as a language orders them. */
const RUN = 2_000;
const MERGED = 4 * RUN;

/** A list in order, as `toSorted` gives it, with turns for others between: names of a whole country take the best part of a second. */
export async function sortedInTurns<T>(list: readonly T[], compare: (one: T, other: T) => number): Promise<readonly T[]> {
  const work = sorting(list, compare);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await setImmediate();
  }
}

/** The same for who pauses by themselves. */
export function* sorting<T>(list: readonly T[], compare: (one: T, other: T) => number): Generator<void, readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += RUN) {
    if (at > 0) yield;
    runs.push(list.slice(at, at + RUN).sort(compare));
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(at + 1 < runs.length ? yield* merging(runs[at]!, runs[at + 1]!, compare) : runs[at]!);
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Of equals, those of the first list come first: the order is stable. */
function* merging<T>(first: readonly T[], second: readonly T[], compare: (one: T, other: T) => number): Generator<void, readonly T[]> {
  const both: T[] = [];
  for (let [one, other] = [0, 0]; one < first.length || other < second.length; ) {
    if (both.length % MERGED === 0) yield;
    const takesOther = one >= first.length || (other < second.length && compare(first[one]!, second[other]!) > 0);
    both.push(takesOther ? second[other++]! : first[one++]!);
  }
  return both;
}
