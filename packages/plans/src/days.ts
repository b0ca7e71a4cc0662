/** Whole days from an instant to another. */
export const daysSince = (since: string, now: Date): number => Math.floor((now.getTime() - Date.parse(since)) / 86_400_000);
