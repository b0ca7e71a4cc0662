// The sheet of a town with its chain and without, among 35,000 towns, on both engines: each time of a town that nobody has asked for before.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { folderArchiveStore } from '@beffroi/archive-store';
import { chainOfTown } from '@beffroi/chain';
import { instrumentsOf } from '@beffroi/house';
import type { Instrument } from '@beffroi/instrument';
import { composedSheet, shownInstruments } from '@beffroi/observatory';
import { openStore, type Store, type StorePlace, vacuum } from '@beffroi/store';
import { besideServices } from './lib/beside-services.ts';
import { madeWaves } from './lib/made-country.ts';
import { startServer } from './lib/private-server.ts';
import { publishMade } from './lib/published-country.ts';
import { type Cost, cost, median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';

const AIM_MS = 100;
const NOW = new Date('2026-11-24T10:00:00Z');
const YEARS = [2025, 2026];

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'both' },
    towns: { type: 'string', default: '35000' },
    asked: { type: 'string', default: '200' },
    lists: { type: 'string', default: '1000' },
    data: { type: 'string' },
    url: { type: 'string' },
  },
});

await using folder = await scratch();
const engines: { readonly name: string; readonly place: StorePlace }[] = [];
if (values.engine !== 'postgres')
  engines.push({ name: 'pglite', place: { kind: 'folder', path: values.data ?? join(folder.path, 'data') } });
const server = values.engine === 'pglite' || values.url !== undefined ? null : await startServer();
if (values.engine !== 'pglite') engines.push({ name: 'postgres', place: { kind: 'server', url: values.url ?? server!.url } });
try {
  for (const { name, place } of engines) {
    const store = await openStore(place);
    const began = performance.now();
    const codes = await fill(store);
    console.log(`${name}: filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    await measure(name, store, codes);
    await store.close();
  }
} finally {
  server?.end();
}

/** @returns the towns whose lists, levers and plans are known too */
async function fill(store: Store): Promise<readonly string[]> {
  let codes: readonly { readonly code: string; readonly name: string; readonly population: number }[] = [];
  for (const wave of madeWaves(Number(values.towns), YEARS)) {
    await publishMade(store, wave);
    codes = wave.towns;
  }
  const step = Math.max(1, Math.floor(codes.length / Number(values.lists)));
  const some = codes.filter((_, at) => at % step === 0);
  await besideServices(store, some);
  await vacuum(store.db);
  return some.map(({ code }) => code);
}

async function measure(engine: string, store: Store, codes: readonly string[]): Promise<void> {
  const instruments = await instrumentsOf({ store, archiveStore: folderArchiveStore(folder.path) }, { env: {} });
  const house = { store, instruments };
  const asked = codes.slice(0, Number(values.asked));
  // What is made once for a wave, and kept, is not the sheet's to pay.
  await sheet(house, codes.at(-1)!);
  await chainOfTown(house, codes.at(-1)!, NOW);
  const costs = { without: [] as Cost[], with: [] as Cost[], chain: [] as Cost[] };
  let rows = 0;
  for (const [at, code] of asked.entries()) {
    // Towns are taken in turns: a sheet that was shown once is remembered.
    if (at % 2 === 0) costs.without.push(await cost(() => sheet(house, code)));
    else {
      let shown: Awaited<ReturnType<typeof shownInstruments>> = [];
      const alone = await cost(async () => {
        shown = await shownInstruments(house, NOW);
        await composedSheet(house, code, NOW, shown);
      });
      const chain = await cost(async () => {
        rows += (await chainOfTown(house, code, NOW, { shown }))!.rows.length;
      });
      costs.chain.push(chain);
      costs.with.push({ wall: alone.wall + chain.wall, cpu: alone.cpu + chain.cpu });
    }
  }
  const cells = (name: string, all: readonly Cost[]): string[] => {
    const [wall, cpu] = [all.map((one) => one.wall), all.map((one) => one.cpu)];
    return [name, ...[median(wall), at95(wall), median(cpu), at95(cpu)].map((each) => each.toFixed(1)), at95(cpu) > AIM_MS ? 'over' : ''];
  };
  const asking = await questions(house, codes.at(-2)!);
  console.log(
    `\n${engine}, ${values.towns} towns, ${YEARS.length} waves, ${(rows / costs.chain.length).toFixed(1)} services a chain, ${asking} questions`,
  );
  console.log(
    table([
      ['', 'median ms', 'p95 ms', 'processor ms', 'p95', ''],
      cells('sheet without the chain', costs.without),
      cells('sheet with the chain', costs.with),
      cells('the chain alone', costs.chain),
    ]),
  );
}

interface Asking {
  readonly store: Store;
  readonly instruments: readonly Instrument[];
}

async function sheet(house: Asking, code: string): Promise<void> {
  await composedSheet(house, code, NOW, await shownInstruments(house, NOW));
}

function at95(all: readonly number[]): number {
  return all.toSorted((one, other) => one - other)[Math.min(all.length - 1, Math.floor(all.length * 0.95))]!;
}

/** How many questions a chain asks, what may be shown being at hand. */
async function questions({ store, instruments }: Asking, code: string): Promise<number> {
  let n = 0;
  const counting = {
    transformQuery: ({ node }: { readonly node: never }) => {
      n++;
      return node;
    },
    transformResult: async ({ result }: { readonly result: never }) => result,
  };
  const shown = await shownInstruments({ store, instruments }, NOW);
  await chainOfTown({ store: { ...store, db: store.db.withPlugin(counting as never) }, instruments }, code, NOW, { shown });
  return n;
}
