import { SPOKEN } from './spoken.ts';

/** The bit of a kind among those that some words can be. */
export const bitOf = (kind: (typeof SPOKEN)[number]): number => 1 << SPOKEN.indexOf(kind);
export const INITIALS = bitOf('initials');
export const FIRST_NAME = bitOf('first-name');
export const FULL_NAME = bitOf('full-name');
export const ROLE = bitOf('role');
export const HASHTAG = bitOf('hashtag-speaker');
export const PERSONA = bitOf('persona');
export const TAKEOVER = bitOf('takeover-announcement');
export const TEAM = bitOf('team');
