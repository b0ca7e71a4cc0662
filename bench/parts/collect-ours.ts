// Walks the generated site and archives everything: as an audit does (a cell reads each page and weighs every link), or with a crawl strategy that
// reads each page and takes every link as it is, which is what the other crawler does.
import { join } from 'node:path';
import { COLLECT_DEFAULTS, type CrawlStrategy, collect, createArchive, SOFTWARE, viaSource } from '@beffroi/capture';
import type { Visit } from '@beffroi/domain';
import { read, SiteMemory } from '@beffroi/reading';
import { CELLS } from '@beffroi/services/gather';
import { TownCell } from '../../packages/instruments/services/gather/cell/town-cell.ts';
import { rateAddress } from '../../packages/instruments/services/gather/crawl-strategy/crawl-strategy.ts';
import { inputOfPart, say } from '../lib/child.ts';
import { cost } from '../lib/samples.ts';
import { scratch } from '../lib/scratch.ts';
import { INSTANT } from '../lib/towns.ts';

const { address, pages, weighing } = inputOfPart<{ address: string; pages: number; weighing: boolean }>();
const start = 'http://www.banc.fr/';
await using folder = await scratch();
const source = viaSource(address);
const memory = new SiteMemory();
const plainCrawlStrategy: CrawlStrategy = {
  look({ body, visit }) {
    const result = read(body, { url: visit.url, contentType: visit.contentType }, memory);
    const links = result.kind === 'reading' ? result.reading.links : [];
    // NOTE: a score above 0 is a link that the crawl strategy thinks well of: the collector's own guard against endless sites is then the wider one.
    const candidates = links
      .filter((link) => link.url.startsWith(start))
      .map((link) => ({ url: link.url, score: 1, purpose: 'page', reach: 'town' }) as const);
    return { candidates, refresh: null, wantsRendering: false, wall: null, soft404: false };
  },
  rate: () => null,
};
const cell = new TownCell(CELLS, { start, town: null, render: 'never' });
/** The other crawler has loaded what it needs before its time is taken. So has a worker by its second town: its cells go on. */
async function loaded(): Promise<void> {
  const other = new TownCell(CELLS, { start, town: null, render: 'never' });
  const visit = { url: start, contentType: 'text/html', status: 200, digest: null } as Visit;
  await other.look({ visit, body: Buffer.from('<title>Banc</title>'), hops: 0 });
  other.close();
}
if (weighing) await loaded();
const weighingStrategy: CrawlStrategy = { look: (page) => cell.look(page), rate: rateAddress };
let seen = 0;
const one = await cost(async () => {
  const head = {
    software: SOFTWARE,
    rubric: { version: '0', digest: '0' },
    start,
    territory: null,
    instant: INSTANT,
    source: source.name,
    robots: 'obeyed',
  } as const;
  const writer = await createArchive(join(folder.path, 'banc.warc.gz'), head);
  const collection = await collect(source, writer, {
    ...COLLECT_DEFAULTS,
    start,
    crawlStrategy: weighing ? weighingStrategy : plainCrawlStrategy,
    budget: pages + 20,
    interval: 0,
    concurrency: 4,
    crawlDelayCap: 0,
    givesBodiesBack: true,
    userAgent: SOFTWARE,
  });
  const { home, visits, unasked, ended } = collection;
  await writer.finish({ home, visits, unasked, ended });
  seen = visits.filter((visit) => visit.purpose === 'page' && visit.status === 200).length;
});
cell.close();
await source.close();
await say({ ...one, pages: seen, peak: process.resourceUsage().maxRSS / 1024 });
process.disconnect?.();
