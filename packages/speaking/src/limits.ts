/** How long a post may be on a server, and how it counts. */
export interface PostLimits {
  readonly most: number;
  /** `graphemes`: what a reader takes for one sign (an emoji of a family is one); `characters`: code points, which are never fewer, for servers that count so or do not say. */
  readonly unit: 'graphemes' | 'characters';
  /** What any link counts, however long it is (Mastodon: 23); `null` where a link counts as what it is. */
  readonly link: number | null;
  /** Most bytes of UTF-8, where a network has such a limit beside the other (AT Protocol: 3,000). */
  readonly bytes?: number;
}
