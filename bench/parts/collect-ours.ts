// Walks the generated site as an audit would: the real scout reads every page, everything is archived.
import { join } from 'node:path';
import { SOFTWARE, townScout } from '@beffroi/audit';
import { COLLECT_DEFAULTS, collect, createArchive, viaSource } from '@beffroi/capture';
import { inputOfPart, say } from '../lib/child.ts';
import { cost } from '../lib/samples.ts';
import { scratch } from '../lib/scratch.ts';
import { INSTANT } from '../lib/towns.ts';

const { address, pages } = inputOfPart<{ address: string; pages: number }>();
const start = 'http://www.banc.fr/';
await using folder = await scratch();
const source = viaSource(address);
let seen = 0;
const one = await cost(async () => {
  const head = { software: SOFTWARE, rubric: { version: '0', digest: '0' }, start, territory: null, instant: INSTANT, source: source.name, robots: 'obeyed' } as const;
  const writer = await createArchive(join(folder.path, 'banc.warc.gz'), head);
  const collection = await collect(source, writer, {
    ...COLLECT_DEFAULTS,
    start,
    scout: townScout({ start, town: null, render: 'never' }),
    budget: pages,
    interval: 0,
    concurrency: 4,
    crawlDelayCap: 0,
    userAgent: SOFTWARE,
  });
  const { home, visits, unasked, ended } = collection;
  await writer.finish({ home, visits, unasked, ended });
  seen = visits.filter((visit) => visit.purpose === 'page' && visit.status === 200).length;
});
await source.close();
await say({ ...one, pages: seen, peak: process.resourceUsage().maxRSS / 1024 });
process.disconnect?.();
