import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Scratch, scratchFolder, sweepScratch } from './scratch.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const WEEK = 7 * 24 * 3_600_000;

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'scratch-'));
});
afterEach(() => rm(base, { recursive: true }));

/** The scratch folder of a process that was killed. */
async function folderOfTheDead(): Promise<string> {
  const module = JSON.stringify(new URL('./scratch.ts', import.meta.url).href);
  const script = `import { scratchFolder } from ${module}; console.log((await scratchFolder(process.argv[1])).path); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, base], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  return line.toString().trim();
}

test('a process has a folder to itself, and takes it away with all that is in it', async () => {
  const folders: Scratch[] = [await scratchFolder(base), await scratchFolder(base)];
  expect(new Set(folders.map(({ path }) => path)).size).toBe(2);
  for (const { path } of folders) await writeFile(join(path, 'unfinished'), 'x');
  await folders[0]!.remove();
  await folders[0]!.remove();
  expect(await readdir(join(base, 'scratch'))).toEqual([basename(folders[1]!.path)]);
});

test('what the dead left is swept away, what the living have is not', async () => {
  const alive = await scratchFolder(base);
  const dead = await folderOfTheDead();
  expect(await sweepScratch(base, NOW)).toEqual([dead]);
  expect(await readdir(join(base, 'scratch'))).toEqual([basename(alive.path)]);
});

test('other machines, and what is not known, are left alone', async () => {
  const dead = basename(await folderOfTheDead());
  const [, start, pid, number] = dead.split('_');
  for (const name of [`another.example_${start}_${pid}_${number}`, 'notes', dead.replace('_', '-')]) {
    await mkdir(join(base, 'scratch', name));
    await utimes(join(base, 'scratch', name), 0, 0);
  }
  expect(await sweepScratch(base, NOW)).toEqual([join(base, 'scratch', dead)]);
  expect(await readdir(join(base, 'scratch'))).toHaveLength(3);
});

test('of an earlier start of the machine, only what nobody touched for a week goes', async () => {
  const alive = await scratchFolder(base);
  const [machine, , pid, number] = basename(alive.path).split('_');
  const earlier = join(base, 'scratch', `${machine}_00000000_${pid}_${number}`);
  await rename(alive.path, earlier);
  await utimes(earlier, NOW / 1000, NOW / 1000);
  expect(await sweepScratch(base, NOW + WEEK - 1)).toEqual([]);
  expect(await sweepScratch(base, NOW + WEEK + 1)).toEqual([earlier]);
});

test('a base without scratch folders has nothing to sweep', async () => {
  expect(await sweepScratch(join(base, 'not-there'), NOW)).toEqual([]);
});
