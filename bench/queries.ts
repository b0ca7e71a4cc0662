// What a screen asks of five waves of the whole country, on both engines: how long it takes the first time, and then.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { servicesInstrument } from '@beffroi/services/gather';
import { keepFigures, listWaves, openStore, type Store, type StorePlace, seriesOf, vacuum } from '@beffroi/store';
import { judgedTowns, type SeriesFigures, seriesFigures } from '@beffroi/waves';
import { plansOf } from './lib/explained.ts';
import { fillWave, sizesOf } from './lib/fill-store.ts';
import { type MadeWave, madeWaves } from './lib/made-country.ts';
import { startServer } from './lib/private-server.ts';
import { processorClock } from './lib/processor-time.ts';
import { median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { type Question, questionsOf } from './lib/screen-questions.ts';

const AIM_MS = 300;
const YEARS = [2022, 2023, 2024, 2025, 2026];

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'both' },
    towns: { type: 'string', default: '40000' },
    runs: { type: 'string', default: '9' },
    data: { type: 'string' },
    url: { type: 'string' },
    plans: { type: 'string' },
    only: { type: 'string' },
  },
});

await using folder = await scratch();
const engines: { readonly name: string; readonly place: StorePlace }[] = [];
if (values.engine !== 'postgres')
  engines.push({ name: 'pglite', place: { kind: 'folder', path: values.data ?? join(folder.path, 'data') } });
const server = values.engine === 'pglite' || values.url !== undefined ? null : await startServer();
if (values.engine !== 'pglite') engines.push({ name: 'postgres', place: { kind: 'server', url: values.url ?? server!.url } });
try {
  const empty: typeof engines = [];
  for (const engine of engines) {
    const store = await openStore(engine.place);
    if ((await listWaves(store.db)).length < YEARS.length) empty.push(engine);
    await store.close();
  }
  if (empty.length > 0) await fill(empty);
  for (const { name, place } of engines) await measure(name, place);
} finally {
  server?.end();
}

/** Writes the same waves into all, those that are not there yet, and computes their figures once. */
async function fill(all: typeof engines): Promise<void> {
  const rows: string[][] = [['wave', 'written s', 'observations s', 'read back s', 'kept s', 'settled s']];
  const stores = await Promise.all(all.map(async ({ name, place }) => ({ name, store: await openStore(place) })));
  // Figures take long, and what a question costs does not hang on what they say: those of the first wave stand with all five.
  let figures: SeriesFigures | null = null;
  for (const wave of madeWaves(Number(values.towns), YEARS)) {
    figures ??= await compute(wave);
    const kept = figures;
    for (const { name, store } of stores) {
      if ((await listWaves(store.db)).some(({ vintage, state }) => vintage === wave.year && state === 'closed')) continue;
      const { waveId, seriesId, seconds } = await fillWave(store, wave);
      const [{ towns }, reading] = await timed(() => judgedTowns(store.db, { id: seriesId, wave_id: waveId }, servicesInstrument));
      if (towns.length !== wave.towns.length) throw new Error(`${towns.length} towns were read back`);
      const [, keeping] = await timed(() => store.db.transaction().execute((trx) => keepFigures(trx, seriesId, kept)));
      const [, settling] = await timed(() => vacuum(store.db));
      const written = Object.values(seconds).reduce((sum, one) => sum + one, 0);
      rows.push([`${name} ${wave.year}`, ...[written, seconds['observation']!, reading, keeping, settling].map((each) => each.toFixed(1))]);
    }
  }
  for (const { store } of stores) await store.close();
  console.log(table(rows));
}

async function compute({ towns }: MadeWave): Promise<SeriesFigures> {
  const before = process.memoryUsage.rss();
  const processor = process.cpuUsage();
  const [computed, seconds] = await timed(async () => seriesFigures(towns, servicesInstrument));
  const { user, system } = process.cpuUsage(processor);
  console.log(
    `figures and standings of ${towns.length} towns: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ` +
      `${computed.figures.length} figures, resident memory from ${mib(before)} to ${mib(process.memoryUsage.rss())} MiB`,
  );
  return computed;
}

async function measure(name: string, place: StorePlace): Promise<void> {
  let store = await openStore(place);
  const sizes = (await sizesOf(store)).map((size) => [size.table, mib(size.heap), mib(size.indexes)]);
  console.log(`\n${name}\n${table([['table', 'rows MiB', 'indexes MiB'], ...sizes])}\n`);
  const waves = await listWaves(store.db);
  const series = (await Promise.all(waves.map(({ id }) => seriesOf(store.db, id)))).flat();
  const rows: string[][] = [['question', 'rows', 'first ms', 'best ms', 'median ms', 'worst ms', 'processor ms', '']];
  for (const question of questionsOf(series).filter(({ name: said }) => said.includes(values.only ?? ''))) {
    await store.close();
    store = await openStore(place);
    rows.push(await asked(store, name, question));
  }
  await store.close();
  console.log(table(rows));
}

async function asked(store: Store, engine: string, { name, ask }: Question): Promise<string[]> {
  // The connection is made before the clock starts.
  await store.executeSql('select 1');
  const once = async (): Promise<number> => (await timed(() => ask(store.db)))[1] * 1000;
  const first = await once();
  const processor = await processorClock(store);
  const times: number[] = [];
  const before = await processor();
  while (times.length < Number(values.runs)) times.push(await once());
  const after = await processor();
  const used = before === null || after === null ? '-' : ((after - before) / times.length).toFixed(1);
  const count = (await ask(store.db)).length;
  if (values.plans !== undefined) {
    await mkdir(values.plans, { recursive: true });
    await writeFile(join(values.plans, `${engine} ${name}.txt`.replaceAll(/[ ,]+/g, '-')), (await plansOf(store, ask)).join('\n\n'));
  }
  const middle = median(times);
  const clocks = [first, Math.min(...times), middle, Math.max(...times)].map((each) => each.toFixed(1));
  return [name, String(count), ...clocks, used, middle > AIM_MS ? 'over' : ''];
}

async function timed<Result>(act: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now();
  const result = await act();
  return [result, (performance.now() - began) / 1000];
}

function mib(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
