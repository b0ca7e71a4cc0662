// What the desk costs: mentions taken in, pages of a long inbox, memory beside the site.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './lib/private-server.ts';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { inboxTimes } from './parts/desk-inbox.ts';

const PAGE_AIM_MS = 100;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'inbox,mentions,memory' },
    engine: { type: 'string', default: 'both' },
    conversations: { type: 'string', default: '50000' },
    mentions: { type: 'string', default: '500' },
    runs: { type: 'string', default: '9' },
  },
});
const wanted = new Set(values.only.split(','));
await using folder = await scratch();
const server = await startServer();
try {
  if (wanted.has('inbox')) await inboxes();
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
