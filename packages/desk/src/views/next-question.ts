import { mostUrgent, type Store } from '@beffroi/store';
import type { DeskChannel } from './inbox.ts';

/**
 * The question that somebody would answer after this one: the most urgent one comes first, and nobody is led into hostile words, which one opens of
 * one's own will.
 *
 * @param beside the one that is on the screen; `null` for none
 * @returns its id; `null` where nothing waits where the member speaks
 */
export async function nextQuestion(store: Store, places: readonly DeskChannel[], beside: number | null, now: Date): Promise<number | null> {
  const channels = places.flatMap(({ channel, own }) => (own === null || channel.state !== 'connected' ? [] : [channel.id]));
  return mostUrgent(store.db, { channels, beside, now });
}
