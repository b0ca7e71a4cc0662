import type { ChildProcess } from 'node:child_process';

/** Milliseconds that a process has to put back what it holds. */
const GRACE = 20_000;

/**
 * Until a process has ended, and all was read that it said. It is told to end by `signal`, and made to where it does not within its grace.
 *
 * @returns its exit code; `null` where a signal ended it
 * @throws Error where it could not be started
 */
export async function lifeOf(child: ChildProcess, signal: AbortSignal, grace = GRACE): Promise<number | null> {
  let late: NodeJS.Timeout | undefined;
  const end = (): void => {
    child.kill('SIGTERM');
    late = setTimeout(() => child.kill('SIGKILL'), grace);
  };
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  try {
    return await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  } finally {
    signal.removeEventListener('abort', end);
    clearTimeout(late);
  }
}
