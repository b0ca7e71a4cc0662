import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./make-files-child.ts', import.meta.url));
/** Its WebAssembly is compiled once and plainly: it is over before a better compilation would be of use. Compiled code is kept to the end (V8, nodejs/node#64500). */
const FLAGS = ['--liftoff-only', '--no-wasm-code-gc'];

/** What the process says before it ends without having made them. */
export interface MakingFailed {
  readonly message: string;
  /** Of the system, or of PostgreSQL. */
  readonly code: string | null;
}

/**
 * Makes the engine's files in a process of its own. Making them takes three runs of PostgreSQL, each with a memory of its own, of which a process that lives on would give nothing back.
 *
 * @throws Error with the code that the system or PostgreSQL gave
 */
export async function makeFilesApart(folder: string): Promise<void> {
  const child = fork(CHILD, [folder], { execArgv: FLAGS, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let failed: MakingFailed | null = null;
  let said = '';
  child.on('message', (message: MakingFailed) => {
    failed = message;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === 0) return;
  const { message, code: why } = (failed as MakingFailed | null) ?? { message: said.trim(), code: null };
  throw Object.assign(new Error(`the database's files could not be made: ${message}`), why === null ? {} : { code: why });
}
