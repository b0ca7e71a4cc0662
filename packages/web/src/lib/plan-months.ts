import type { Language } from '@beffroi/domain';

/** What stands on a day of a plan's calendar. */
export interface DatedThing {
  /** `2026-11-24`. */
  readonly day: string;
}

/** A month of a calendar with what stands in it, in the order of the days. */
export interface MonthOf<Thing extends DatedThing> {
  /** `2026-11`. */
  readonly month: string;
  readonly things: readonly Thing[];
}

/** A month, as addresses write it; `null` for anything else. */
export const monthIn = (written: string | null): string | null =>
  /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(written ?? '') ? written : null;

/** @returns the month that lies so many months after another one, before it where negative */
export function monthAfter(month: string, by: number): string {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const months = year * 12 + (at - 1) + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** So many months from one on, each with what stands in it: an empty month stands too. */
export function monthsOf<Thing extends DatedThing>(things: readonly Thing[], from: string, count: number): readonly MonthOf<Thing>[] {
  const sorted = [...things].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return Array.from({ length: count }, (_, at) => monthAfter(from, at)).map((month) => ({
    month,
    things: sorted.filter(({ day }) => day.startsWith(`${month}-`)),
  }));
}

/** A month as one says it: `novembre 2026`. @param month `2026-11` */
export function monthWords(month: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : 'fr-FR';
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
}
