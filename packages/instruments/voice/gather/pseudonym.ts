import { createHmac } from 'node:crypto';
import type { Instant } from '@beffroi/domain';

/** Names for people and what they wrote, that say nothing of either. */
export interface Pseudonyms {
  /** Twelve hexadecimal digits for who wrote. */
  ofAuthor(id: string): string;
  /** Sixteen for what they wrote: on some networks the id of a post holds its author's. */
  ofPost(id: string): string;
}

/**
 * Names by HMAC-SHA-256: the same within one archive, others in each other one, so that nobody can be followed from wave to wave.
 *
 * @param instant what the archive is dated by
 * @param salt chance that the archive's register record holds
 */
export function pseudonymsOf(instant: Instant, salt: string): Pseudonyms {
  const key = `${instant} ${salt}`;
  const named = (kind: string, digits: number): ((text: string) => string) => {
    const known = new Map<string, string>();
    return (text) => {
      let name = known.get(text);
      if (name === undefined) {
        name = createHmac('sha256', key).update(`${kind} ${text}`).digest('hex').slice(0, digits);
        known.set(text, name);
      }
      return name;
    };
  };
  return { ofAuthor: named('author', 12), ofPost: named('post', 16) };
}
