import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ConnectorTrial } from '@beffroi/networks/conformance';
import { openStore, type StorePlace } from '@beffroi/store';
import { expect, vi } from 'vitest';
import { workDesk, writePost } from '../src/index.ts';
import { postOf, startDesk } from './trial.ts';
import type { WorkingOrder } from './working-child.ts';

const CHILD = fileURLToPath(new URL('working-child.ts', import.meta.url));

/** What is to be killed, and how often. */
export interface KillsAsk {
  readonly place: StorePlace;
  readonly trial: ConnectorTrial;
  readonly proxy: string;
  readonly directory: string | null;
  readonly kills: number;
  /** A seed, so that a run can be told again. */
  readonly seed: number;
}

/**
 * Writes posts, threads among them, while the processes that send them are killed at random moments; then lets one come to its end.
 *
 * @returns texts that were written, and texts that the server holds
 */
export async function sendUnderKills({ place, trial, proxy, directory, kills, seed }: KillsAsk): Promise<{
  readonly written: readonly string[];
  readonly held: readonly string[];
  readonly kills: number;
}> {
  const random = randomOf(seed);
  const store = await openStore(place);
  const { desk, channel, sophie } = await startDesk(store, trial);
  const written: string[] = [];
  let killed = 0;
  let after: number | null = null;
  const order: WorkingOrder = { place, proxy, directory, lease: 400 };
  while (killed < kills) {
    const [text, now] = [`Message ${written.length + 1}`, new Date()];
    after = await writePost(desk, sophie, postOf(channel, text, { after: random() < 0.4 ? after : null }), now);
    written.push(text);
    const child = spawn(process.execPath, [CHILD, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(createInterface({ input: child.stdout }), 'line');
    const ended = once(child, 'exit');
    // From before the first question to after the last: sending takes some tens of milliseconds.
    await new Promise((resolve) => setTimeout(resolve, random() * 250));
    child.kill('SIGKILL');
    await ended;
    killed++;
  }
  await vi.waitFor(
    async () => {
      await workDesk(desk, { until: 'idle', signal: new AbortController().signal, lease: 5000, listen: 3_600_000 });
      const waiting = await store.db.selectFrom('post').select(['id', 'state', 'trouble']).where('state', '<>', 'standing').execute();
      expect(waiting).toEqual([]);
    },
    { timeout: 10 * 60_000, interval: 300 },
  );
  const held = (await trial.held()).flatMap(({ text }) => /Message \d+/.exec(text)?.[0] ?? []);
  await store.close();
  return { written, held, kills: killed };
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
