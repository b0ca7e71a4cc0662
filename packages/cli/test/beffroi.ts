import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Ended } from '@beffroi/terminal/testing';
import { BRIEFLY } from '../../../test/setup/briefly.ts';

const BIN = fileURLToPath(new URL('../bin/beffroi.js', import.meta.url));

/** The web of fictional towns. */
export const WEB = fileURLToPath(new URL('../../../fixtures/web', import.meta.url));

/** Runs the command line as a user does, as a process of its own, without a terminal. `onStart` is given the running process, `onErr` what it says too. */
export async function beffroi(
  words: readonly string[],
  options: {
    readonly env?: NodeJS.ProcessEnv;
    readonly cwd?: string;
    readonly onStart?: (child: ChildProcess) => void;
    readonly onErr?: (child: ChildProcess, err: string) => void;
  } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...BRIEFLY, BIN, ...words], {
    env: environmentOf(options.env),
    cwd: options.cwd ?? tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.onStart?.(child);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    options.onErr?.(child, err);
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** What a command finds in its environment: nothing of this process's own settings. */
export function environmentOf(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  // How tests have the house loaded, too.
  const { PATH, NODE_COMPILE_CACHE, NODE_OPTIONS } = process.env;
  return { PATH, NODE_COMPILE_CACHE, NODE_OPTIONS, BEFFROI_CHROMIUM: 'none', ...more };
}
