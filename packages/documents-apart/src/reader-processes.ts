import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { RecognisedWord } from '@beffroi/documents';
import { Places } from '@beffroi/jobs';
import type { ApartLimits, GivenUp } from './given-up.ts';
import type { FromReader, PageWanted, ToReader, Wanted } from './messages.ts';

const PROCESS = fileURLToPath(new URL('./reader-process.ts', import.meta.url));
/** As many read at once as have a processor: loading the engine takes as long as reading a leaflet, and more read nothing faster. */
const AT_ONCE = availableParallelism();
/** How long a process waits for the next file: less long than a thread in which somebody asks may wait (`inSandboxedWorker`), since nobody buries a process whose thread is gone before ours is. */
const WAITS = 10_000;
/** Signals by which V8 ends a process that cannot have the memory that it was asked for. */
const OUT_OF_MEMORY: readonly (NodeJS.Signals | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL'];
/** Of our surroundings a reader is told what it cannot do without: no passwords, no addresses of databases. */
const TOLD = ['NODE_COMPILE_CACHE', 'TMPDIR', 'SystemRoot'];

/** Of what a reading may hold, what may be its heap: the rest is for buffers. V8 keeps to that by itself, or dies of it. */
const OF_HEAP = 2 / 3;

const places = new Places(AT_ONCE);
/** A process, with the megabytes that its heap may have. */
interface Reader {
  readonly child: ChildProcess;
  readonly megabytes: number;
}

/** Processes that wait for the next file, the longest first, and what ends them where none comes. */
const waiting = new Map<Reader, NodeJS.Timeout>();

/** A reading, and who bounds and helps it. */
export interface Asked {
  readonly wanted: Wanted;
  readonly limits: ApartLimits;
  /** Ends the reading. */
  readonly signal: AbortSignal | null;
  /** Words in the picture of a page, within limits of whoever looks for them; `null` where it could not be drawn. */
  readonly recognise?: (page: PageWanted) => Promise<readonly RecognisedWord[] | null>;
}

/**
 * Reads in a process that is ended when it spends too much.
 *
 * @throws what `recognise` throws, and Error where the process breaks or is starved of processor: faults of ours and of the machine, never an answer
 */
export async function readApart<Result>({ wanted, limits, signal, recognise }: Asked): Promise<Result | GivenUp> {
  const stopped: GivenUp = { kind: 'given-up', because: 'stopped' };
  if (!(await places.take(signal ?? undefined))) return stopped;
  let reader: Reader | null = null;
  try {
    // The signal may have come with the place.
    if (signal?.aborted !== true) reader = takeReader(limits.megabytes);
  } finally {
    if (reader === null) places.giveBack();
  }
  if (reader === null) return stopped;
  const { child } = reader;
  const tell = (message: ToReader): void => {
    // One that is gone says so itself.
    child.send(message, () => undefined);
  };
  const answer = Promise.withResolvers<Result | GivenUp>();
  const over = new AbortController();
  let [hasPlace, isReusable] = [true, false];
  const stop = (): void => answer.resolve(stopped);
  const help = async (page: PageWanted): Promise<void> => {
    // Others work now, and the place is another's.
    hasPlace = false;
    places.giveBack();
    const words = (await recognise?.(page)) ?? null;
    if (!(await places.take(over.signal))) return;
    if (over.signal.aborted) return places.giveBack();
    hasPlace = true;
    tell({ kind: 'words', words });
  };
  child.on('message', (message: FromReader) => {
    if (message.kind === 'page') void help(message).catch(answer.reject);
    else if (message.kind === 'given-up') answer.resolve(message);
    else if (message.kind === 'failed') answer.reject(new Error(message.message));
    else {
      isReusable = true;
      answer.resolve(message.result as Result);
    }
  });
  // Not its exit: what it said before it ended may still be on its way then.
  child.on('close', (code, by) => {
    if (OUT_OF_MEMORY.includes(by)) answer.resolve({ kind: 'given-up', because: 'memory' });
    else answer.reject(new Error(`the process that reads has ended: ${by ?? code}`));
  });
  child.on('error', answer.reject);
  signal?.addEventListener('abort', stop);
  try {
    tell({ kind: 'read', wanted, limits });
    return await answer.promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    over.abort();
    forgetting(child);
    const giveBack = (): void => {
      if (hasPlace) places.giveBack();
    };
    if (isReusable) {
      letWait(reader);
      giveBack();
    }
    // Nobody waits for its end but who needs its place: what it held is free then.
    else end(child, giveBack);
  }
}

function takeReader(megabytes: number): Reader {
  const reader = [...waiting.keys()].find((one) => one.megabytes === megabytes);
  if (reader === undefined) {
    const env = Object.fromEntries(TOLD.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
    const child = fork(PROCESS, [String(Math.ceil(megabytes * OF_HEAP))], {
      execArgv: [],
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return { child, megabytes };
  }
  clearTimeout(waiting.get(reader));
  waiting.delete(reader);
  forgetting(reader.child).ref();
  reader.child.channel?.ref();
  return reader;
}

function letWait(reader: Reader): void {
  const { child } = reader;
  // It does not keep ours.
  child.unref();
  child.channel?.unref();
  const gone = (): void => {
    clearTimeout(waiting.get(reader));
    waiting.delete(reader);
  };
  child.once('exit', gone);
  waiting.set(reader, setTimeout(dismiss, WAITS, reader).unref());
  const [longest] = waiting.keys();
  if (waiting.size > AT_ONCE && longest !== undefined) dismiss(longest);
}

function dismiss(reader: Reader): void {
  clearTimeout(waiting.get(reader));
  waiting.delete(reader);
  end(reader.child, () => undefined);
}

function end(child: ChildProcess, then: () => void): void {
  // It has ended by itself, or never began.
  const isGone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  if (isGone) then();
  else child.once('exit', then).kill('SIGKILL');
}

/** Nobody listens any more; faults of a process of which nobody wants anything harm nobody. One by one: Node keeps listeners of its own there. */
function forgetting(child: ChildProcess): ChildProcess {
  for (const event of ['message', 'error', 'exit', 'close']) child.removeAllListeners(event);
  return child.on('error', () => undefined);
}
