import { type PostRow, type Store, unsentPosts } from '@beffroi/store';
import type { DeskChannel } from './inbox.ts';

/** What is not sent yet, or was refused, on some channels. */
export function unsentOn(store: Store, channels: readonly DeskChannel[]): Promise<readonly PostRow[]> {
  return unsentPosts(
    store.db,
    channels.map(({ channel }) => channel.id),
  );
}
