// Pages per second of read + assess on one core, beside the bare limit: gunzip and htmlparser2 with an empty handler.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { folderSource, readArchive } from '@beffroi/capture';
import { materialOf, recompute } from '@beffroi/services/gather';
import { assess, type Material } from '@beffroi/services/judge';
import { layHeavyWeb } from './lib/heavy.ts';
import { auditTowns } from './lib/pipeline.ts';
import { type Cost, cost, median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';
import { readTowns, TOWNS, WEB } from './lib/towns.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const rounds = Number(values.rounds);

// The very htmlparser2 that the reading room uses: a neighbour of ours may bring another version along.
const near = createRequire(new URL(import.meta.resolve('@beffroi/reading')));
const { Parser } = (await import(pathToFileURL(near.resolve('htmlparser2')).href)) as typeof import('htmlparser2');

/** What is read of an archive by who wants nothing but speed: places of records, and which are pages. */
interface Plan {
  readonly path: string;
  readonly records: readonly { readonly offset: number; readonly length: number; readonly parse: boolean }[];
}

await using folder = await scratch();
if (positionals.length > 0) await measure('archives given', positionals);
else {
  if (values.only !== 'heavy') await measure('pages of fixtures/web as they are', await archivesOf(WEB, join(folder.path, 'plain')));
  for (const chrome of values.only === 'plain' ? [] : (['own', 'shared'] as const)) {
    const web = join(folder.path, `web-${chrome}`);
    await layHeavyWeb(WEB, web, chrome);
    const said = chrome === 'own' ? 'menus and footers others on each page' : 'the same menus and footers on all pages of a host';
    await measure(`the same made heavy (60–100 KB), ${said}`, await archivesOf(web, join(folder.path, chrome)));
  }
}

/** Audits all towns by folder; gives the archives' files. */
async function archivesOf(root: string, data: string): Promise<string[]> {
  const source = folderSource(root);
  const paths: string[] = [];
  await auditTowns(await readTowns(TOWNS), { source, data, browser: null, atOnce: 1, onTown: (_, result) => paths.push(result.archive) });
  await source.close();
  return paths;
}

async function measure(name: string, paths: readonly string[]): Promise<void> {
  const plans: Plan[] = [];
  const materials: Material[] = [];
  let bytes = 0;
  let pages = 0;
  for (const path of paths) {
    const archive = await readArchive(path);
    const material = await materialOf(archive);
    const wanted = new Set(material.pages.map((page) => `${page.rendered} ${page.digest} ${page.url}`));
    const originals = new Map(archive.entries.flatMap((entry) => (entry.type === 'response' ? [[entry.digest, entry] as const] : [])));
    const records: Plan['records'][number][] = [];
    for (const entry of archive.entries) {
      const { offset, length } = entry.type === 'revisit' ? (originals.get(entry.digest) ?? entry) : entry;
      const parse = wanted.has(`${entry.type === 'conversion'} ${entry.digest} ${entry.url.replace(/#.*$/s, '')}`);
      records.push({ offset, length, parse });
    }
    for await (const capture of archive.captures())
      if (wanted.has(`${capture.rendered} ${capture.digest} ${capture.url.replace(/#.*$/s, '')}`)) bytes += capture.body.byteLength;
    await archive.close();
    plans.push({ path, records });
    pages += material.pages.length;
    materials.push(material);
  }

  const ways = {
    bare: async () => {
      for (const plan of plans) await bare(plan);
    },
    whole: async () => {
      for (const path of paths) await recompute(path);
    },
    'open + unfold + digest': async () => {
      for (const path of paths) {
        const archive = await readArchive(path);
        for await (const _ of archive.captures());
        await archive.close();
      }
    },
    read: async () => {
      for (const path of paths) {
        const archive = await readArchive(path);
        await materialOf(archive);
        await archive.close();
      }
    },
    assess: () => {
      for (const material of materials) assess(material);
    },
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const costs = new Map<string, Cost[]>(names.map((way) => [way, []]));
  // One round more than are counted, in which the machine learns the code.
  for (let round = -1; round < rounds; round++) {
    for (const way of round % 2 === 0 ? names : names.toReversed()) {
      globalThis.gc?.();
      const one = await cost(ways[way]);
      if (round >= 0) costs.get(way)!.push(one);
    }
  }
  const rate = (way: string, clock: keyof Cost, choose: (all: readonly number[]) => number): number =>
    (1000 * pages) / choose(costs.get(way)!.map((one) => one[clock]));
  const least = (all: readonly number[]): number => Math.min(...all);
  console.log(`\n${name}: ${paths.length} archives, ${pages} pages of ${Math.round(bytes / pages / 1000)} KB, ${rounds} rounds`);
  console.log(
    table([
      ['pages/s', 'cpu median', 'cpu best', 'wall median', 'wall best'],
      ...names.map((way) => [
        {
          bare: 'bare: gunzip + htmlparser2',
          whole: 'read + assess',
          'open + unfold + digest': '  of it: open, unfold, digest',
          read: '  of it: all that and read',
          assess: '  of it: assess',
        }[way],
        ...(['cpu', 'wall'] as const).flatMap((clock) => [median, least].map((choose) => rate(way, clock, choose).toFixed(0))),
      ]),
      [
        'read + assess ÷ bare',
        ...(['cpu', 'wall'] as const).flatMap((clock) =>
          [median, least].map((choose) => `${((100 * rate('whole', clock, choose)) / rate('bare', clock, choose)).toFixed(0)} %`),
        ),
      ],
    ]),
  );
}

/** Unfolds every record that the other way unfolds, and parses every page that it reads, into nothing. */
async function bare(plan: Plan): Promise<void> {
  const file = await readFile(plan.path);
  for (const { offset, length, parse } of plan.records) {
    const record = gunzipSync(file.subarray(offset, offset + length));
    if (!parse) continue;
    const head = record.indexOf('\r\n\r\n') + 4;
    const body = record.toString('latin1', head, head + 5) === 'HTTP/' ? record.indexOf('\r\n\r\n', head) + 4 : head;
    const parser = new Parser({});
    parser.write(record.toString('utf8', body, record.byteLength - 4));
    parser.end();
  }
}
