// A thousand generated towns through a wave: collected, judged, closed, judged again by more workers; or its workers killed at random.

import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TERMINAL } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { servicesInstrument } from '@beffroi/services/gather';
import { assessWave, closeWave } from '@beffroi/waves';
import { startPart } from './lib/child.ts';
import { type Copy, copiesOf } from './lib/copies.ts';
import { extrapolate } from './lib/extrapolate.ts';
import { layHeavyWeb } from './lib/heavy.ts';
import { watch } from './lib/process-tree.ts';
import { median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { readTemplates } from './lib/templates.ts';
import { FIXTURES, WEB } from './lib/towns.ts';
import { beginWave, DATED, notePanel, openDatabase, type Shift, shift, withStore } from './lib/wave-bench.ts';
import { killWorkers } from './lib/wave-kills.ts';
import { filesBelow, judgedIn, tableSizes } from './lib/wave-sizes.ts';
import type { WorkerOrder } from './parts/wave-worker.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'postgres' },
    towns: { type: 'string', default: '1000' },
    collect: { type: 'string', default: '1,2' },
    assess: { type: 'string', default: '1,2,2,1' },
    'at-once': { type: 'string', default: '4' },
    heavy: { type: 'boolean', default: false },
    chrome: { type: 'string', default: 'own' },
    pinned: { type: 'boolean', default: false },
    kills: { type: 'string', default: '0' },
    workers: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});
const chrome = values.chrome === 'shared' ? 'shared' : 'own';
const engine = values.engine === 'pglite' ? 'pglite' : 'postgres';
const counts = (list: string): number[] => (list === '' ? [] : list.split(',').map(Number));
const load = (): string => loadavg()[0]!.toFixed(1);
const MIB = 2 ** 20;
const HEAD = [
  '',
  'seconds',
  'until closed',
  'towns/s',
  'pages/s',
  'requests/s',
  'cpu s of workers',
  'on units',
  'ms a page, later half',
  'peak MiB each',
  'database cpu s',
  'peak MiB',
  'load',
];

await using folder = await scratch();
const roots = [WEB, join(FIXTURES, 'trial', 'web')];
if (values.heavy) for (const [i, root] of roots.entries()) await layHeavyWeb(root, join(folder.path, `web-${i}`), chrome);
const [root, ...layers] = values.heavy ? roots.map((_, i) => join(folder.path, `web-${i}`)) : roots;
const templates = await readTemplates();
const copies = copiesOf(templates, Number(values.towns));
const web = startPart<{ address: string }>('copied-web', { root, layers, templates, towns: copies.length });
const database = await openDatabase(engine, folder.path);
try {
  const { address } = await web.next();
  await withStore(database.place, (store) => notePanel(store, copies));
  const kills = Number(values.kills);
  if (kills > 0) {
    const found = await killWorkers({
      database,
      address,
      folder: folder.path,
      crew: Number(values.workers),
      kills,
      seed: Number(values.seed),
    });
    console.log(`${engine}, ${copies.length} towns, ${values.workers} workers, load ${load()}\n${found.join('\n')}`);
    if (found.some((line) => line.startsWith('!'))) process.exitCode = 1;
  } else await measure(address);
} finally {
  await web.end();
  await database.close();
}

function order(wave: string, rubric: WorkerOrder['rubric'] = null): WorkerOrder {
  return { place: database.place, folder: folder.path, wave, atOnce: Number(values['at-once']), lease: 60_000, rubric };
}

async function measure(address: string): Promise<void> {
  const { place } = database;
  const rows = [HEAD];
  let first: Shift | null = null;
  let size: readonly (readonly [string, number])[] = [];
  for (const [i, crew] of counts(values.collect).entries()) {
    const name = `w${i + 1}`;
    await withStore(place, (store) => beginWave(store, name, address));
    const serving = await watch(web.process.pid!);
    const done = await shift(crew, order(name), database);
    const served = await serving.end();
    rows.push(rowOf(`collect and judge, ${crew} worker${crew > 1 ? 's' : ''}`, done));
    console.log(`${name}: server of pages ${served.cpu.toFixed(0)} s of processor time, ${served.memory.toFixed(0)} MiB; load ${load()}`);
    const began = performance.now();
    await withStore(place, (store) =>
      closeWave(store, TERMINAL, { name, archiveStore: folderArchiveStore(folder.path), instruments: [servicesInstrument], now: DATED }),
    );
    console.log(`${name}: closed with its figures in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    if (first !== null) continue;
    first = done;
    size = await withStore(place, tableSizes);
  }
  const archives = await filesBelow(join(folder.path, 'waves', 'w1'), '.warc.gz');
  const indexes = await filesBelow(join(folder.path, 'waves', 'w1'), '.cdxj');
  const { alike, otherwise } = await withStore(place, async (store) => likeness(copies, await judgedIn(store, 'w1')));

  const judged: Shift[] = [];
  const crews = counts(values.assess);
  for (const [i, crew] of crews.entries()) {
    const rubric = { version: `${servicesInstrument.rubric.version}-bench.${i + 1}`, digest: `sha256:${String(i + 1).padStart(64, '0')}` };
    const instruments = [{ ...servicesInstrument, rubric }];
    await withStore(place, (store) => assessWave(store, TERMINAL, { name: 'w1', instruments, now: DATED }));
    const done = await shift(crew, order('w1', rubric), database, values.pinned);
    judged.push(done);
    rows.push(rowOf(`judge again, ${crew} worker${crew > 1 ? 's' : ''}${values.pinned ? ' of a core' : ''}`, done, first!));
  }
  const of = (crew: number): number[] => judged.filter((_, i) => crews[i] === crew).map(({ seconds }) => seconds);

  const { pages, requests } = sums(first!);
  const pagesAre = chrome === 'own' ? 'menus others on each page' : 'one menu a host';
  console.log(
    `\n${engine}, ${copies.length} towns${values.heavy ? `, heavy pages, ${pagesAre}` : ''}, ${values['at-once']} at once, load ${load()}`,
  );
  console.log(`${(pages / copies.length).toFixed(1)} pages and ${(requests / copies.length).toFixed(1)} requests a town in the mean`);
  console.log(`${alike} towns judged as most copies of their template, ${otherwise} otherwise`);
  console.log(table(rows));
  if (of(1).length > 0 && of(2).length > 0) {
    const both = Math.min(of(1).length, of(2).length);
    const ratios = of(1)
      .slice(0, both)
      .map((seconds, i) => seconds / of(2)[i]!);
    console.log(
      `speed-up of judging with 2 workers: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}, of medians ${(median(of(1)) / median(of(2))).toFixed(2)}`,
    );
  }
  console.log(
    `archives ${(archives.bytes / MIB).toFixed(1)} MiB in ${archives.files} files, indexes ${(indexes.bytes / MIB).toFixed(1)} MiB; database with one wave and series, MiB: ${size.map(([name, bytes]) => `${name} ${(bytes / MIB).toFixed(2)}`).join(', ')}`,
  );
  const again = judged[0];
  if (again === undefined) return;
  console.log(
    table(
      extrapolate(
        {
          towns: copies.length,
          pages,
          requests,
          collecting: sums(first!).cpu,
          judging: sums(again).cpu,
          database: first!.database?.cpu ?? 0,
          archived: archives.bytes + indexes.bytes,
          stored: size.reduce((sum, [name, bytes]) => sum + (name === 'figure' ? 0 : bytes), 0),
          figures: size.find(([name]) => name === 'figure')![1],
          memory: Math.max(...first!.workers.map(({ peak }) => peak)),
        },
        { towns: 35_000, pages: 60, days: 7, interval: 1 },
      ),
    ),
  );
}

function sums({ workers }: Shift): { readonly pages: number; readonly requests: number; readonly cpu: number } {
  const sum = (value: (worker: Shift['workers'][number]) => number): number => workers.reduce((total, worker) => total + value(worker), 0);
  return { pages: sum(({ pages }) => pages), requests: sum(({ requests }) => requests), cpu: sum(({ cpu }) => cpu) };
}

/** @param of the shift that collected what this one judged again; absent when this one collected */
function rowOf(what: string, done: Shift, of: Shift = done): string[] {
  const { seconds, closed, workers, database: used } = done;
  const { pages, requests } = sums(of);
  return [
    what,
    seconds.toFixed(1),
    closed.toFixed(1),
    (copies.length / seconds).toFixed(1),
    (pages / seconds).toFixed(0),
    of === done ? (requests / seconds).toFixed(0) : '-',
    workers.map(({ cpu }) => cpu.toFixed(1)).join(' + '),
    workers.map(({ untilLast, toStart }) => (untilLast - toStart).toFixed(1)).join(' + '),
    workers.map(({ later }) => (later === null ? '-' : ((1000 * later * copies.length) / pages).toFixed(2))).join(', '),
    workers.map(({ peak }) => peak.toFixed(0)).join(', '),
    used === null ? '-' : used.cpu.toFixed(1),
    used === null ? '-' : used.memory.toFixed(0),
    load(),
  ];
}

/** Whether copies of one town get the same marks: a copy that is judged otherwise was badly made. */
function likeness(all: readonly Copy[], judged: ReadonlyMap<string, { readonly strip: string }>) {
  let alike = 0;
  for (const [, same] of Map.groupBy(all, ({ template }) => template)) {
    const strips = Map.groupBy(same, ({ code }) => judged.get(code)?.strip);
    alike += Math.max(...[...strips.values()].map(({ length }) => length));
  }
  return { alike, otherwise: all.length - alike };
}
