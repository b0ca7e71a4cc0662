/** Formats that every program knows by their number alone and that show a day (ISO/IEC 29500-1, 18.8.30). */
const BUILT_IN = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether numbers in this format are days: its code names a day, month or year, outside of quotes and brackets. */
export function isDateFormat(id: number, codes: ReadonlyMap<number, string>): boolean {
  const code = codes.get(id);
  if (code === undefined) return BUILT_IN(id);
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0]!;
  return /[dyj]|a{2,}/i.test(plain);
}

/** Days from 1 January 1970 back to the first of both calendars of spreadsheets. */
const FROM_1900 = 25_569;
const FROM_1904 = 24_107;
/** The first day after the 29 February 1900 that spreadsheets believe in, and the last that they know. */
const [FIRST, LAST] = [61, 2_958_465];

/** The day of a number: `2026-11-24`; `null` for one that is none. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial);
  if (!Number.isFinite(day) || day > LAST || (!from1904 && day < FIRST) || day < 0) return null;
  return new Date((day - (from1904 ? FROM_1904 : FROM_1900)) * 86_400_000).toISOString().slice(0, 10);
}
