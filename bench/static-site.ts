// The site of a country as files: `beffroi publish` of published waves of real communes with invented marks, folded, by several processes; then once more with nothing changed, and once more
// after one town has published a plan. Processor time is that of all processes of the command; two sizes tell what a town costs beside what is there anyway, and what 35,000 would.
import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { insertAccount, openStore, type Store } from '@beffroi/store';
import { publishedCountry } from './lib/published-country.ts';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';

const { values } = parseArgs({
  options: {
    towns: { type: 'string', default: '100,300' },
    processes: { type: 'string', default: String(availableParallelism()) },
    whole: { type: 'boolean', default: false },
    country: { type: 'string', default: '35000' },
  },
});
const BEFFROI = fileURLToPath(new URL('../packages/cli/bin/beffroi.js', import.meta.url));
const TICKS = 100;

/** Seconds of processor of all processes that this one has waited for. */
function processorOfChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

interface Export {
  readonly pages: number;
  readonly megabytes: number;
  readonly cpu: number;
  readonly wall: number;
}

await using folder = await scratch();
const rows = [['', 'towns', 'pages', 'MB', 'processor s', 'pages a processor second', 'clock s']];
const drawn: (Export & { readonly towns: number })[] = [];
for (const towns of values.towns.split(',').map(Number)) {
  const data = join(folder.path, `data-${towns}`);
  const [code = ''] = await publishedCountry({ kind: 'folder', path: data }, towns, [2025, 2026]);
  const out = join(folder.path, `site-${towns}`);
  const first = await publish(data, out, []);
  drawn.push({ ...first, towns });
  note('drawn', towns, first);
  note('nothing changed', towns, await publish(data, out, ['--replace']));
  const store = await openStore({ kind: 'folder', path: data });
  await planOf(store, code);
  await store.close();
  note('one town has a plan', towns, await publish(data, out, ['--replace']));
}
console.log(table(rows));
const [small, large] = [drawn[0]!, drawn.at(-1)!];
if (large.towns > small.towns) {
  const perTown = (of: (one: Export) => number): number => (of(large) - of(small)) / (large.towns - small.towns);
  const country = Number(values.country);
  const all = (of: (one: Export) => number): number => of(large) + perTown(of) * (country - large.towns);
  console.log(
    `a town: ${perTown(({ pages }) => pages).toFixed(1)} pages, ${perTown(({ cpu }) => cpu).toFixed(3)} s of processor; ${country} towns: ${all(({ pages }) => pages).toFixed(0)} pages, ${(all(({ megabytes }) => megabytes) / 1000).toFixed(1)} GB, ${(all(({ cpu }) => cpu) / 3600).toFixed(2)} h of processor, ${(all(({ cpu }) => cpu) / 7200).toFixed(2)} h on two cores that have nothing else to do`,
  );
}

/** A published plan of one town: every sheet asks whether its town has one. */
async function planOf(store: Store, code: string): Promise<void> {
  const account = { handle: 'alix', email: 'alix@brezan.example', name: 'Alix', password: null, issuer: null, subject: null };
  const who = await insertAccount(store.db, { ...account, roles: ['colleague'], territories: [] }, new Date());
  await store.executeSql(
    `insert into plan (territory, mandate_year, name, zone, published_at, version, lead_id, made_at)
    values ($1, 2026, 'Plan', 'Europe/Paris', now(), 1, $2, now())`,
    [code, who],
  );
}

function note(what: string, towns: number, { pages, megabytes, cpu, wall }: Export): void {
  rows.push([what, String(towns), String(pages), megabytes.toFixed(1), cpu.toFixed(1), (pages / cpu).toFixed(1), wall.toFixed(0)]);
  console.log(rows.at(-1)!.join('  '));
}

async function publish(data: string, out: string, more: readonly string[]): Promise<Export> {
  const [before, began] = [processorOfChildren(), performance.now()];
  const way = values.whole ? '--whole' : '--folded';
  const words = ['publish', '--data', data, '--out', out, '--quiet', way, '--processes', values.processes, ...more];
  const stdio: SpawnOptions['stdio'] = ['ignore', 'ignore', 'inherit'];
  const [code] = await once(spawn(process.execPath, [BEFFROI, ...words], { stdio, env: { ...process.env, DATABASE_URL: '' } }), 'exit');
  if (code !== 0) throw new Error(`beffroi publish ended with ${String(code)}`);
  const mark = JSON.parse(await readFile(join(out, 'beffroi-site.json'), 'utf8')) as { readonly pages: number; readonly bytes: number };
  return {
    pages: mark.pages,
    megabytes: mark.bytes / 1e6,
    cpu: processorOfChildren() - before,
    wall: (performance.now() - began) / 1000,
  };
}
