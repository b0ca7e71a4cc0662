/** The longest rotation that is looked for. */
const MOST_WEEKS = 4;
/** A rotation explains so much more of the held half hours than one week does after the other: our choice. */
const CLEARLY = 0.08;

/** After how many weeks the plan comes back: 1 where every week is like the one before. */
export function rotationOf(told: ReadonlyMap<number, readonly (string | null)[]>): number {
  const alike = Array.from({ length: MOST_WEEKS }, (_, at) => likeness(told, 7 * (at + 1)));
  let best = 1;
  for (let weeks = 2; weeks <= MOST_WEEKS; weeks++) if (alike[weeks - 1]! > alike[best - 1]! + CLEARLY) best = weeks;
  return best;
}

/** Of the half hours in which somebody is there on both of two days so far apart: the share in which it is the same person. */
function likeness(told: ReadonlyMap<number, readonly (string | null)[]>, apart: number): number {
  let [same, all] = [0, 0];
  for (const [day, slots] of told) {
    const other = told.get(day + apart);
    if (other === undefined) continue;
    for (const [slot, who] of slots.entries()) {
      const then = other[slot]!;
      if (who === null || then === null) continue;
      all++;
      if (who === then) same++;
    }
  }
  return all === 0 ? 0 : same / all;
}
