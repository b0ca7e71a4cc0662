import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { StorePlace } from '@beffroi/store';

/** A PostgreSQL of one's own, which ends with this process. */
export interface PrivateServer {
  readonly url: string;
  /** The process that all of its processes descend from. */
  readonly pid: number;
  end(): void;
}

/**
 * Where a database is kept for a measurement, and the server that was started for it, which who asked ends.
 *
 * @param url of a server that is there already
 * @param data folder of the embedded database
 */
export async function placeFor(
  engine: string,
  url: string | undefined,
  data: string,
): Promise<{ readonly place: StorePlace; readonly server: PrivateServer | null }> {
  if (engine !== 'postgres') return { place: { kind: 'folder', path: data }, server: null };
  const server = url === undefined ? await startServer() : null;
  return { place: { kind: 'server', url: url ?? server!.url }, server };
}

/** The project's own private PostgreSQL. */
export async function startServer(): Promise<PrivateServer> {
  const script = fileURLToPath(new URL('../../scripts/postgres.js', import.meta.url));
  const child = spawn(process.execPath, [script, 'serve'], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) return { url: line, pid: child.pid!, end: () => child.stdin.end() };
  throw new Error('no PostgreSQL server could be started');
}
