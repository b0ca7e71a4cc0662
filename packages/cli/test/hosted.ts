import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Ended } from '@beffroi/terminal/testing';
import { BRIEFLY } from '../../../test/setup/briefly.ts';
import { environmentOf } from './beffroi.ts';

const HOST = fileURLToPath(new URL('./host-child.ts', import.meta.url));

/** What a host is asked to do. */
export interface Errand {
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** How it ended. */
export type Report = Ended & { readonly code: number };

/** A process that waits for a command. */
interface Host {
  run(errand: Errand): Promise<Report>;
}

const idle: Host[] = [];

/**
 * Runs the command line from its words to its exit code, as `beffroi` does, in a process that has run others before: it has the modules loaded and the embedded
 * database compiled, which is three quarters of what a command costs. What concerns the process itself (that it ends by itself, is killed, is heard
 * while it works) asks `beffroi`.
 */
export async function hosted(
  words: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<Ended> {
  const host = idle.pop() ?? start();
  const report = await host.run({ words, env: environmentOf(options.env), cwd: options.cwd ?? tmpdir() });
  idle.push(host);
  return report;
}

function start(): Host {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, ['--no-wasm-code-gc', ...BRIEFLY, HOST], {
    env: { PATH, NODE_COMPILE_CACHE },
    cwd: tmpdir(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  // It ends with this process, whose end closes its input, and keeps it from nothing.
  child.unref();
  (child.stdin as Socket).unref();
  return {
    run: async (errand) => {
      const over = new AbortController();
      const { signal } = over;
      const ended = once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`the process that ran « ${errand.words.join(' ')} » ended with ${code}`);
      });
      child.ref();
      (child.stdout as Socket).ref();
      child.stdin.write(`${JSON.stringify(errand)}\n`);
      try {
        const [line] = (await Promise.race([once(lines, 'line', { signal }), ended])) as [string];
        return JSON.parse(line);
      } finally {
        over.abort();
        ended.catch(() => {});
        child.unref();
        (child.stdout as Socket).unref();
      }
    },
  };
}
