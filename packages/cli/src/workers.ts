import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lifeOf } from './life-of.ts';
import { ONE_HEAP } from './one-heap.ts';

const BEFFROI = fileURLToPath(new URL('../bin/beffroi.js', import.meta.url));

/**
 * Megabytes that a worker's short-lived things may fill before they are collected, half of Node's own: a walk of two thousand pages holds sixty megabytes less, and takes no more
 * processor (`bench/collect.ts`).
 */
const FLAGS = ['--max-semi-space-size=8'];

/**
 * Large pieces are given back at once too: a worker that has judged an account of fifty thousand posts has held some twenty megabytes less (`bench/assess-account.ts` of voice). Where something is set already, it stays.
 */
const ALLOCATOR = { ...ONE_HEAP, MALLOC_MMAP_THRESHOLD_: '65536' } satisfies NodeJS.ProcessEnv;

/** Milliseconds before a worker that fell is started again: twice as long each time, until it has lived for a minute. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
const LIVED = 60_000;

export interface CrewOptions {
  readonly workers: number;
  /** The data folder. */
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
  /** A worker ended by itself, and is started again after so many milliseconds. */
  readonly onFall: (worker: number, pause: number) => void;
}

/** Workers in processes of their own: a page that takes long to judge must not hold the site up. */
export interface Crew {
  /** Ends them tidily. */
  stop(): Promise<void>;
}

/** Starts workers, and starts again whichever ends; none outlives this process. */
export function startCrew({ workers, data, env, onFall }: CrewOptions): Crew {
  const over = new AbortController();
  const all = Array.from({ length: workers }, (_, i) => keepAtWork(i + 1));
  return {
    stop: async () => {
      over.abort();
      await Promise.all(all);
    },
  };

  async function keepAtWork(worker: number): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!over.signal.aborted) {
      const began = performance.now();
      // One that could not be started has fallen too.
      await lifeOf(start(), over.signal).catch(() => null);
      if (over.signal.aborted) return;
      if (performance.now() - began > LIVED) pause = FIRST_PAUSE;
      onFall(worker, pause);
      await rest(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  /** Apart from the terminal, whose Ctrl-C is the site's to answer; the channel tells the worker when the site is gone. */
  function start(): ChildProcess {
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
    return spawn(process.execPath, [...FLAGS, BEFFROI, 'worker', '--data', data, '--quiet'], {
      env: { ...ALLOCATOR, ...env },
      detached: true,
      stdio: [...stdio],
    });
  }

  function rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      over.signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
}

/** Aborts when the process that started this one as its worker is gone; `null` when none did. */
export function siteGone(): AbortSignal | null {
  const { channel } = process;
  if (!process.connected || channel === undefined || channel === null) return null;
  const gone = new AbortController();
  process.once('disconnect', () => gone.abort());
  // The channel alone must not keep the process alive.
  channel.unref();
  return gone.signal;
}
