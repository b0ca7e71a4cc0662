/** What a server of this API does in its own way, where that must be known to read it right. Seen, not guessed: each line says where. */
export interface Dialect {
  /** An id that stays: what names a post today must name it tomorrow. */
  readonly stableId: (id: string) => string;
  /** Whether the language that it tells of a post is its author's. */
  readonly tellsLanguage: boolean;
  /** Posts of an account that it shows at once, however many it is asked for: a shorter list that repeats itself is all there is. */
  readonly ownPosts: number;
}

const PLAIN: Dialect = { stableId: (id) => id, tellsLanguage: true, ownPosts: 40 };

/**
 * snac 2.75: the first ten signs of an id are the moment of its file, which an edit changes; it looks at the rest alone, so that zeros name the post as well. Every
 * post has the language `en`. It shows the newest 256 posts of an account, whatever the question says of pages.
 */
const SNAC: Dialect = {
  stableId: (id) => (/^\d{10}[0-9a-f]{32}$/.test(id) ? `0000000000${id.slice(10)}` : id),
  tellsLanguage: false,
  ownPosts: 256,
};

/** @param version as the server writes it: `4.0.0 (not true; really snac/2.75)` */
export function dialectOf(version: string): Dialect {
  return /\bsnac\/\d/i.test(version) ? SNAC : PLAIN;
}
