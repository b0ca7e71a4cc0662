import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, inject, it } from 'vitest';
import { nextTid } from '../src/atproto/tid.ts';
import type { Keeper, NetworkSession, OutgoingPost } from '../src/index.ts';
import { type AtprotoRig, WORD } from './atproto-rig.ts';
import { heldBy } from './atproto-trial.ts';
import { PNG } from './conformance.ts';

const SENDER = fileURLToPath(new URL('atproto-sender.ts', import.meta.url));
const KILLS = inject('deep') ? 200 : 8;

/** Sending, killed at any moment: beside other tests of the same server, for a server costs more than these kills. */
export function killing(rig: () => AtprotoRig): void {
  let credentials: string;
  let session: NetworkSession;

  beforeAll(async () => {
    const connector = rig().connector();
    credentials = await connector.byPassword(rig().server, rig().town.handle, WORD);
    const keeper: Keeper = { current: async () => credentials, renewed: async () => {}, lock: (_, act) => act() };
    session = await connector.open(credentials, keeper);
  });

  function newPost(): OutgoingPost {
    const at = new Date();
    return {
      key: nextTid(at),
      text: `@${rig().citizen.handle} La piscine ouvre à 9 h. ${randomUUID()} #Brezan`,
      language: 'fr',
      replyTo: null,
      contentWarning: null,
      visibility: 'public',
      pictures: [{ bytes: PNG, type: 'image/png', altText: 'La piscine' }],
      at,
    };
  }

  /** A program that sends this post. @returns when it has come so far as to begin */
  async function sender(post: OutgoingPost): Promise<ChildProcess> {
    const { pictures: _, ...words } = post;
    const errand = { proxy: rig().peer.proxy, credentials, post: words, picture: Buffer.from(PNG).toString('base64') };
    const child = spawn(process.execPath, [SENDER, JSON.stringify(errand)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface({ input: child.stdout! }), 'line');
    expect(line).toBe('sending');
    return child;
  }

  /** Milliseconds that an undisturbed one takes. */
  async function wholeTime(): Promise<number> {
    const child = await sender(newPost());
    const begun = performance.now();
    await once(child, 'exit');
    return performance.now() - begun;
  }

  it(`loses nothing and puts nothing twice, killed at ${KILLS} moments`, async () => {
    const whole = Math.ceil(await wholeTime());
    const posts: OutgoingPost[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const post = newPost();
      posts.push(post);
      const child = await sender(post);
      const end = once(child, 'exit');
      // The moment is the trial itself: from the first step to the last, each in its turn, by chance within its turn.
      await Promise.race([after(((kill + Math.random()) * whole) / KILLS), end]);
      child.kill('SIGKILL');
      await end;
      const standing = await session.send(post, { since: post.at, known: new Set() });
      expect([standing.text, standing.differs]).toEqual([post.text, []]);
    }
    const held = await heldBy(rig());
    expect(posts.map(({ text }) => held.filter((one) => one.text === text).length)).toEqual(posts.map(() => 1));
  });
}
