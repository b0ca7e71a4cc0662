import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { pdsMissing } from '../../scripts/peers/pds-peer.ts';
import { firstLine } from '../../scripts/peers/snac-peers.ts';
import { openDoor } from './door.ts';

// One Bluesky server for all files that speak with one, made when the first of them asks: it takes seven seconds of processor before it answers. Each file has accounts of its own there, and a
// proxy of its own before it (`test/support/shared-pds.ts`).

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers `pds` with where the server, its directory and what shows the network are, and a server that nobody shows. */
    readonly pds: string;
  }
}

const SCRIPT = fileURLToPath(new URL('../../scripts/pds.js', import.meta.url));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: ChildProcess | null = null;
  const door = await openDoor({
    pds: async () => {
      const child = spawn(process.execPath, [SCRIPT, 'serve', ...(pdsMissing(true) === null ? ['appview'] : [])], {
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      server = child;
      return firstLine(child);
    },
  });
  project.provide('pds', door.url);
  return async () => {
    await door.close();
    if (server === null || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.stdin?.end();
    await ended;
  };
}
