import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { askSetup } from '../../../test/setup/ask.ts';
import { BRIEFLY } from '../../../test/setup/briefly.ts';

/** A running site with data of its own. */
export interface TrialSite extends AsyncDisposable {
  readonly url: string;
  readonly data: string;
  /** What it has said on its standard error. */
  said(): string;
}

/** Asks the setup of the tests. @param name `data`, `files`, `pages` or `browser` */
export function shared(name: string): Promise<string> {
  return askSetup(`${inject('site')}/${name}`);
}

/** The site on the demonstration that all tests share which change nothing. */
export async function sharedSite(): Promise<{ readonly url: string; readonly data: string }> {
  const [url = '', ...data] = (await shared('pages')).split(' ');
  return { url, data: data.join(' ') };
}

/** @returns a fresh copy of the demonstration's data folder */
export async function demoData(): Promise<string> {
  const text = await shared('data');
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-trial-site-'));
  await cp(text, folder, { recursive: true });
  return folder;
}

/**
 * Starts the built site in a process of its own, for it opens one database in its life.
 *
 * @param data a data folder, which is removed at the end; the demonstration's unless said
 */
export async function startSite({ data, env = {} }: { data?: string; env?: Record<string, string> } = {}): Promise<TrialSite> {
  // Building comes first even for an empty folder.
  await shared('built');
  const folder = data ?? (await demoData());
  const child = spawn(process.execPath, [...BRIEFLY, fileURLToPath(new URL('./serve-child.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', BEFFROI_ARCHIVES: '', BEFFROI_DATA: folder, ...env },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const [url] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(() => []),
  ])) as string[];
  if (url === undefined) throw new Error(`the site did not start: ${said}`);
  return {
    url,
    data: folder,
    said: () => said,
    [Symbol.asyncDispose]: async () => {
      // A test that has ended it itself ends it again afterwards, however it came to its end.
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
