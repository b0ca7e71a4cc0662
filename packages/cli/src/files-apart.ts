import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lifeOf } from './life-of.ts';

const BEFFROI = fileURLToPath(new URL('../bin/beffroi.js', import.meta.url));

/**
 * Has the open data of waves made by a process that ends, one wave after the other: those of a whole country take minutes, of which visitors feel nothing.
 *
 * @param data the data folder
 * @param env where the database is, if it is on a server
 * @param signal ends what is under way
 * @returns what makes those of one wave; fails where the process did
 */
export function makesFilesApart(data: string, env: NodeJS.ProcessEnv, signal: AbortSignal): (wave: string) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (wave) => {
    const mine = last.then(() => made(wave, data, env, signal));
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Apart from the terminal, whose Ctrl-C is the site's to answer; the channel tells it when the site is gone. */
async function made(wave: string, data: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [BEFFROI, 'publish', '--files', wave, '--data', data], {
    ...{ env, detached: true },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  const code = await lifeOf(child, signal);
  signal.throwIfAborted();
  if (code !== 0) throw new Error(`the files of ${wave} could not be made by their process: ${said.trim() || code}`);
}
