import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { startThread } from './start-thread.ts';

const LIMITS = { maxOldGenerationSizeMb: 64 };

async function module(text: string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-thread-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'kept'));
  await writeFile(join(folder, 'module.mjs'), text);
  return pathToFileURL(join(folder, 'module.mjs'));
}

const ECHO = `
import { getCompileCacheDir } from 'node:module';
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (told) => parentPort.postMessage([told, getCompileCacheDir() ?? null]));
`;

it('tells a thread what it was told before it listened, and lets it find what was compiled', async () => {
  const worker = startThread(await module(ECHO), LIMITS);
  onTestFinished(() => worker.terminate().then(() => undefined));
  worker.postMessage('first');
  const [[told, folder]] = await once(worker, 'message');
  expect(told).toBe('first');
  expect(folder).toContain(process.env['NODE_COMPILE_CACHE']);
  expect((await readdir(folder)).length).toBeGreaterThan(0);
});

it('fails as its module fails', async () => {
  const worker = startThread(await module("throw new TypeError('not today')"), LIMITS);
  await expect(once(worker, 'message')).rejects.toThrow('not today');
});
