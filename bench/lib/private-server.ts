import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The project's own private PostgreSQL, which ends with this process. */
export async function startServer(): Promise<{ readonly url: string; end(): void }> {
  const script = fileURLToPath(new URL('../../scripts/postgres.js', import.meta.url));
  const child = spawn(process.execPath, [script, 'serve'], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) return { url: line, end: () => child.stdin.end() };
  throw new Error('no PostgreSQL server could be started');
}
