/** Days of a month, on the average of the Gregorian calendar. */
const DAYS_A_MONTH = 365.2425 / 12;
const MILLISECONDS_A_DAY = 86_400_000;

/** What is left of a proof: whole on its day, half after its half-life, and so on. */
export interface ProofWorth {
  /** Since its day; 0 for one of a later day. */
  readonly months: number;
  /** From 1 down to 0. */
  readonly worth: number;
}

/**
 * What a proof is worth on a day: it fades as anything that fades at a steady rate.
 *
 * @param dated its day, `2026-11-24`
 * @param day on which it is looked at; or an instant of it
 * @param halfMonths after how many months it is worth half: the lever says so
 */
export function proofWorth(dated: string, day: string, halfMonths: number): ProofWorth {
  const months = Math.max(0, (Date.parse(day) - Date.parse(dated)) / MILLISECONDS_A_DAY / DAYS_A_MONTH);
  return { months, worth: 2 ** (-months / halfMonths) };
}
