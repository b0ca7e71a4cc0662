// Who asks first: `beffroi serve` on a country, just started. Each national page asked twice, while somebody else asks for a sheet that nobody has asked for; then such sheets at a
// steady rate. Milliseconds are of the clock; seconds of processor of the server alone.
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { mulberry32 } from '@beffroi/domain';
import { placeFor } from './lib/private-server.ts';
import { usageOf } from './lib/process-tree.ts';
import { publishedCountry } from './lib/published-country.ts';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { servedSite } from './lib/served-site.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    engine: { type: 'string', default: 'pglite' },
    url: { type: 'string' },
    towns: { type: 'string', default: '4000' },
    /** Seconds that the server is left alone before the first question. */
    rest: { type: 'string', default: '0' },
    rate: { type: 'string', default: '4' },
    sheets: { type: 'string', default: '100' },
    pages: { type: 'string', default: '/evolution,/,/classements,/services,/villes' },
    seed: { type: 'string', default: '1' },
  },
});
await using folder = await scratch();
const data = values.data ?? join(folder.path, 'data');
const { place, server } = await placeFor(values.engine, values.url, data);
const codes = await publishedCountry(place, Number(values.towns), [2025, 2026]);
const random = mulberry32(Number(values.seed));
const cold = shuffled(codes).map((code) => `/villes/${code}`);
const agent = new Agent({ keepAlive: true, maxSockets: 512 });
const site = await servedSite(place, data);
const rows = [['', 'first ms', 'again ms', 'processor s', 'others p50', 'others worst', 'others']];
try {
  await sleep(Number(values.rest) * 1000);
  for (const path of values.pages.split(',')) {
    const before = await usageOf(site.pid);
    const others: number[] = [];
    let over = false;
    const bystander = (async () => {
      while (!over) {
        others.push((await asked(cold.shift()!)).ms);
        await sleep(100);
      }
    })();
    const first = await asked(path);
    const after = await usageOf(site.pid);
    over = true;
    await bystander;
    const again = await asked(path);
    others.sort((one, other) => one - other);
    const p50 = others[others.length >> 1];
    rows.push([
      ...[`${path} ${first.code}`, first.ms.toFixed(0), again.ms.toFixed(0), (after.cpu - before.cpu).toFixed(2)],
      ...[p50?.toFixed(0) ?? '', others.at(-1)?.toFixed(0) ?? '', String(others.length)],
    ]);
  }
  console.log(table(rows));
  const began = await usageOf(site.pid);
  const times: Promise<number>[] = [];
  for (let at = 0; at < Number(values.sheets); at++) {
    times.push(asked(cold.shift()!).then(({ ms }) => ms));
    await sleep(1000 / Number(values.rate));
  }
  const sorted = (await Promise.all(times)).sort((one, other) => one - other);
  const ended = await usageOf(site.pid);
  const at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0);
  console.log(
    `${sorted.length} cold sheets, ${values.rate} a second: median ${at(0.5)} ms, p99 ${at(0.99)}, worst ${at(1)}; ${(((ended.cpu - began.cpu) / sorted.length) * 1000).toFixed(1)} ms of processor each; ${ended.own.toFixed(0)} MiB own`,
  );
} finally {
  agent.destroy();
  await site.end();
  server?.end();
}

async function asked(path: string): Promise<{ readonly ms: number; readonly code: number }> {
  const began = performance.now();
  const asking = request({ host: '127.0.0.1', port: site.port, path, agent, headers: { 'accept-encoding': 'br' } }).end();
  const [response] = await once(asking, 'response');
  for await (const _ of response) {
    // To its end.
  }
  return { ms: performance.now() - began, code: response.statusCode };
}

function shuffled(all: readonly string[]): string[] {
  const list = [...all];
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}
