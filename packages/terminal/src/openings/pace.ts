import type { Opened } from './openings.ts';

/** How fast one asks: a second apart, unless nobody else is disturbed. */
export function pace(opened: Pick<Opened, 'own'>, delay: number | null): { interval: number; concurrency: number; crawlDelayCap?: number } {
  const interval = delay ?? (opened.own ? 0 : 1000);
  const haste = opened.own && interval === 0;
  return { interval, concurrency: haste ? 4 : 1, ...(haste ? { crawlDelayCap: 0 } : {}) };
}
