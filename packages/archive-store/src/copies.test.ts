import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copiesIn } from './copies.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beffroi-copies-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

it('brings a copy anew after a day: what was erased where it came from does not stay', async () => {
  const copies = copiesIn(folder, 1e9);
  let brought = 0;
  const bring = (path: string) => writeFile(path, `copy ${++brought}`);
  const taken = async () => readFile(await copies.take('a/b', bring), 'utf8');
  expect([await taken(), await taken()]).toEqual(['copy 1', 'copy 1']);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
  expect(await taken()).toBe('copy 2');
});
