import { instantFrom } from '@beffroi/domain';
import { wallAt, type Zone } from '@beffroi/speaking';

/** The day by an authority's calendar: `2026-11-24`. @param zone as its plan holds it */
export const dayIn = (zone: string, now: Date): string => wallAt(instantFrom(now.getTime()), zone as Zone).date;

/** Whole days from an instant to another. */
export const daysSince = (since: string, now: Date): number => Math.floor((now.getTime() - Date.parse(since)) / 86_400_000);
