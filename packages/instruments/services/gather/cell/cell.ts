import { setFlagsFromString } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import type { CapturedPage } from '@beffroi/capture';
import { startThread } from '@beffroi/jobs/thread';
import { type CellEnd, CellEnded, type CellLimits } from './cell-limits.ts';
import type { FromCell, ToCell } from './messages.ts';

/** How much longer by the clock than by the processor something may take: others may have the machine, but a thread that waits for a disk for ever is stuck. */
const PATIENCE = 20;

/** Megabytes for what lives short: nearly all that is made of a page is gone before the next town, and looking for what is left takes a tenth of the time in the room that a thread has by itself. */
const YOUNG = 32;

/**
 * What a cell runs is some thousands of functions of which none takes a twentieth of the time: to compile each of them with all that it calls costs more processor than it ever gives back.
 * The machine looks these numbers up whenever it compiles, so that they may be set while it runs; they change no answer.
 */
const COMPILES_LITTLE = ['--max-inlined-bytecode-size-cumulative=300', '--invocation-count-for-turbofan=15000'];
let compilesLittle = false;

function compileLittle(): void {
  if (compilesLittle) return;
  for (const flag of COMPILES_LITTLE) setFlagsFromString(flag);
  compilesLittle = true;
}

/** What a cell is asked, with the page itself. */
export type Asked = Extract<ToCell, { kind: 'judge' }> | { readonly kind: 'look'; readonly of: number; readonly page: CapturedPage };

/** Bytes of nearly all pages. */
const LEAST_ROOM = 256 * 1024;

/** A thread that is asked one thing at a time, watched while it answers, and ended by force where it spends too much. */
export class Cell {
  readonly #worker: Worker;
  readonly #limits: CellLimits;
  /** Why it was ended; `null` while it lives. */
  #end: CellEnd | null = null;
  #onEnd: (end: CellEnd, cause: Error | null) => void;
  /** When it has loaded what it needs, which is no page's doing. */
  readonly #ready: Promise<void>;
  /** When what was asked before has been answered. */
  #turn: Promise<unknown> = Promise.resolve();
  #asked = 0;
  #room = new Uint8Array(new SharedArrayBuffer(0));
  /** How many towns have it. */
  towns = 0;
  /** It is one town's alone: what it does not survive is that town's doing. */
  isAlone = false;

  constructor(limits: CellLimits) {
    this.#limits = limits;
    const ready = Promise.withResolvers<void>();
    this.#ready = ready.promise;
    this.#onEnd = (end, cause) => ready.reject(cause ?? new CellEnded(end, 'loading the rules', limits));
    // Whoever asks hears of it.
    ready.promise.catch(() => undefined);
    compileLittle();
    this.#worker = startThread(new URL('./cell-thread.ts', import.meta.url), {
      maxOldGenerationSizeMb: limits.megabytes,
      maxYoungGenerationSizeMb: YOUNG,
    });
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#ended('memory');
      else this.#ended('gone', error);
    });
    this.#worker.on('exit', () => this.#ended('gone'));
    this.#worker.once('message', () => ready.resolve());
    // What nobody waits for does not keep the process.
    this.#worker.unref();
  }

  get isAlive(): boolean {
    return this.#end === null;
  }

  /** Called once, when it has ended. */
  onEnd: () => void = () => undefined;

  /** Tells something that has no answer. */
  tell(told: Extract<ToCell, { kind: 'begin' | 'forget' }>): void {
    this.#worker.postMessage(told);
  }

  /** Nobody waits for an answer of it. */
  get isFree(): boolean {
    return this.#asked === 0;
  }

  /**
   * Asks something, once all that was asked before has been answered.
   *
   * @throws CellEnded when it ends, or is ended, before its answer: `gone` where another town may be to blame; what it throws itself
   */
  async ask(asked: Asked): Promise<Exclude<FromCell, { kind: 'failed' }>> {
    this.#asked++;
    const answer = this.#turn.then(() => this.#ask(asked));
    this.#turn = answer.catch(() => undefined);
    try {
      return await answer;
    } finally {
      this.#asked--;
    }
  }

  async #ask(asked: Asked): Promise<Exclude<FromCell, { kind: 'failed' }>> {
    const what = asked.kind === 'look' ? 'reading the page' : 'judging the archive';
    // What it ended by was asked by another.
    if (this.#end !== null) throw new CellEnded(this.#end === 'stopped' ? 'stopped' : 'gone', what, this.#limits);
    let watch: { end(): void } | null = null;
    this.#worker.ref();
    try {
      await this.#ready;
      const answer = await new Promise<FromCell>((resolve, reject) => {
        this.#worker.once('message', resolve);
        // Memory is of all towns that it has: whose was too much shows where each is alone.
        this.#onEnd = (end, cause) => reject(cause ?? new CellEnded(end === 'memory' && this.towns > 1 ? 'gone' : end, what, this.#limits));
        if (this.#end !== null) this.#onEnd(this.#end, null);
        watch = this.#watch(this.#limits[asked.kind]);
        this.#worker.postMessage(this.#parcelOf(asked));
      });
      if (answer.kind === 'failed') throw errorOf(answer);
      return answer;
    } finally {
      (watch as { end(): void } | null)?.end();
      this.#onEnd = () => undefined;
      // One by one: Node keeps listeners of its own there.
      this.#worker.removeAllListeners('message');
      this.#worker.unref();
    }
  }

  /** A page's bytes lie where both see them: one page is looked at at a time, and of what is read of it nothing hangs on its bytes. */
  #parcelOf(asked: Asked): ToCell {
    if (asked.kind === 'judge') return asked;
    const { body, ...page } = asked.page;
    if (body.byteLength > this.#room.byteLength) {
      const room = new SharedArrayBuffer(2 ** Math.ceil(Math.log2(Math.max(body.byteLength, LEAST_ROOM))));
      this.#room = new Uint8Array(room);
      this.#worker.postMessage({ kind: 'room', room } satisfies ToCell);
    }
    this.#room.set(body);
    return { kind: 'look', of: asked.of, page: { ...page, bytes: body.byteLength } };
  }

  /** Ends it at once, whatever it is at. */
  end(why: CellEnd = 'stopped'): void {
    this.#ended(why);
    void this.#worker.terminate();
  }

  /** @param cause what broke in the thread: a fault of ours */
  #ended(why: CellEnd, cause: Error | null = null): void {
    if (this.#end !== null) return;
    this.#end = why;
    this.#onEnd(why, cause);
    this.onEnd();
  }

  /** Ends it when it has spent what it may: by its own processor, since a machine that others use is no fault of the page's. */
  #watch(milliseconds: number): { end(): void } {
    const began = performance.now();
    let over = false;
    let before: NodeJS.CpuUsage | undefined;
    const look = async (): Promise<void> => {
      const elapsed = performance.now() - began;
      const usage = await cpuUsageOf(this.#worker, before);
      if (over || this.#end !== null) return;
      if (before === undefined) before = usage ?? undefined;
      else if (usage !== null && (usage.user + usage.system) / 1_000 > milliseconds) return this.end('processor');
      if (elapsed > milliseconds * PATIENCE) return this.end('processor');
      timer = setTimeout(look, this.#limits.watch);
    };
    let timer = setTimeout(look, this.#limits.watch);
    return {
      end: () => {
        over = true;
        clearTimeout(timer);
      },
    };
  }
}

/** What a thread has spent since; `null` where Node cannot say (before 24.6). */
async function cpuUsageOf(worker: Worker, since: NodeJS.CpuUsage | undefined): Promise<NodeJS.CpuUsage | null> {
  if (typeof worker.cpuUsage !== 'function') return null;
  return worker.cpuUsage(since).catch(() => null);
}

function errorOf({ name, message, stack, code }: Extract<FromCell, { kind: 'failed' }>): Error {
  return Object.assign(new Error(message), { name, stack }, code === undefined ? {} : { code });
}
