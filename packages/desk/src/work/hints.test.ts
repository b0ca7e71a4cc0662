import type { NetworkSession } from '@beffroi/networks';
import { channelById, type Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { describe, expect, it, vi } from 'vitest';
import { townIn } from '../../test/town.ts';
import { openHints } from './hints.ts';

// A real server's stream is listened to in packages/networks.

/** As long as a busy machine may take. */
const ARRIVAL = { timeout: 5 * 60_000, interval: 20 } as const;

/** A session that is told when somebody listens, and tells what it is told to. */
function session(stream = true) {
  const heard: (() => void)[] = [];
  let ends = 0;
  const hints = async (onHint: () => void) => {
    heard.push(onHint);
    return { ended: new Promise<void>(() => undefined), end: () => void ends++ };
  };
  return { session: { abilities: { stream }, hints } as unknown as NetworkSession, heard, ends: () => ends };
}

describe('a hint', () => {
  const engine = testEngine('pglite', () => undefined);
  const pollAt = async (store: Store, id: number): Promise<Date | null> => (await channelById(store.db, id))!.poll_at;

  it('has its channel asked at once; one listens once, and until the work ends', async () => {
    const store = await engine.open();
    const { channel } = await townIn(store);
    const [ending, there] = [new AbortController(), session()];
    const hints = openHints(store, ending.signal);
    hints.keep(channel, there.session);
    hints.keep(channel, there.session);
    expect([there.heard.length, await pollAt(store, channel)]).toEqual([1, null]);
    there.heard[0]!();
    await vi.waitFor(async () => expect(await pollAt(store, channel)).not.toBeNull(), ARRIVAL);
    ending.abort();
    hints.close();
    expect(there.ends()).toBe(1);
  });

  it('is listened for nowhere where nothing streams', async () => {
    const store = await engine.open();
    const { session: silent, heard } = session(false);
    openHints(store, new AbortController().signal).keep(1, silent);
    expect(heard).toEqual([]);
  });
});
