// Whether `beffroi serve` grows with what it is asked: equal portions of work, one after the other, of addresses that nobody has asked for and of some that everybody asks for; after
// each, what is held once all that nobody holds was let go. By work, not by the clock: a slow machine does as many.
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mulberry32 } from '@beffroi/domain';
import { departments, townOf } from '@beffroi/territories';
import { placeFor } from './lib/private-server.ts';
import { usageOf } from './lib/process-tree.ts';
import { publishedCountry } from './lib/published-country.ts';
import { median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { servedSite } from './lib/served-site.ts';
import { untilQuiet } from './lib/until-quiet.ts';
import type { Weighed } from './parts/weighed.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'pglite' },
    towns: { type: 'string', default: '2000' },
    data: { type: 'string' },
    url: { type: 'string' },
    /** A data folder that holds the same country, or a backup of it. */
    from: { type: 'string' },
    portions: { type: 'string', default: '20' },
    /** Requests of a portion. */
    requests: { type: 'string', default: '500' },
    /** Megabytes of drawn pages that are kept: few, so that they are full before the first portions are over. */
    kept: { type: 'string', default: '4' },
    /** Visitors at once. */
    connections: { type: 'string', default: '4' },
    rest: { type: 'string', default: '60' },
    /** Of which sorts of addresses; all unless said. */
    only: { type: 'string' },
    /** A folder for snapshots of the heap, after the first half of all portions and after the last. */
    snapshots: { type: 'string' },
    out: { type: 'string' },
  },
});
const portions = Number(values.portions);
const PRELOAD = fileURLToPath(new URL('./parts/weighed.ts', import.meta.url));
const HEADERS = { 'accept-encoding': 'br', 'accept-language': 'fr' };
const SHARED = new Agent({ keepAlive: true, maxSockets: Number(values.connections) });
/** One request in so many comes on a connection of its own. */
const ALONE = 10;
const random = mulberry32(20);
const departmentCodes = departments().map(({ code }) => code);

/** Sorts of addresses, each as often as its weight says. */
const SORTS: Readonly<Record<string, readonly [weight: number, path: (code: string) => string]>> = {
  sheet: [8, (code) => `/villes/${code}`],
  proof: [3, (code) => `/villes/${code}/cantine`],
  procedures: [1, (code) => `/villes/${code}/demarches`],
  term: [1, (code) => `/villes/${code}/mandat`],
  reader: [1, (code) => `/villes/${code}/pour/agent`],
  share: [1, (code) => `/villes/${code}/partager`],
  badge: [1, (code) => `/villes/${code}/badge.svg`],
  picture: [1, (code) => `/villes/${code}/partage.png`],
  feed: [1, (code) => `/villes/${code}/changements.atom`],
  comparison: [1, (code) => `/comparer/${code}/${one(codes)}`],
  interface: [2, (code) => `/api/v1/waves/france-2026/towns/${code}`],
  search: [2, (code) => `/villes/recherche.json?q=${encodeURIComponent(beginOf(code))}`],
  ranking: [1, () => `/classements/departement/${one(departmentCodes)}`],
  department: [1, () => `/villes/departement/${one(departmentCodes)}`],
  counted: [1, (code) => `/villes/${code}?utm_source=${random()}`],
  query: [1, (code) => `/villes/${code}?vue=${random()}`],
  nowhere: [1, () => `/nulle-part/${random()}`],
  everybody: [
    4,
    () => one(['/', '/evolution', '/services', '/methode', '/classements', '/graphiques/carte', '/graphiques/carte/image.svg']),
  ],
};

await using folder = await scratch();
const data = values.data ?? join(folder.path, 'data');
const { place, server } = await placeFor(values.engine, values.url, data);
const codes = await publishedCountry(place, Number(values.towns), [2025, 2026], values.from);
const fresh = shuffled(codes);
const sorts = Object.entries(SORTS)
  .filter(([name]) => values.only === undefined || new RegExp(values.only).test(name))
  .flatMap(([, [weight, path]]) => Array.from({ length: weight }, () => path));
let nth = 0;
const site = await servedSite(place, data, {
  flags: ['--expose-gc', '--import', PRELOAD],
  env: { BEFFROI_PAGES_KEPT: values.kept },
});
const held: (Weighed & { readonly own: number; readonly cpu: number; readonly codes: string })[] = [];
try {
  await untilQuiet(site.pid, Number(values.rest));
  held.push(await weighed('before'));
  for (let portion = 1; portion <= portions; portion++) {
    held.push(await weighed(await asked(Number(values.requests))));
    console.log(line(held.at(-1)!, portion));
    if (values.snapshots !== undefined && (portion === portions >> 1 || portion === portions)) await snapshot(portion);
    if (values.out !== undefined) await writeFile(values.out, JSON.stringify(held, null, 1));
  }
} finally {
  report();
  await site.end();
  SHARED.destroy();
  server?.end();
}

/** Asks so many times. @returns how often each code was answered */
async function asked(requests: number): Promise<string> {
  const answered: Record<string, number> = {};
  let left = requests;
  const visitor = async (): Promise<void> => {
    while (left-- > 0) {
      const code = await ask(sorts[nth % sorts.length]!(fresh[nth % fresh.length]!), nth++ % ALONE === 0);
      answered[code] = (answered[code] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: Number(values.connections) }, visitor));
  return Object.entries(answered)
    .map(([code, n]) => `${code}:${n}`)
    .join(' ');
}

async function ask(path: string, alone: boolean): Promise<number> {
  const asking = request({ host: '127.0.0.1', port: site.port, path, headers: HEADERS, agent: alone ? false : SHARED }).end();
  const [response] = await once(asking, 'response');
  for await (const _ of response);
  return Number(response.statusCode);
}

async function weighed(codes: string): Promise<(typeof held)[number]> {
  site.process.send('weigh');
  const [bytes] = (await once(site.process, 'message')) as [Weighed];
  const { own, cpu } = await usageOf(site.pid);
  return { ...bytes, own, cpu, codes };
}

async function snapshot(portion: number): Promise<void> {
  site.process.send(`snapshot ${join(values.snapshots!, `portion-${portion}.heapsnapshot`)}`);
  await once(site.process, 'message');
}

/** The beginning of a town's name, as long as people type. */
function beginOf(code: string): string {
  return townOf(code).slice(0, 3 + Math.floor(random() * 6));
}

function one<T>(all: readonly T[]): T {
  return all[Math.floor(random() * all.length)]!;
}

function shuffled<T>(all: readonly T[]): readonly T[] {
  return all
    .map((one) => [random(), one] as const)
    .sort(([one], [other]) => one - other)
    .map(([, one]) => one);
}

function line({ heapUsed, external, arrayBuffers, own, cpu, codes }: (typeof held)[number], portion: number): string {
  const bytes = [heapUsed, external, arrayBuffers].map((one) => (one / 2 ** 20).toFixed(1));
  return [portion, ...bytes, own.toFixed(0), cpu.toFixed(0), codes].join('  ');
}

/** What each held, and how much the second half of the portions added: by the slope of a straight line through them, in bytes a request. */
function report(): void {
  const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  console.log(
    table([
      ['portion', 'heap MiB', 'external', 'of it buffers', 'own, MiB', 'resident', 'processor s', 'codes'],
      ...held.map(({ heapUsed, external, arrayBuffers, own, rss, cpu, codes }, at) => [
        ...[
          at === 0 ? 'before' : String(at),
          mib(heapUsed),
          mib(external),
          mib(arrayBuffers),
          own.toFixed(0),
          mib(rss),
          cpu.toFixed(0),
          codes,
        ],
      ]),
    ]),
  );
  const half = held.slice(1 + (portions >> 1));
  if (half.length < 3) return;
  const told = (['heapUsed', 'external', 'own'] as const).map((what) => {
    const each = half.map((one) => one[what] * (what === 'own' ? 2 ** 20 : 1));
    return `${what} ${(slope(each) / Number(values.requests)).toFixed(0)}`;
  });
  console.log(`\nBytes that a request adds, in the second half: ${told.join(', ')}.`);
}

/** By how much a straight line through values rises from one to the next: the middle of all pairs (Theil and Sen), which one outlier does not move. */
function slope(all: readonly number[]): number {
  return median(all.flatMap((one, at) => all.slice(at + 1).map((other, further) => (other - one) / (further + 1))));
}
