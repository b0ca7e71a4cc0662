import { countHeardSince, type Store } from '@beffroi/store';
import type { DeskChannel } from './inbox.ts';

/** How many conversations that wait have something new since a page was drawn. */
export function heardSince(store: Store, channels: readonly DeskChannel[], since: Date): Promise<number> {
  return countHeardSince(
    store.db,
    channels.map(({ channel }) => channel.id),
    since,
  );
}
