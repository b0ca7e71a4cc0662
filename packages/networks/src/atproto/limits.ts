import type { PostLimits } from '@beffroi/speaking';
import { NetworkRefusal } from '../refusal.ts';

/** Of a post (app.bsky.feed.post). */
export const POST_LIMITS: PostLimits = { most: 300, unit: 'graphemes', link: null };
const POST_BYTES = 3000;

/** Of a profile (app.bsky.actor.profile), in graphemes and in bytes. */
export const PROFILE_LIMITS = { name: { graphemes: 64, bytes: 640 }, bio: { graphemes: 256, bytes: 2560 } } as const;

/** Of pictures (app.bsky.embed.images). What shows pictures makes its own of these, so others are refused before they are sent. */
export const PICTURE_LIMITS = { most: 4, bytes: 1_000_000, types: ['image/jpeg', 'image/png', 'image/webp'], altText: 2000 } as const;

const signs = new Intl.Segmenter('fr', { granularity: 'grapheme' });

export function graphemesOf(text: string): number {
  let count = 0;
  for (const _ of signs.segment(text)) count++;
  return count;
}

/** @throws NetworkRefusal `refused` for a text that is too long; nothing was sent then */
export function assertLength(
  what: string,
  text: string,
  { graphemes, bytes }: { readonly graphemes: number; readonly bytes: number },
): void {
  // The bytes first: they bound what is counted.
  if (Buffer.byteLength(text) > bytes || graphemesOf(text) > graphemes)
    throw new NetworkRefusal('refused', `${what} holds more than ${graphemes} graphemes or ${bytes} bytes`);
}

export function assertPostLength(text: string): void {
  assertLength('a post', text, { graphemes: POST_LIMITS.most, bytes: POST_BYTES });
}
