import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findBrowser } from '@beffroi/capture';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

// The site, the demonstration's data and a browser, made when the first test asks: the tests of a room without a page do not wait. Asked over loopback, as
// the engines are.

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Answers `data` with the data folder of the demonstration, its waves published (the site is built by then); `pages` with the address of a site that
     * serves a copy of it to all who only read, and where that copy is; `browser` with where a browser is that all may open windows in.
     */
    readonly site: string;
  }
}

const BEFFROI = fileURLToPath(new URL('../../packages/cli/bin/beffroi.js', import.meta.url));
const SERVING = fileURLToPath(new URL('../../packages/web/test/serve-child.ts', import.meta.url));
const run = promisify(execFile);

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let folder: string | null = null;
  let serving: ChildProcess | null = null;
  let browser: BrowserServer | null = null;
  const makers: Readonly<Record<string, () => Promise<string>>> = {
    '/data': async () => {
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
    },
    '/pages': async () => {
      const copy = `${await get('/data')}-served`;
      await cp(await get('/data'), copy, { recursive: true });
      serving = spawn(process.execPath, [SERVING], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, DATABASE_URL: '', BEFFROI_ARCHIVES: '', BEFFROI_DATA: copy },
      });
      const [url] = (await Promise.race([
        once(createInterface({ input: serving.stdout! }), 'line'),
        once(serving, 'exit').then(() => []),
      ])) as string[];
      if (url === undefined) throw new Error('the site for all who only read did not start');
      return `${url} ${copy}`;
    },
    '/browser': async () => {
      const executablePath = await findBrowser(process.env);
      if (executablePath === null) throw new Error('no browser is here: npm run browser');
      browser = await chromium.launchServer({ executablePath, args: ['--no-sandbox'] });
      return browser.wsEndpoint();
    },
  };
  const made = new Map<string, Promise<string>>();
  const get = (path: string): Promise<string> => {
    const answer = made.get(path) ?? makers[path]!();
    made.set(path, answer);
    return answer;
  };

  const door = createServer((request, response) => {
    const path = request.url ?? '';
    if (!(path in makers)) return void response.writeHead(404).end();
    get(path).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  project.provide('site', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);

  return async () => {
    door.closeAllConnections();
    door.close();
    await Promise.allSettled(made.values());
    await browser?.close();
    if (serving !== null && serving.exitCode === null) {
      const ended = once(serving, 'exit');
      serving.kill('SIGTERM');
      await ended;
    }
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
}
