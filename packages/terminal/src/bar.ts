/** Cells of a bar. */
const CELLS = 12;

/** How much of something is done, as a bar: `████░░░░░░░░`. @param share from 0 to 1; what is beyond counts as that */
export function barOf(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0)) * CELLS);
  return '█'.repeat(full) + '░'.repeat(CELLS - full);
}

/** Fewer steps than that say nothing of how long the rest takes. */
const LEAST = 3;

/** How long the rest takes, from how long it took so far. @returns seconds; `null` while too little is done to say */
export function secondsLeft(done: number, all: number, elapsedMilliseconds: number): number | null {
  if (done < LEAST || elapsedMilliseconds <= 0) return null;
  return Math.ceil(((elapsedMilliseconds / done) * Math.max(0, all - done)) / 1000);
}
