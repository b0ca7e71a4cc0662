// The day on which all newspapers link to it: `beffroi serve` as it is, asked by visitors from another process, without pages kept and with them, cold and warm, beside a server of
// files that gives the same bytes in the same run. Processor time is that of the server alone.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';
import type { StorePlace } from '@beffroi/store';
import { startPart } from './lib/child.ts';
import { placeFor } from './lib/private-server.ts';
import { usageOf } from './lib/process-tree.ts';
import { publishedCountry } from './lib/published-country.ts';
import { cost, median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { type SiteOfItsOwn, servedSite } from './lib/served-site.ts';
import { untilQuiet } from './lib/until-quiet.ts';
import type { Held } from './parts/held.ts';
import type { Visit } from './parts/visitors.ts';

const { values } = parseArgs({
  options: {
    towns: { type: 'string', default: '2000' },
    engine: { type: 'string', default: 'pglite' },
    data: { type: 'string' },
    url: { type: 'string' },
    /** A data folder that holds the same country, or a backup of it: a server is filled from it. */
    from: { type: 'string' },
    /** Times that pages which are kept are asked for, and processes of the site on one server that are then asked together. */
    rounds: { type: 'string', default: '2' },
    sites: { type: 'string', default: '1' },
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '10' },
    /** Seconds at most that the server is left alone before anybody comes. */
    rest: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '0' },
    levels: { type: 'boolean', default: false },
    kept: { type: 'string', default: '64' },
    only: { type: 'string' },
  },
});
const [seconds, connections] = [Number(values.seconds), Number(values.connections)];
const PRELOAD = fileURLToPath(new URL('./parts/held.ts', import.meta.url));
const BROWSER = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'fr' };

await using folder = await scratch();
const ROWS = [
  ...['', 'answers', 'a second', 'a core-second', 'median ms', 'p99 ms', 'worst ms', 'codes', 'MiB own', 'database MiB'],
  ...['site s', 'database s', 'held ms', 'of it gc'],
];
/** Where a site lies, and what is measured of it. */
interface Country {
  readonly engine: string;
  readonly place: StorePlace;
  readonly data: string;
  /** The process of the database's server. */
  readonly database: number | null;
  readonly paths: readonly string[];
  readonly towns: readonly string[];
  readonly rows: (readonly string[])[];
}

for (const engine of values.engine === 'both' ? ['pglite', 'postgres'] : [values.engine]) {
  const data = engine === 'pglite' && values.data !== undefined ? values.data : join(folder.path, engine);
  const { place, server } = await placeFor(engine, values.url, data);
  try {
    const codes = await publishedCountry(place, Number(values.towns), [2025, 2026], values.from);
    const towns = codes.map((code) => `/villes/${code}`);
    const paths = ['/', '/classements', '/villes', '/services', '/evolution', ...shuffled(towns)];
    await day({ engine, place, data, database: server?.pid ?? null, paths, towns: shuffled(towns), rows: [ROWS] });
  } finally {
    server?.end();
  }
}

async function day(country: Country): Promise<void> {
  const { place, data, towns, rows } = country;
  const serve = (env: Record<string, string>) => servedSite(place, data, { env, flags: ['--import', PRELOAD] });
  if (values.only !== 'kept') {
    const drawn = await serve({ BEFFROI_PAGES_KEPT: '0' });
    await measured(country, 'drawn each time', [drawn], { order: 'often', connections: 16 });
    await drawn.end();
  }
  const site = await serve({ BEFFROI_PAGES_KEPT: values.kept });
  await untilQuiet(site.pid, Number(values.rest));
  const { headers, body } = await asked(site.port, towns[0]!);
  if (values.levels) levels(brotliDecompressSync(body));
  await measured(country, 'kept, each town once', [site], { order: 'once', connections: 16, paths: towns });
  const others: SiteOfItsOwn[] = [];
  for (let more = 1; more < Number(values.sites); more++) others.push(await serve({ BEFFROI_PAGES_KEPT: values.kept }));
  for (const other of others) await untilQuiet(other.pid, Number(values.rest));
  for (let round = 0; round < Number(values.rounds); round++) {
    await measured(country, 'kept, as people ask', [site], { order: 'often' });
    if (others.length > 0) await measured(country, `the same of ${values.sites} sites`, [site, ...others], { order: 'often' });
    await measured(country, 'kept, one page', [site], { order: 'often', paths: [towns[0]!] });
    await measured(country, 'kept, one page, known', [site], {
      order: 'often',
      paths: [towns[0]!],
      headers: { 'if-none-match': headers['etag']! },
    });
    const file = join(folder.path, 'page.br');
    await writeFile(file, body);
    const part = startPart<{ port: number; pid: number }>('static-file', { file, headers: plainHeaders(headers) });
    await measured(country, 'the same bytes from a file', [await part.next()], { order: 'often', paths: ['/'] });
    await part.end();
  }
  console.log(`\n${country.engine}, ${values.towns} towns\n${table(rows)}\n\n${spread(rows)}`);
  for (const other of others) await other.end();
  if (Number(values.minutes) > 0) await memoryOver(country, site, Number(values.minutes));
  await site.end();
}

async function asked(port: number, path: string) {
  const asking = request({ host: '127.0.0.1', port, path, headers: BROWSER }).end();
  const [response] = await once(asking, 'response');
  return { headers: response.headers as Record<string, string>, body: await buffer(response) };
}

interface Asked {
  readonly port: number;
  readonly pid: number;
  readonly process?: ChildProcess;
}

/** @param sites who is asked; of several, each by its part of the visitors at the same time */
async function measured(
  { rows, paths, database }: Country,
  name: string,
  sites: readonly Asked[],
  visit: Partial<Visit> & Pick<Visit, 'order'>,
): Promise<void> {
  const own = async () => ({
    sites: await Promise.all(sites.map(({ pid }) => usageOf(pid))),
    database: database === null ? null : await usageOf(database),
  });
  const before = await own();
  for (const { process: child } of sites) child?.send('begin');
  const said = await Promise.all(
    sites.map(async ({ port }, at) => {
      const file = join(folder.path, `visit-${at}.json`);
      await writeFile(
        file,
        JSON.stringify({
          ...{ port, host: `127.0.0.1:${port}`, paths, connections: Math.ceil(connections / sites.length), seconds, most: 1e9 },
          ...visit,
          headers: { ...BROWSER, ...visit.headers },
        } satisfies Visit),
      );
      const part = startPart<{ times: number[]; codes: Record<string, number>; seconds: number }>('visitors', file);
      const told = await part.next();
      await part.ended();
      return told;
    }),
  );
  const held: Held[] = [];
  for (const { process: child } of sites) {
    if (child === undefined) continue;
    child.send('end');
    held.push(((await once(child, 'message')) as [Held])[0]);
  }
  const longest = held.sort((one, other) => other.atOnce - one.atOnce)[0];
  const after = await own();
  const times = said.flatMap((one) => one.times).sort((one, other) => one - other);
  const codes = Map.groupBy(
    said.flatMap((one) => Object.entries(one.codes)),
    ([code]) => code,
  );
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  const spent = after.sites.reduce((sum, { cpu }, at) => sum + cpu - before.sites[at]!.cpu, 0);
  const asking = (after.database?.cpu ?? 0) - (before.database?.cpu ?? 0);
  rows.push([
    name,
    String(times.length),
    (times.length / Math.max(...said.map((one) => one.seconds))).toFixed(0),
    (times.length / (spent + asking)).toFixed(0),
    ...[at(0.5), at(0.99), at(1)],
    [...codes].map(([code, counts]) => `${code}:${counts.reduce((sum, [, n]) => sum + n, 0)}`).join(' '),
    ...[after.sites.map((one) => one.own.toFixed(0)).join('+'), after.database?.own.toFixed(0) ?? ''],
    ...[spent.toFixed(1), asking.toFixed(1), longest?.atOnce.toFixed(0) ?? '', longest?.collected.toFixed(0) ?? ''],
  ]);
}

/** Of what was measured in several rounds: answers a core-second at least, in the middle and at most. */
function spread(rows: Country['rows']): string {
  const rounds = [...Map.groupBy(rows.slice(1), ([name]) => name!)].filter(([, all]) => all.length > 1);
  return table([
    ['answers a core-second', 'rounds', 'least', 'median', 'most', 'p99 ms, median'],
    ...rounds.map(([name, all]) => {
      const rate = all.map((row) => Number(row[3]));
      return [
        ...[name, String(all.length), ...[Math.min(...rate), median(rate), Math.max(...rate)].map((one) => one.toFixed(0))],
        median(all.map((row) => Number(row[5]))).toFixed(1),
      ];
    }),
  ]);
}

/** Asks as people do, and some pages that nobody asked for, and says each half minute what the server holds. */
async function memoryOver(country: Country, site: SiteOfItsOwn, minutes: number): Promise<void> {
  const ends = performance.now() + minutes * 60_000;
  while (performance.now() < ends) {
    await measured(country, `${((minutes * 60_000 - (ends - performance.now())) / 60_000).toFixed(1)} min`, [site], {
      order: 'often',
      seconds: 30,
    });
    console.log(country.rows.at(-1)!.join('  '));
  }
}

/** What each level of the packers takes for a page, and what it leaves. */
function levels(plain: Buffer): void {
  void (async () => {
    for (const quality of [4, 5, 6, 7, 8, 9, 10, 11]) {
      let size = 0;
      const { cpu } = await cost(() => {
        for (let times = 0; times < 20; times++)
          size = brotliCompressSync(plain, {
            params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength },
          }).byteLength;
      });
      console.log(`br ${quality}: ${(cpu / 20).toFixed(2)} ms, ${size} of ${plain.byteLength}`);
    }
    for (const level of [1, 6, 9]) {
      let size = 0;
      const { cpu } = await cost(() => {
        for (let times = 0; times < 20; times++) size = gzipSync(plain, { level }).byteLength;
      });
      console.log(`gzip ${level}: ${(cpu / 20).toFixed(2)} ms, ${size}`);
    }
  })();
}

function plainHeaders(headers: Record<string, string>): Record<string, string> {
  const { date: _, connection: __, 'keep-alive': ___, 'content-length': ____, ...rest } = headers;
  return rest;
}

function shuffled<T>(all: readonly T[]): readonly T[] {
  return all
    .map((one, at) => [Math.sin(at + 1) * 10_000 - Math.floor(Math.sin(at + 1) * 10_000), one] as const)
    .sort(([one], [other]) => one - other)
    .map(([, one]) => one);
}
