import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/** @typedef {{ readonly name: string, readonly ok: boolean, readonly milliseconds: number }} Ran */

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs one command of node_modules/.bin. What it prints is shown as it comes, or, for what runs beside others, in one piece when it has ended.
 *
 * @param {import('./checks.js').Check} check
 * @param {{ readonly beside?: boolean, readonly quiet?: boolean, readonly env?: Readonly<Record<string, string>> }} [options] `quiet`: shown only
 * when it fails
 * @returns {Promise<Ran>}
 */
export function run({ name, command }, { beside = false, quiet = false, env = {} } = {}) {
  if (!beside) console.log(`\n— ${name}: ${command[0]}`);
  const start = performance.now();
  const [program, ...words] = command[0] === 'node' ? [process.execPath, ...command.slice(1)] : command;
  const PATH = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(program ?? '', words, {
    cwd: ROOT,
    stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // The compiler of TypeScript collects garbage so often, while there is room, that it takes a third more work.
    env: { GOGC: '400', ...process.env, PATH, ...env },
    // npm's commands are shell scripts there.
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ ok) => {
      if (beside && !(ok && quiet)) console.log(`\n— ${name}: ${command[0]}\n${said.trimEnd()}`);
      resolve({ name, ok, milliseconds: performance.now() - start });
    };
    child.on('error', (error) => {
      console.error(`${command[0]} could not be started: ${error.message}`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * One after the other.
 * @param {readonly import('./checks.js').Check[]} checks
 * @param {Parameters<typeof run>[1]} options
 */
export async function inOrder(checks, options) {
  /** @type {Ran[]} */
  const ran = [];
  for (const check of checks) ran.push(await run(check, options));
  return ran;
}

/** @param {Ran} ran */
export function line({ name, ok, milliseconds }) {
  return `${ok ? 'ok    ' : 'FAILED'} ${name} (${(milliseconds / 1000).toFixed(1)} s)`;
}
