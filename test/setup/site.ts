import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

// The site and the demonstration's data, made when the first test asks: the tests of a room without a page do not wait. Asked over loopback, as the
// engines are.

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the data folder of the demonstration, both waves published; the site is built by then. */
    readonly site: string;
  }
}

const BEFFROI = fileURLToPath(new URL('../../packages/cli/bin/beffroi.js', import.meta.url));
const run = promisify(execFile);

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let folder: string | null = null;
  let made: Promise<string> | null = null;
  const make = async (): Promise<string> => {
    folder = await mkdtemp(join(tmpdir(), 'beffroi-site-'));
    const { buildSite } = await import('@beffroi/web');
    await buildSite();
    await run(process.execPath, [BEFFROI, 'demo', '--twice', '--quiet', '--at', '2026-11-24', '--data', folder]);
    const [data] = await readdir(join(folder, 'demo'));
    if (data === undefined) throw new Error('the demonstration left no data');
    const path = join(folder, 'demo', data);
    const { openStore, publishWave, wavesWithCounts } = await import('@beffroi/store');
    const store = await openStore({ kind: 'folder', path });
    for (const wave of await wavesWithCounts(store.db)) await publishWave(store.db, wave.id, wave.closed_at ?? wave.dated);
    await store.close();
    return path;
  };

  const counter = createServer((_, response) => {
    made ??= make();
    made.then(
      (path) => response.end(path),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(counter, 'listening');
  project.provide('site', `http://127.0.0.1:${(counter.address() as AddressInfo).port}/`);

  return async () => {
    counter.closeAllConnections();
    counter.close();
    await Promise.allSettled([made]);
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
}
