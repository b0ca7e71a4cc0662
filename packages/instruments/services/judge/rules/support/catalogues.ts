import type { Hits } from '@beffroi/reading';
import { says } from './find.ts';

/** True for the words of a link that leads to a library's catalogue, and to no reader's account. */
export function isOnlyCatalogue(hits: Hits): boolean {
  return says(hits, 'library:catalogue') && !says(hits, 'library:account');
}
