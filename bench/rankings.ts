// The pages of rankings over the whole country, on both engines: what the server spends on a page and on each of its filters, the first time and then.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { servicesInstrument } from '@beffroi/services/gather';
import { keptLeagues, RANKING_SORTS, rankingPage, rankingScopes } from '@beffroi/services/views';
import {
  keepFigures,
  keepScopeRanks,
  listWaves,
  openStore,
  publishedWaves,
  publishWave,
  type Store,
  type StorePlace,
  vacuum,
} from '@beffroi/store';
import { type SeriesFigures, seriesFigures, seriesRanks } from '@beffroi/waves';
import { fillWave } from './lib/fill-store.ts';
import { type MadeWave, madeWaves } from './lib/made-country.ts';
import { median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';

const AIM_MS = 300;

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'both' },
    towns: { type: 'string', default: '35000' },
    runs: { type: 'string', default: '9' },
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
let made: { readonly wave: MadeWave; readonly figures: SeriesFigures; readonly ranks: ReturnType<typeof seriesRanks> } | null = null;
try {
  for (const { name, place } of engines) {
    const store = await openStore(place);
    if ((await listWaves(store.db)).length === 0) await fill(store);
    await store.close();
    await measure(name, place);
  }
} finally {
  server?.end();
}

async function fill(store: Store): Promise<void> {
  made ??= compute();
  const { wave, figures, ranks } = made;
  const { waveId, seriesId } = await fillWave(store, wave);
  await store.db.transaction().execute(async (trx) => {
    await keepFigures(trx, seriesId, figures);
    const began = performance.now();
    await keepScopeRanks(trx, seriesId, ranks);
    console.log(`${ranks.length} ranks kept in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });
  await publishWave(store.db, waveId, new Date('2026-05-01T06:00:00Z'));
  await vacuum(store.db);
}

function compute(): NonNullable<typeof made> {
  const wave = [...madeWaves(Number(values.towns), [2026])][0]!;
  const [figures, spent] = timed(() => seriesFigures(wave.towns, servicesInstrument));
  const [ranks, ranked] = timed(() => seriesRanks(wave.towns, servicesInstrument));
  console.log(`${wave.towns.length} towns: figures in ${spent.toFixed(1)} s, ranks in all scopes in ${ranked.toFixed(1)} s`);
  return { wave, figures, ranks };
}

async function measure(engine: string, place: StorePlace): Promise<void> {
  const rows: string[][] = [['page', 'towns', 'first ms', 'best ms', 'median ms', 'worst ms', '']];
  let store = await openStore(place);
  const shown = (await publishedWaves(store.db))[0]!;
  const scopes = await rankingScopes(store, shown, keptLeagues());
  const asked = [
    { scope: 'panel', id: '', sort: 'mean', page: 1 },
    { scope: 'panel', id: '', sort: 'mean', page: 200 },
    ...RANKING_SORTS.filter((sort) => sort !== 'mean').map((sort) => ({ scope: 'panel', id: '', sort, page: 1 }) as const),
    ...scopes.strata.map(({ id }) => ({ scope: 'stratum', id, sort: 'mean', page: 1 }) as const),
    { scope: 'department', id: '29', sort: 'mean', page: 1 },
    { scope: 'region', id: '53', sort: 'attainment', page: 2 },
  ] as const;
  for (const one of asked) {
    // The database is opened anew, and nothing is kept yet; the connection is made before the clock starts.
    await store.close();
    store = await openStore(place);
    await store.executeSql('select 1');
    const kept = keptLeagues();
    const ask = async (): Promise<number> => {
      const began = performance.now();
      const page = await rankingPage(store, shown, one, kept);
      await rankingScopes(store, shown, kept);
      if (page === null) throw new Error(`no page for ${JSON.stringify(one)}`);
      count = page.towns;
      return performance.now() - began;
    };
    let count = 0;
    const first = await ask();
    const times: number[] = [];
    while (times.length < Number(values.runs)) times.push(await ask());
    const clocks = [first, Math.min(...times), median(times), Math.max(...times)].map((each) => each.toFixed(1));
    const over = first > AIM_MS || median(times) > AIM_MS ? 'over' : '';
    rows.push([`${one.scope} ${one.id} by ${one.sort}, page ${one.page}`.replace('  ', ' '), String(count), ...clocks, over]);
  }
  await store.close();
  console.log(`\n${engine}\n${table(rows)}`);
}

function timed<Result>(act: () => Result): [Result, number] {
  const began = performance.now();
  const result = act();
  return [result, (performance.now() - began) / 1000];
}

/** The project's own private server, which ends with this process. */
async function startServer(): Promise<{ readonly url: string; end(): void }> {
  const script = fileURLToPath(new URL('../scripts/postgres.js', import.meta.url));
  const child = spawn(process.execPath, [script, 'serve'], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) return { url: line, end: () => child.stdin.end() };
  throw new Error('no PostgreSQL server could be started');
}
