// Pages per second of collecting on loopback, archive on, beside Crawlee's CheerioCrawler without one.
import { parseArgs } from 'node:util';
import { startPart } from './lib/child.ts';
import { median, table } from './lib/samples.ts';

interface Walked {
  readonly wall: number;
  readonly cpu: number;
  readonly pages: number;
  /** MiB. */
  readonly peak: number;
}

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '2000' }, bytes: { type: 'string', default: '60000' }, rounds: { type: 'string', default: '3' } },
});
const [pages, bytes, rounds] = [values.pages, values.bytes, values.rounds].map(Number) as [number, number, number];
const server = startPart<{ address: string; bytes: number }>('pages-server', { pages, bytes });
const found = await server.next();
const ways = { ours: 'collect-ours', crawlee: 'collect-crawlee' } as const;
const walks: Record<keyof typeof ways, Walked[]> = { ours: [], crawlee: [] };
try {
  for (let round = 0; round < rounds; round++) {
    for (const way of round % 2 === 0 ? (['ours', 'crawlee'] as const) : (['crawlee', 'ours'] as const)) {
      const part = startPart<Walked>(ways[way], { address: found.address, pages });
      walks[way].push(await part.next());
      await part.end();
    }
  }
} finally {
  await server.end();
}

const rate = ({ pages: seen, wall }: Walked): number => (1000 * seen) / wall;
const rateCpu = ({ pages: seen, cpu }: Walked): number => (1000 * seen) / cpu;
const row = (name: string, all: readonly Walked[]): string[] => [
  name,
  String(median(all.map((one) => one.pages))),
  median(all.map(rate)).toFixed(0),
  Math.max(...all.map(rate)).toFixed(0),
  median(all.map(rateCpu)).toFixed(0),
  Math.max(...all.map((one) => one.peak)).toFixed(0),
];
const ratio = (choose: (values: readonly number[]) => number, of: (one: Walked) => number): string => (choose(walks.ours.map(of)) / choose(walks.crawlee.map(of))).toFixed(1);
console.log(`${pages} pages of ${Math.round(found.bytes / 1000)} KB on loopback, ${rounds} rounds, each walk in a process of its own`);
console.log(
  table([
    ['', 'pages', 'pages/s median', 'best', 'pages per cpu second', 'peak MiB'],
    row('collect, read for links, archived', walks.ours),
    row('CheerioCrawler, no archive', walks.crawlee),
    ['ratio', '', ratio(median, rate), ratio((all) => Math.max(...all), rate), ratio(median, rateCpu), ''],
  ]),
);
