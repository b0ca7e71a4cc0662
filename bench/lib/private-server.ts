import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A PostgreSQL of one's own, which ends with this process. */
export interface PrivateServer {
  readonly url: string;
  /** The process that all of its processes descend from. */
  readonly pid: number;
  end(): void;
}

/** The project's own private PostgreSQL. */
export async function startServer(): Promise<PrivateServer> {
  const script = fileURLToPath(new URL('../../scripts/postgres.js', import.meta.url));
  const child = spawn(process.execPath, [script, 'serve'], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) return { url: line, pid: child.pid!, end: () => child.stdin.end() };
  throw new Error('no PostgreSQL server could be started');
}
