// For how long the loop that asks is held while towns are measured at once: one of pages of five megabytes of words beside an ordinary one, and the ordinary one alone. While it
// is held no answer of anybody can be taken in.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { folderSource, SOFTWARE, viaSource } from '@beffroi/capture';
import { startLittleWeb } from '@beffroi/littleweb';
import { CELLS, measureTown } from '@beffroi/services/gather';
import { wordyPage } from '../packages/instruments/services/test/hostile-pages.ts';
import { scratch } from './lib/scratch.ts';
import { INSTANT, WEB } from './lib/towns.ts';

const PAGES = 8;
const KINDS = { 'nothing but words, 5 MB a page': 5_000_000, 'nothing but words, 0.45 MB a page': 450_000 } as const;

await using folder = await scratch();
const littleWeb = await startLittleWeb({ root: WEB });
const own = viaSource(littleWeb.address);
const town = (start: string, name: string, source: typeof own) =>
  measureTown({
    ...{
      start,
      territory: null,
      town: name,
      source,
      data: join(folder.path, name),
      budget: 40,
      interval: 0,
      crawlDelayCap: 0,
      concurrency: 4,
    },
    ...{ instant: INSTANT, render: 'never', browser: null, userAgent: SOFTWARE },
  });
const ordinary = () => town('https://www.rivebelle.fr/', 'Rivebelle', own);

const rows: Record<string, string | number>[] = [];
async function watched<T>(what: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = process.cpuUsage();
  const began = performance.now();
  delay.enable();
  const made = await work();
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e6);
  rows.push({
    what,
    'held at most, ms': ms(delay.max) - 5,
    'in 99 of 100, ms': ms(delay.percentile(99)) - 5,
    'processor, s': ((user + system) / 1e6).toFixed(1),
    'clock, s': ((performance.now() - began) / 1000).toFixed(1),
  });
  return made;
}

await ordinary();
const alone = await watched('an ordinary town alone', ordinary);
for (const [kind, characters] of Object.entries(KINDS)) {
  const web = join(folder.path, String(characters));
  const names = Array.from({ length: PAGES }, (_, n) => `cantine-${n}`);
  const index = join(web, 'www.valdor.fr', 'index.html');
  await mkdir(dirname(index), { recursive: true });
  await writeFile(index, `<title>Mairie de Valdor</title>${names.map((name) => `<p><a href="/${name}">Cantine ${name}</a></p>`).join('')}`);
  for (const name of names) await writeFile(join(web, 'www.valdor.fr', `${name}.html`), wordyPage(name, characters));
  const wild = folderSource(web);
  const [beside] = await watched(`beside a town of ${PAGES} pages of ${kind}`, () =>
    Promise.all([ordinary(), town('https://www.valdor.fr/', 'Valdor', wild)]),
  );
  if (JSON.stringify(beside.findings) !== JSON.stringify(alone.findings)) throw new Error('the ordinary town was found otherwise');
}
console.table(rows);
await own.close();
await littleWeb.close();
CELLS.close();
