// The day on which all newspapers link to it: `beffroi serve` as it is, asked by visitors from another process, without pages kept and with them, cold and warm, beside a server of
// files that gives the same bytes in the same run. Processor time is that of the server alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib';
import { startPart } from './lib/child.ts';
import { usageOf } from './lib/process-tree.ts';
import { publishedCountry } from './lib/published-country.ts';
import { cost, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import type { Visit } from './parts/visitors.ts';

const { values } = parseArgs({
  options: {
    towns: { type: 'string', default: '2000' },
    data: { type: 'string' },
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '10' },
    minutes: { type: 'string', default: '0' },
    levels: { type: 'boolean', default: false },
    kept: { type: 'string', default: '64' },
    only: { type: 'string' },
  },
});
const [seconds, connections] = [Number(values.seconds), Number(values.connections)];
const BROWSER = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'fr' };

await using folder = await scratch();
const data = values.data ?? join(folder.path, 'data');
const codes = await publishedCountry(data, Number(values.towns), [2025, 2026]);
const towns = codes.map((code) => `/villes/${code}`);
const paths = ['/', '/classements', '/villes', '/services', '/evolution', ...shuffled(towns)];
const rows = [['', 'answers', 'a second', 'a core-second', 'median ms', 'p99 ms', 'worst ms', 'codes', 'MiB own']];

if (values.only !== 'kept') {
  const drawn = await served({ BEFFROI_PAGES_KEPT: '0' });
  await measured('drawn each time', drawn, { order: 'often', connections: 16 });
  await drawn.end();
}
const site = await served({ BEFFROI_PAGES_KEPT: values.kept });
const { headers, body } = await asked(site.port, towns[0]!);
if (values.levels) levels(brotliDecompressSync(body));
await measured('kept, each town once', site, { order: 'once', connections: 16, paths: towns });
for (let round = 0; round < 2; round++) {
  await measured('kept, as people ask', site, { order: 'often' });
  await measured('kept, one page', site, { order: 'often', paths: [towns[0]!] });
  await measured('kept, one page, known', site, { order: 'often', paths: [towns[0]!], headers: { 'if-none-match': headers['etag']! } });
  const file = join(folder.path, 'page.br');
  await writeFile(file, body);
  const part = startPart<{ port: number; pid: number }>('static-file', { file, headers: plainHeaders(headers) });
  await measured('the same bytes from a file', { ...(await part.next()), end: async () => part.end() }, { order: 'often', paths: ['/'] });
  await part.end();
}
console.log(table(rows));
if (Number(values.minutes) > 0) await memoryOver(Number(values.minutes));
await site.end();

interface Server {
  readonly port: number;
  readonly pid: number;
  end(): Promise<void>;
}

/** `beffroi serve` on the data. */
async function served(env: Record<string, string>): Promise<Server> {
  const bin = fileURLToPath(new URL('../packages/cli/bin/beffroi.js', import.meta.url));
  const words = ['serve', '--port', '0', '--workers', '0', '--data', data];
  const child: ChildProcess = spawn(process.execPath, [bin, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout!.resume();
    const end = async (): Promise<void> => {
      child.kill('SIGINT');
      await once(child, 'exit');
    };
    return { port: Number(port), pid: child.pid!, end };
  }
  throw new Error('it does not serve');
}

async function asked(port: number, path: string) {
  const asking = request({ host: '127.0.0.1', port, path, headers: BROWSER }).end();
  const [response] = await once(asking, 'response');
  return { headers: response.headers as Record<string, string>, body: await buffer(response) };
}

async function measured(name: string, { port, pid }: Server, visit: Partial<Visit> & Pick<Visit, 'order'>): Promise<void> {
  const before = await usageOf(pid);
  const file = join(folder.path, 'visit.json');
  await writeFile(
    file,
    JSON.stringify({
      ...{ port, host: `127.0.0.1:${port}`, paths, connections, seconds, most: 1e9 },
      ...visit,
      headers: { ...BROWSER, ...visit.headers },
    } satisfies Visit),
  );
  const part = startPart<{ times: number[]; codes: Record<string, number>; seconds: number }>('visitors', file);
  const said = await part.next();
  await part.ended();
  const after = await usageOf(pid);
  const { times } = said;
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  rows.push([
    name,
    String(times.length),
    (times.length / said.seconds).toFixed(0),
    (times.length / (after.cpu - before.cpu)).toFixed(0),
    ...[at(0.5), at(0.99), at(1)],
    Object.entries(said.codes)
      .map(([code, n]) => `${code}:${n}`)
      .join(' '),
    after.own.toFixed(0),
  ]);
}

/** Asks as people do, and some pages that nobody asked for, and says each half minute what the server holds. */
async function memoryOver(minutes: number): Promise<void> {
  const ends = performance.now() + minutes * 60_000;
  while (performance.now() < ends) {
    await measured(`${((minutes * 60_000 - (ends - performance.now())) / 60_000).toFixed(1)} min`, site, { order: 'often', seconds: 30 });
    console.log(rows.at(-1)!.join('  '));
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
