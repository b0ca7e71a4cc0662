/**
 * Why something could not be seen. A closed list: these are facts of the world, recorded as values, never thrown.
 * None of them is ever a level 0.
 */
export const OBSTACLES = [
  /** robots.txt forbids it, or could not be asked (RFC 9309, 2.3.1.4). */
  'robots',
  /** The server refuses this reader: 401, 403, 451, a bot wall, a consent wall, lasting 429. */
  'blocked',
  /** An account is needed. */
  'login',
  /** No answer: name, connection, TLS, timeout, 5xx. */
  'down',
  /** The site is elsewhere and where it went could not be followed. */
  'moved',
  /** The name is for sale, parked, or in the hands of somebody who is not the town. */
  'lapsed',
  /** It answered, but nothing legible: scripts needed and no browser, images of text, broken or refused bytes. */
  'unreadable',
  /** The budget of the audit ended before it was asked. */
  'budget',
  /** A rule threw on it: a fault of ours. */
  'rule-failed',
] as const;

/** Why something could not be seen. */
export type Obstacle = (typeof OBSTACLES)[number];
