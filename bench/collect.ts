// Pages per second of collecting on loopback, archive on, beside Crawlee's CheerioCrawler without one.
import { fileURLToPath } from 'node:url';
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

// As the program starts itself (`packages/cli/bin`): what was compiled once is found by the next, by its threads too, and by the other crawler as well.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../build/compiled', import.meta.url));

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    bytes: { type: 'string', default: '60000' },
    rounds: { type: 'string', default: '3' },
  },
});
const [pages, bytes, rounds] = [values.pages, values.bytes, values.rounds].map(Number) as [number, number, number];
const server = startPart<{ address: string; bytes: number }>('pages-server', { pages, bytes });
const found = await server.next();
/** As the house starts its workers (`packages/cli/src/workers.ts`). */
const FLAGS = ['--max-semi-space-size=8'];
const ways = {
  ours: ['collect-ours', { weighing: true }],
  plain: ['collect-ours', { weighing: false }],
  crawlee: ['collect-crawlee', {}],
} as const;
const order = ['ours', 'plain', 'crawlee'] as const;
const walks: Record<keyof typeof ways, Walked[]> = { ours: [], plain: [], crawlee: [] };
try {
  for (let round = 0; round < rounds; round++) {
    for (const way of round % 2 === 0 ? order : order.toReversed()) {
      const part = startPart<Walked>(ways[way][0], { ...ways[way][1], address: found.address, pages }, way === 'crawlee' ? [] : FLAGS);
      walks[way].push(await part.next());
      await part.ended();
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
const most = (all: readonly number[]): number => Math.max(...all);
const ratios = (way: keyof typeof ways, name: string): string[] => {
  const ratio = (choose: (values: readonly number[]) => number, of: (one: Walked) => number): string =>
    (choose(walks[way].map(of)) / choose(walks.crawlee.map(of))).toFixed(1);
  return [name, '', ratio(median, rate), ratio(most, rate), ratio(median, rateCpu), ''];
};
console.log(`${pages} pages of ${Math.round(found.bytes / 1000)} KB on loopback, ${rounds} rounds, each walk in a process of its own`);
console.log(
  table([
    ['', 'pages', 'pages/s median', 'best', 'pages per cpu second', 'peak MiB'],
    row('collect as an audit does, archived', walks.ours),
    row('collect with plain links, archived', walks.plain),
    row('CheerioCrawler, no archive', walks.crawlee),
    ratios('ours', 'ratio, as an audit does'),
    ratios('plain', 'ratio, plain links'),
  ]),
);
