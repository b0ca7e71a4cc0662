import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Fault, firstInputs, inputOf, nameOf, tried } from './fuzz/rig.ts';
import { TARGETS, type Target } from './fuzz/targets.ts';

// What comes from elsewhere is read whatever it is: a page that could break its own proof, or an archive its reader, would hide what it proves. `scripts/fuzz.js` tries readers on inputs without end, in
// each run beside the tests. Those that once broke one are kept in `fuzz/corpus`, by reader, and tried here too.

const MILLION = 1_000_000;
/** Inputs of each reader here: that there is one fault more is for the rig to find. */
const SOME = 12;

async function scratchFolder(): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'beffroi-fuzz-'));
  onTestFinished(() => rm(scratch, { recursive: true, force: true }));
  return scratch;
}

it('tries a million inputs at length', () => {
  expect(TARGETS.reduce((sum, { deep }) => sum + deep, 0)).toBeGreaterThanOrEqual(MILLION);
});

describe.each(TARGETS)('$name', (target: Target) => {
  it('reads what once broke it, what it reads every day, and something like it', async () => {
    const scratch = await scratchFolder();
    const { kept, seeds } = await firstInputs(target, scratch);
    expect(seeds.length).toBeGreaterThan(0);
    const like = Array.from({ length: SOME }, (_, n) => inputOf(target, seeds, 1, n));
    const faults: Fault[] = [];
    for (const input of [...kept, ...[...seeds, ...like].map((bytes) => ({ name: nameOf(bytes), bytes }))]) {
      const fault = await tried(target, input, scratch);
      if (fault !== null) faults.push(fault);
    }
    expect(faults).toEqual([]);
  });
});

describe('the rig', () => {
  const fragile: Target = {
    ...{ name: 'fragile', words: ['boom'], deep: 1 },
    seeds: async () => [Buffer.from('a page')],
    async read(bytes) {
      if (Buffer.from(bytes).includes('boom')) throw new Error('it broke');
    },
  };

  it('keeps the bytes that break a reader, and makes them again from the number of the run and of the input', async () => {
    const scratch = await scratchFolder();
    const seeds = await fragile.seeds(scratch);
    const broken = Array.from({ length: 400 }, (_, n) => n).filter((n) => Buffer.from(inputOf(fragile, seeds, 7, n)).includes('boom'));
    expect(broken.length).toBeGreaterThan(2);
    const bytes = inputOf(fragile, seeds, 7, broken[0]!);
    const fault = await tried(fragile, { name: 'it', bytes }, scratch, scratch);
    expect(fault).toMatchObject({ target: 'fragile', said: expect.stringContaining('it broke') });
    expect(await readFile(fault!.file)).toEqual(Buffer.from(bytes));
    expect(inputOf(fragile, seeds, 7, broken[0]!)).toEqual(bytes);
    expect(inputOf(fragile, seeds, 8, broken[0]!)).not.toEqual(bytes);
  });

  it('says how many inputs it tried, as one command', async () => {
    const script = join(import.meta.dirname, '..', 'scripts', 'fuzz.js');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--only', 'robots', '--run', '3', '--inputs', '500']);
    expect(stdout).toMatch(/^500 inputs in \d+ s, .* of processor \(--run 3\): robots 500\. No fault\.$/m);
  });
});
