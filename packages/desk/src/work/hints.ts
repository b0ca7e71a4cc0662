import type { NetworkSession, OpenStream } from '@beffroi/networks';
import { type Store, wakeChannel } from '@beffroi/store';

/** Milliseconds after a hint at which one asks: a network shows what was said a moment after it was said, and sometimes later. */
const ASKS_AFTER = [300, 2000, 6000];

/** Milliseconds that one stream is listened to: a broken one that says nothing of it is opened anew. */
const LISTENS = 30 * 60_000;

/** Streams that this process listens to, one a channel: what they tell has the channel asked at once. They are hints: without them it is asked all the same, later. */
export function openHints(store: Store, signal: AbortSignal) {
  const streams = new Map<number, NetworkSession>();
  const timers = new Set<NodeJS.Timeout>();
  const after = (milliseconds: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, milliseconds);
    timers.add(timer);
  };
  const wake = (channel: number): void => {
    // A database that does not answer is none of a hint's affairs.
    void wakeChannel(store.db, channel, new Date()).catch(() => undefined);
  };
  let pending = new Set<number>();
  const hinted = (channel: number): void => {
    // A crowd is one hint.
    if (pending.has(channel)) return;
    pending.add(channel);
    for (const milliseconds of ASKS_AFTER) after(milliseconds, () => wake(channel));
    after(ASKS_AFTER[0]!, () => pending.delete(channel));
  };
  const listen = async (channel: number, session: NetworkSession): Promise<void> => {
    const stream: OpenStream | null = await session.hints(() => hinted(channel)).catch(() => null);
    if (stream !== null) {
      const end = (): void => stream.end();
      signal.addEventListener('abort', end, { once: true });
      after(LISTENS, end);
      if (signal.aborted || streams.get(channel) !== session) end();
      await stream.ended;
      signal.removeEventListener('abort', end);
    }
    if (streams.get(channel) === session) streams.delete(channel);
  };
  return {
    /** Listens to a channel's stream where there is one and nobody here does yet; whoever comes with the next look tries again. */
    keep(channel: number, session: NetworkSession): void {
      if (!session.abilities.stream || signal.aborted || streams.get(channel) === session) return;
      streams.set(channel, session);
      void listen(channel, session);
    },
    close(): void {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      pending = new Set();
    },
  };
}
