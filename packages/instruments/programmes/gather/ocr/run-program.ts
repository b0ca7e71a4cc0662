import { spawn } from 'node:child_process';

/** What another program may cost: it works on what anybody wrote. */
interface ProgramLimits {
  readonly milliseconds: number;
  /** Of what it prints. */
  readonly bytes: number;
}

/** Kilobytes of memory that it may ask for: a page drawn for recognition takes a hundredth of that. */
const MEMORY = 3_000_000;

/**
 * Runs a program on `input` and gives what it prints; `null` when it fails, takes too long or prints too much. Only one processor is used, so that the same
 * input gives the same words at the same cost.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  input: Uint8Array,
  { milliseconds, bytes }: ProgramLimits,
): Promise<Buffer | null> {
  const bounded: readonly [string, ...string[]] =
    process.platform === 'win32'
      ? [program, ...args]
      : ['/bin/sh', '-c', 'ulimit -v "$0" 2>/dev/null; exec "$@"', String(MEMORY), program, ...args];
  const [command, ...rest] = bounded;
  const child = spawn(command, rest, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, OMP_THREAD_LIMIT: '1', LC_ALL: 'C' },
    windowsHide: true,
  });
  return await new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let failed = false;
    const fail = () => {
      failed = true;
      child.kill('SIGKILL');
    };
    const late = setTimeout(fail, milliseconds);
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > bytes) fail();
      else chunks.push(chunk);
    });
    // Who has read enough closes its end.
    child.stdin.on('error', () => {});
    child.on('error', () => {
      failed = true;
      clearTimeout(late);
      resolve(null);
    });
    child.on('close', (code) => {
      clearTimeout(late);
      resolve(failed || code !== 0 ? null : Buffer.concat(chunks));
    });
    child.stdin.end(input);
  });
}
