import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { mutated, numbers } from './fuzz/mutations.ts';
import { TARGETS, type Target } from './fuzz/targets.ts';

// What comes from elsewhere is read whatever it is: a page that could break its own proof, or an archive its reader, would hide what it proves. Inputs are the same in each
// run; those that once broke a reader are kept in `fuzz/corpus`, by reader, and tried first. A new one is written to `build/fuzz`: when it is mended, it is kept.

const CORPUS = join(import.meta.dirname, 'fuzz', 'corpus');
const FOUND = join(import.meta.dirname, '..', 'build', 'fuzz');
/** Of all readers together, at length. */
const MILLION = 1_000_000;
const DEEP = inject('deep');

it('tries a million inputs at length, and some of each reader in each run', () => {
  expect(TARGETS.reduce((sum, { deep }) => sum + deep, 0)).toBeGreaterThanOrEqual(MILLION);
  for (const { inputs, deep } of TARGETS) expect([inputs > 0, deep > inputs]).toEqual([true, true]);
});

describe.each(TARGETS)('$name', (target: Target) => {
  it('reads what once broke it, and anything that is like what it reads', async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'beffroi-fuzz-'));
    onTestFinished(() => rm(scratch, { recursive: true, force: true }));
    const broken: string[] = [];
    const tryOne = async (bytes: Uint8Array, name: string) => {
      try {
        await target.read(bytes, scratch);
      } catch (error) {
        broken.push(
          `${name}: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error)}`,
        );
        await mkdir(join(FOUND, target.name), { recursive: true });
        await writeFile(join(FOUND, target.name, name), bytes);
      }
    };
    const kept = join(CORPUS, target.name);
    if (existsSync(kept)) for (const name of (await readdir(kept)).sort()) await tryOne(await readFile(join(kept, name)), name);
    const seeds = await target.seeds(scratch);
    expect(seeds.length).toBeGreaterThan(0);
    for (const seed of seeds) await tryOne(seed, nameOf(seed));
    const next = numbers(TARGETS.indexOf(target) + 1);
    for (let n = 0; n < (DEEP ? target.deep : target.inputs) && broken.length < 8; n++) {
      const bytes = mutated(seeds, next, target.words);
      await tryOne(bytes, nameOf(bytes));
    }
    expect(broken).toEqual([]);
  });
});

const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
