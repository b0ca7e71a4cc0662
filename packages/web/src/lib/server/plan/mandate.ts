/** Years of municipal elections; a mandate lasts six, and the vote is in March (code électoral, art. L227). */
const ONE_BALLOT = 2020;
const MANDATE = 6;

/** The year of the ballot that opened the mandate of an instant: from April of its year on. */
export function lastBallot(now: Date): number {
  const year = now.getUTCFullYear() - (now.getUTCMonth() < 3 ? 1 : 0);
  return ONE_BALLOT + Math.floor((year - ONE_BALLOT) / MANDATE) * MANDATE;
}
