import type { AttemptLimit } from '@beffroi/store';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A session ends after so long without a request, and after so long at the latest. */
export const SESSION_IDLE = 2 * HOUR;
export const SESSION_MOST = 12 * HOUR;
/** For so long an ended session still tells whose form comes too late. */
export const SESSION_MEMORY = 30 * DAY;
/** The sign of life of a session is written down once in so long. */
export const SESSION_TICK = MINUTE;

export const INVITATION_DAYS = 7;
export const INVITATION_LIFE = INVITATION_DAYS * DAY;
export const FIRST_LINK_LIFE = 24 * HOUR;
export const RESET_LIFE = 24 * HOUR;
/** Between the question to a device, or the way to the provider of identities, and its answer. */
export const STEP_LIFE = 10 * MINUTE;

export const DRAFT_LIFE = 24 * HOUR;
/** Characters that are kept of one form, and forms of one account. */
export const DRAFT_SIZE = 200_000;
export const DRAFTS_MOST = 20;

/** On one account, whoever tries from a browser that it has not signed in from; and on one from each such browser: guessing is hopeless, and its owner is not stopped by who guesses elsewhere. */
export const ACCOUNT_LIMIT: AttemptLimit = { free: 5, waitMs: 15 * SECOND, mostMs: 15 * MINUTE, forgetMs: 2 * HOUR };
/** Passwords that were wrong, from one address: a town hall shares one. */
export const ADDRESS_LIMIT: AttemptLimit = { free: 30, waitMs: 10 * SECOND, mostMs: 15 * MINUTE, forgetMs: HOUR };
/** Questions to devices and ways to the provider of identities, from one address: nothing is guessed there, only rows are made. */
export const STEP_LIMIT: AttemptLimit = { free: 300, waitMs: SECOND, mostMs: MINUTE, forgetMs: HOUR };
/** A browser in which somebody has signed in is known for so long without a sign-in. */
export const DEVICE_LIFE = 180 * DAY;
