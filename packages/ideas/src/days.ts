import { instantFrom } from '@beffroi/domain';
import { wallAt, type Zone } from '@beffroi/speaking';

/** A day by the authority's calendar: `2026-11-24`. No time of who is not named is finer. */
export type IdeaDay = string;

/** The day in a zone that the database holds. */
export const dayIn = (zone: string, now: Date): IdeaDay => wallAt(instantFrom(now.getTime()), zone as Zone).date;
