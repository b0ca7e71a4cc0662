// What the desk costs: mentions taken in, pages of a long inbox, what it adds to the memory of `serve`.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openStore } from '@beffroi/store';
import { startPart } from './lib/child.ts';
import { startServer } from './lib/private-server.ts';
import { usageOf } from './lib/process-tree.ts';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { pdsPeer, snacPeer } from './lib/speaking-peers.ts';
import { inboxTimes } from './parts/desk-inbox.ts';
import { burst, KEY, messagesIn, openDesk, postAll } from './parts/desk-mentions.ts';

const PAGE_AIM_MS = 100;
const TAKEN_AIM_S = 60;
const RATE_AIM = 5;
const MEMORY_AIM_MIB = 150;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'inbox,mentions,memory' },
    engine: { type: 'string', default: 'both' },
    conversations: { type: 'string', default: '50000' },
    mentions: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '25' },
    network: { type: 'string', default: 'both' },
    runs: { type: 'string', default: '9' },
  },
});
const wanted = new Set(values.only.split(','));
await using folder = await scratch();
const server = await startServer();
try {
  if (wanted.has('inbox')) await inboxes();
  if (wanted.has('mentions')) await bursts();
  if (wanted.has('memory')) await memory();
} finally {
  server.end();
}

async function inboxes(): Promise<void> {
  const rows: string[][] = [['page', 'rows', 'first ms', 'median ms', 'worst ms', '']];
  const places = [
    ['pglite', { kind: 'folder', path: join(folder.path, 'inbox') }],
    ['postgres', { kind: 'server', url: server.url }],
  ] as const;
  for (const [engine, place] of places) {
    if (values.engine !== 'both' && values.engine !== engine) continue;
    for (const { page, rows: count, first, median, worst } of await inboxTimes(place, Number(values.conversations), Number(values.runs))) {
      const clocks = [first, median, worst].map((each) => each.toFixed(1));
      rows.push([`${engine}, ${page}`, String(count), ...clocks, median > PAGE_AIM_MS ? 'over' : '']);
    }
  }
  console.log(`${values.conversations} conversations\n${table(rows)}\n`);
}

async function bursts(): Promise<void> {
  const rows: string[][] = [
    [
      'network',
      'visible',
      'taken',
      'gaps',
      'posted in s',
      'all in the inbox after s',
      'visible a second',
      'given a second',
      'taken a second',
      'times',
      '',
    ],
  ];
  for (const start of [snacPeer, pdsPeer]) {
    if (values.network !== 'both' && !start.name.startsWith(values.network)) continue;
    const peer = await start();
    const store = await openStore({ kind: 'folder', path: join(folder.path, `mentions-${peer.name}`) });
    try {
      const { visible, taken, gaps, behind, served, waited, busy } = await burst(
        store,
        peer,
        Number(values.mentions),
        Number(values.seconds),
      );
      // A server's own rate is that at which it shows what it was told; what it gives in one answer it gives quicker.
      const [theirs, ours] = [visible / served, taken / busy];
      const figures = [
        served.toFixed(1),
        behind.toFixed(1),
        theirs.toFixed(0),
        (taken / waited).toFixed(0),
        ours.toFixed(0),
        (ours / theirs).toFixed(1),
      ];
      rows.push([
        peer.name,
        String(visible),
        String(taken),
        String(gaps),
        ...figures,
        behind > TAKEN_AIM_S || ours < RATE_AIM * theirs ? 'over' : '',
      ]);
    } finally {
      await store.close();
      await peer.close();
    }
  }
  console.log(`${values.mentions} mentions\n${table(rows)}\n`);
}

async function memory(): Promise<void> {
  const peer = await pdsPeer();
  const store = await openStore({ kind: 'server', url: server.url });
  await openDesk(store, peer);
  const env = { DATABASE_URL: server.url, BEFFROI_DATA: join(folder.path, 'memory') };
  const deskEnv = { BEFFROI_DESK_KEY: KEY, BEFFROI_DESK_PROXY: `http://${peer.proxy}` };
  const bare = startPart<{ readonly url: string }>('serving-desk', { env, deskEnv: null });
  const without = await settled(bare.process.pid!, (await bare.next()).url);
  await bare.end();
  const part = startPart<{ readonly url: string }>('serving-desk', { env, deskEnv });
  const { url } = await part.next();
  const idle = await settled(part.process.pid!, url);
  await postAll(peer, Number(values.mentions), Number(values.seconds));
  // Half a minute without anything new is the end: an account is listened to every twenty seconds.
  for (let [last, at] = [-1, 0]; last < Number(values.mentions) && at < 30; at++) {
    const now = await messagesIn(store);
    [last, at] = now === last ? [last, at] : [now, 0];
    await pause(1000);
  }
  const taken = await messagesIn(store);
  const after = await settled(part.process.pid!, url);
  await part.end();
  await store.close();
  await peer.close();
  const rows = [
    ['memory of serve', 'MiB', 'the desk adds', ''],
    ['without a desk', without.toFixed(0), '', ''],
  ];
  for (const [name, held] of [['with a desk, idle', idle] as const, [`after ${taken} mentions`, after] as const])
    rows.push([name, held.toFixed(0), (held - without).toFixed(0), held - without > MEMORY_AIM_MIB ? 'over' : '']);
  console.log(table(rows));
}

/** MiB of its own that `serve` holds with all its processes after the same pages were asked of it, once nothing is under way that can be waited for. */
async function settled(pid: number, url: string): Promise<number> {
  for (let n = 0; n < 40; n++) for (const path of ['/', '/qui-parle', '/atelier/connexion']) await (await fetch(url + path)).text();
  await pause(20_000);
  return (await usageOf(pid)).own;
}
