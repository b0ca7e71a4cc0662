import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createDatabase } from '../test/create-database.ts';

const POSTGRES = fileURLToPath(new URL('../../../scripts/postgres.js', import.meta.url));

/** A PostgreSQL server of a test's own. */
export interface CrashableServer extends AsyncDisposable {
  /** Address of an empty database on it, which writes down what it commits before it says so. */
  readonly url: string;
  /** Ends it as a kill would; resolves when it is there again, a second later. */
  crash(): Promise<void>;
}

export async function crashableServer(): Promise<CrashableServer> {
  const child = spawn(process.execPath, [POSTGRES, 'serve'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error('the server of the test ended');
    return value;
  };
  const address = await line();
  const url = new URL(await createDatabase(address, 'crashing'));
  // The server itself is for tests that lose nothing by a crash, and says that it has written before it has.
  url.searchParams.set('options', '-c synchronous_commit=on');
  return {
    url: url.href,
    async crash() {
      child.stdin.write('crash\n');
      while ((await line()) !== 'up');
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}
