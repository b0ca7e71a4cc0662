import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, inject, it, onTestFinished, vi } from 'vitest';
import { fates, mailTo, postRoom, send, write } from './house.ts';
import { mailPeer } from './mail-peer.ts';
import type { SendingOrder } from './sending-child.ts';

const CHILD = fileURLToPath(new URL('sending-child.ts', import.meta.url));

/** Mails that are written before each kill. */
const EACH = 12;

eachEngineAtLength('pglite', 'a sender that is killed', (engine) => {
  it('loses no mail, and doubles none but those whose text was handed over and whose answer nobody heard', async () => {
    const kills = inject('deep') ? 100 : 2;
    const peer = await mailPeer();
    onTestFinished(() => peer.close());
    const place = await engine.place();
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const random = randomOf(11);
    const written: string[] = [];
    let doubts = 0;
    for (let killed = 0; killed < kills; killed++) {
      const more = Array.from({ length: EACH }, (_, n) => `agent${killed}-${n}@brezan.example`);
      await write(
        store,
        postRoom(peer.port),
        more.map((to) => mailTo(to)),
        new Date(),
      );
      written.push(...more);
      const order: SendingOrder = { place, port: peer.port, lease: 1500 };
      const child = spawn(process.execPath, [CHILD, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      await heard(child, killed % 4 === 3 ? 'open' : 'handing-over');
      await new Promise((resolve) => setTimeout(resolve, random() * 25));
      child.kill('SIGKILL');
      await ended;
      doubts += (await fates(store)).filter((fate) => fate.state === 'waiting' && fate.handed_over).length;
    }
    await drained(store, peer.port);
    expect(new Set(peer.taken.map(({ to }) => to))).toEqual(new Set(written));
    const doubles = peer.taken.length - written.length;
    expect(doubles).toBeLessThanOrEqual(doubts);
    // Some died between the text and its answer, or nothing was tried.
    if (kills > 10) expect(doubts).toBeGreaterThan(0);
    // A double can be told: it comes under the name of the first.
    expect(new Set(peer.taken.map(({ messageId }) => messageId)).size).toBe(written.length);
  });
});

/** Sends what is left, once the claims of the killed have run out. */
async function drained(store: Store, port: number): Promise<void> {
  await vi.waitFor(
    async () => {
      // By then a server that was too slow for a lease may be asked again.
      await send(store, postRoom(port), new Date(Date.now() + 2 * 3_600_000));
      expect((await fates(store)).filter(({ state }) => state !== 'sent')).toEqual([]);
    },
    { timeout: 60_000, interval: 200 },
  );
}

/** Until a process says this word, or ends. */
async function heard({ stdout }: { readonly stdout: Readable }, word: string): Promise<void> {
  for await (const line of createInterface({ input: stdout })) if (line === word) return;
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
