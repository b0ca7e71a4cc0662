import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { BRIEFLY } from '../../../test/setup/briefly.ts';
import type { StorePlace } from '../src/store.ts';

/** A process that a test watches, and may kill. */
export interface Watched {
  readonly child: ChildProcess;
  /** All lines that it has said. */
  readonly lines: readonly string[];
  /** Waits for the first line that has this in it. @returns the line @throws when the process ends without it */
  said(text: string): Promise<string>;
  /** Resolves when it has ended, and all it said was heard. */
  readonly ended: Promise<void>;
}

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

/** Starts `writer.ts`. @param rows how many pairs it writes */
export function startWriter(place: StorePlace, name: string, rows: number, options: SpawnOptions = {}): Watched {
  return watch(
    spawn(process.execPath, [...BRIEFLY, WRITER, JSON.stringify(place), name, String(rows)], {
      ...options,
      stdio: ['pipe', 'pipe', 'pipe'],
    }),
  );
}

export function watch(child: ChildProcess): Watched {
  const lines: string[] = [];
  let stderr = '';
  const changed: (() => void)[] = [];
  const change = (): void => {
    for (const wake of changed.splice(0)) wake();
  };
  let over = false;
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line);
    change();
  });
  child.stdin?.on('error', () => {});
  const ended = once(child, 'close').then(() => {
    over = true;
    change();
  });
  return {
    child,
    lines,
    ended,
    async said(text) {
      for (;;) {
        const line = lines.find((each) => each.includes(text));
        if (line !== undefined) return line;
        if (over) throw new Error(`the process ended without saying "${text}": ${lines.join(' | ')} ${stderr}`);
        await new Promise<void>((resolve) => changed.push(resolve));
      }
    },
  };
}
