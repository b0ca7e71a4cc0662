import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StorePlace } from '@beffroi/store';

/** `beffroi serve` as it is, in a process of its own. */
export interface SiteOfItsOwn {
  readonly port: number;
  readonly pid: number;
  readonly process: ChildProcess;
  end(): Promise<void>;
}

/** The program; BENCH_BEFFROI names that of another version, to compare with. */
const BIN = process.env['BENCH_BEFFROI'] ?? fileURLToPath(new URL('../../packages/cli/bin/beffroi.js', import.meta.url));

/**
 * Serves what is in a database, without workers, on any port.
 *
 * @param data folder of archives, and of the database where no server holds it
 * @param flags of Node
 */
export async function servedSite(
  place: StorePlace,
  data: string,
  { env = {}, flags = [] }: { readonly env?: Record<string, string>; readonly flags?: readonly string[] } = {},
): Promise<SiteOfItsOwn> {
  const child = spawn(process.execPath, [...flags, BIN, 'serve', '--port', '0', '--workers', '0', '--data', data], {
    env: { ...process.env, DATABASE_URL: place.kind === 'server' ? place.url : '', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout!.resume();
    const end = async (): Promise<void> => {
      const exited = once(child, 'exit');
      child.kill('SIGINT');
      await exited;
    };
    return { port: Number(port), pid: child.pid!, process: child, end };
  }
  throw new Error('it does not serve');
}
