import { daysAfter, parseWallDate, type WallDate } from '@beffroi/speaking';

/** A day by the town's calendar: `2026-11-24`. */
export type Day = string;

/** Whether it is a day, by the calendar. */
export const isDay = (text: string): boolean => parseWallDate(text) !== null;

/** @param day a day that is one */
export const dayAfter = (day: Day, days: number): Day => daysAfter(day as WallDate, days);
