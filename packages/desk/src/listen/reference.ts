import { randomInt } from 'node:crypto';

/** Signs that nobody takes for another, on paper or on the telephone. */
const SIGNS = 'ABCDEFGHJKMNPQRTUVWXY346789';

/** What a citizen can quote of a conversation: `K7QW-4MRT`, one of 2.8 × 10¹¹. */
export function newReference(): string {
  const signs = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** A reference as somebody typed it: case, spaces and dashes do not matter. `null` when it can be none. */
export function referenceIn(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  return signs.length === 8 && [...signs].every((sign) => SIGNS.includes(sign)) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : null;
}
