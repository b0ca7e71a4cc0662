import { longestWaiting, type Store } from '@beffroi/store';
import type { DeskChannel } from './inbox.ts';

/**
 * The question that somebody would answer after this one: who has waited longest comes first, and nobody is led into hostile words, which one opens of
 * one's own will.
 *
 * @returns its id; `null` where nothing waits where the member speaks
 */
export async function nextQuestion(store: Store, places: readonly DeskChannel[], beside: number, now: Date): Promise<number | null> {
  const channels = places.flatMap(({ channel, own }) => (own === null || channel.state !== 'connected' ? [] : [channel.id]));
  return longestWaiting(store.db, { channels, beside, now });
}
