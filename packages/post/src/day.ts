const DAY = 86_400_000;

/** The day of UTC of an instant: `2026-11-28`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The day so many days before an instant. */
export const dayBefore = (at: Date, days: number): string => dayOf(new Date(at.getTime() - days * DAY));
