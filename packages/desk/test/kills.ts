import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ConnectorTrial, HeldPost } from '@beffroi/networks/conformance';
import { openStore, type Store, type StorePlace } from '@beffroi/store';
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
 * @returns what was written, each with the text that it goes on from, and the same of what the server holds; how many processes died with a post under way
 */
export async function sendUnderKills({ place, trial, proxy, directory, kills, seed }: KillsAsk): Promise<{
  readonly written: readonly Said[];
  readonly held: readonly Said[];
  readonly doubts: number;
}> {
  const random = randomOf(seed);
  const store = await openStore(place);
  const { desk, channel, sophie } = await startDesk(store, trial);
  const written: Said[] = [];
  let doubts = 0;
  const ids: number[] = [];
  const order: WorkingOrder = { place, proxy, directory, lease: 400 };
  for (let killed = 0; killed < kills; killed++) {
    const text = `Message ${written.length + 1}`;
    const after = random() < 0.4 && ids.length > 0 ? ids.length - 1 : null;
    ids.push(await writePost(desk, sophie, postOf(channel, text, { after: after === null ? null : ids[after]! }), new Date()));
    written.push({ text, after: after === null ? null : written[after]!.text });
    const child = spawn(process.execPath, [CHILD, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    // Any moment from the first question to after the last; every second time while a post is on its way, which takes some tens of milliseconds.
    const aimed = killed % 2 === 1;
    await heard(child, aimed ? 'sending' : 'open');
    await new Promise((resolve) => setTimeout(resolve, random() * (aimed ? 15 : 250)));
    child.kill('SIGKILL');
    await ended;
    doubts += await underWay(store);
  }
  await vi.waitFor(
    async () => {
      await workDesk(desk, { until: 'idle', signal: new AbortController().signal, lease: 5000, listen: 3_600_000 });
      const waiting = await store.db.selectFrom('post').select(['id', 'state', 'trouble']).where('state', '<>', 'standing').execute();
      expect(waiting).toEqual([]);
    },
    { timeout: 10 * 60_000, interval: 300 },
  );
  const held = saidIn(await trial.held());
  await store.close();
  return { written, held, doubts };
}

/** A post of this trial by its text, and the text of the one that it stands under. */
interface Said {
  readonly text: string;
  readonly after: string | null;
}

const nameIn = (text: string): string | null => /Message \d+/.exec(text)?.[0] ?? null;

function saidIn(held: readonly HeldPost[]): readonly Said[] {
  return held.flatMap(({ text, parentId }) => {
    const name = nameIn(text);
    const parent = held.find(({ id }) => id === parentId);
    return name === null ? [] : [{ text: name, after: parent === undefined ? null : nameIn(parent.text) }];
  });
}

/** Posts of which nobody knows whether they stand. */
async function underWay({ db }: Store): Promise<number> {
  const rows = await db.selectFrom('post').select('id').where('state', '=', 'waiting').where('first_sent_at', 'is not', null).execute();
  return rows.length;
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
