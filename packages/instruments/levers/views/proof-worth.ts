/** Days in a month, on average over four years. */
const MONTH_DAYS = 30.4375;
const DAY = 86_400_000;

/** What is left of a proof: whole on its day, half after its half-life, and so on. */
export interface ProofWorth {
  /** Whole months since its day. */
  readonly months: number;
  /** From 1 down to 0. */
  readonly worth: number;
}

/**
 * What a proof is worth on a day.
 *
 * @param dated its day, `2026-11-24`
 * @param halfMonths after how many months it is worth half: the lever says so
 */
export function proofWorth(dated: string, today: Date, halfMonths: number): ProofWorth {
  const months = Math.max(0, (today.getTime() - Date.parse(`${dated}T00:00:00Z`)) / DAY / MONTH_DAYS);
  return { months: Math.floor(months), worth: 0.5 ** (months / halfMonths) };
}
