/** A moment in UTC, to the millisecond, as ISO 8601: `2026-11-24T15:08:04.000Z`. */
export type Instant = string & { readonly __brand: 'Instant' };

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

/** Returns the instant when `text` has its shape and names a real date, else `null`. Milliseconds are completed. */
export function parseInstant(text: string): Instant | null {
  if (!SHAPE.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : instantFrom(time);
}

/** Milliseconds since 1970 to an instant. The caller asks the clock; the domain never does. */
export function instantFrom(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** The calendar year of an instant (UTC). */
export function yearOf(instant: Instant): number {
  return Number(instant.slice(0, 4));
}
