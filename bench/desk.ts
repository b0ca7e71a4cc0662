// What the desk costs: mentions taken in, pages of a long inbox, memory beside the site.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '@beffroi/store';
import { startServer } from './lib/private-server.ts';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { pdsPeer, snacPeer } from './lib/speaking-peers.ts';
import { inboxTimes } from './parts/desk-inbox.ts';
import { burst } from './parts/desk-mentions.ts';

const PAGE_AIM_MS = 100;
const TAKEN_AIM_S = 60;
const RATE_AIM = 5;

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
    ['network', 'visible', 'taken', 'gaps', 'posted in s', 'all in the inbox after s', 'served a second', 'taken a second', 'times', ''],
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
      const [theirs, ours] = [taken / waited, taken / busy];
      const figures = [served.toFixed(1), behind.toFixed(1), theirs.toFixed(0), ours.toFixed(0), (ours / theirs).toFixed(1)];
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
