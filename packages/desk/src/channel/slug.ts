import { freeSlug, slugOf } from '@beffroi/domain';

/** How pages name a channel: from its handle, with a number where that is taken. */
export const slugFor = (handle: string, isFree: (slug: string) => Promise<boolean>): Promise<string> =>
  freeSlug(slugOf(handle, 'compte'), isFree);
