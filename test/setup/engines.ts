import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { BRIEFLY } from './briefly.ts';
import { openDoor } from './door.ts';

// Databases for the tests, made when the first test asks: who tests a room without one does not wait. Tests ask here over loopback, for they run in
// threads, and processes, of their own.

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers `postgres` with the address of a server's template, `pglite` with the folder of one. */
    readonly engines: string;
  }
}

const POSTGRES = fileURLToPath(new URL('../../scripts/postgres.js', import.meta.url));
const TEMPLATE = fileURLToPath(new URL('./make-template.ts', import.meta.url));
const run = promisify(execFile);

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: ChildProcess | null = null;
  let folder: string | null = null;
  const makers: Readonly<Record<string, () => Promise<string>>> = {
    pglite: async () => {
      folder = await mkdtemp(join(tmpdir(), 'beffroi-template-'));
      await run(process.execPath, [...BRIEFLY, TEMPLATE, 'folder', folder]);
      return folder;
    },
    postgres: async () => {
      server = spawn(process.execPath, [POSTGRES, 'serve'], { stdio: ['pipe', 'pipe', 'pipe'] });
      const address = await addressFrom(server);
      const name = `beffroi_template_${process.pid}`;
      await run(process.execPath, [TEMPLATE, 'server', address, name]);
      return `${address} ${name}`;
    },
  };

  const door = await openDoor(makers);
  project.provide('engines', door.url);

  return async () => {
    await door.close();
    if (server !== null && server.exitCode === null) {
      const ended = once(server, 'exit');
      server.stdin?.end();
      await ended;
    }
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
}

/** @returns the first line that the process prints */
async function addressFrom(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const lines = createInterface({ input: child.stdout! });
  const first = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [])]);
  if (typeof first[0] !== 'string') throw new Error(`no PostgreSQL server could be started for the tests: ${said.trim()}`);
  return first[0];
}
