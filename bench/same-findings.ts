// A digest of everything that is read and found of all fixtures: two versions that read and judge alike print the same, to the byte. What is read is told by page, what is found by town.
import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { folderSource } from '@beffroi/capture';
import { canonicalJson } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { recompute } from '@beffroi/services/gather';
import { layHeavyWeb } from './lib/heavy.ts';
import { auditTowns } from './lib/pipeline.ts';
import { scratch } from './lib/scratch.ts';
import { FIXTURES, readTowns } from './lib/towns.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, list: { type: 'boolean', default: false }, archives: { type: 'boolean', default: false } },
});

const all = createHash('sha256');
if (values.archives) for (const folder of positionals) await judgeArchives(folder, await filesBelow(folder, '.warc.gz'));
else {
  await readPages();
  await using folder = await scratch();
  for (const set of await setsOfTowns()) {
    await judgeSet(set, join(FIXTURES, set, 'web'), join(folder.path, set));
    if (set !== 'web' && set !== '.') continue;
    await layHeavyWeb(join(FIXTURES, set, 'web'), join(folder.path, 'heavy-web'));
    await judgeSet('heavy', join(folder.path, 'heavy-web'), join(folder.path, 'heavy'));
  }
}
console.log(`all ${all.digest('hex')}`);

/** Every page of the repository, read alone. */
async function readPages(): Promise<void> {
  const hash = createHash('sha256');
  let count = 0;
  for (const root of [FIXTURES, join(FIXTURES, '..', 'packages')])
    for (const path of (await filesBelow(root, '.html')).filter((name) => !name.includes('node_modules'))) {
      const body = await readFile(path);
      const name = path.slice(root.length + 1);
      for (const contentType of ['text/html', 'text/html; charset=iso-8859-1'])
        add(hash, name, read(body, { url: `https://www.rivebelle.fr/${name}`, contentType }));
      count++;
    }
  tell(`read alone: ${count} pages`, hash);
}

/** Folders of fixtures that have towns and their web. */
async function setsOfTowns(): Promise<string[]> {
  const further = (await readdir(join(FIXTURES, 'further'))).map((name) => join('further', name));
  return ['.', 'trial', ...further.sort()].filter((set) => values.only === undefined || values.only.split(',').includes(set));
}

async function judgeSet(set: string, web: string, data: string): Promise<void> {
  const source = folderSource(web);
  await auditTowns(await readTowns(join(FIXTURES, set === 'heavy' ? '.' : set, 'towns')), {
    ...{ source, data, browser: null, atOnce: 1 },
    onTown: () => undefined,
  });
  await source.close();
  await judgeArchives(set, await filesBelow(data, '.warc.gz'));
}

async function judgeArchives(name: string, paths: readonly string[]): Promise<void> {
  const hash = createHash('sha256');
  for (const path of paths) add(hash, path.split('/').at(-2)!, await recompute(path));
  tell(`${name}: ${paths.length} towns`, hash);
}

function add(hash: Hash, name: string, value: unknown): void {
  const text = canonicalJson(JSON.parse(JSON.stringify(value, (key, one) => (key === 'archive' ? '' : one instanceof Set ? [...one] : one))));
  if (values.list) console.log(`  ${name} ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
  hash.update(name).update(text);
}

function tell(what: string, hash: Hash): void {
  const digest = hash.digest('hex');
  all.update(digest);
  console.log(`${what} ${digest.slice(0, 24)}`);
}

async function filesBelow(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending));
  const files = await Promise.all(names.map(async (name) => ((await stat(join(folder, name))).isFile() ? [join(folder, name)] : [])));
  return files.flat().sort();
}
