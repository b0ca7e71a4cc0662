/** A day by the authority's calendar: `2026-11-24`. No time of who is not named is finer. */
export type IdeaDay = string;
