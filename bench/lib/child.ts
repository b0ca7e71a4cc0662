import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A part of a measurement in a process of its own, which says what it found as messages. */
export interface Part<Message> {
  readonly process: ChildProcess;
  /** Its next message. Rejects when it ends without one. */
  next(): Promise<Message>;
  /** Waits until it has cleaned up after itself and ended. */
  ended(): Promise<void>;
  /** Ends it. */
  end(): Promise<void>;
}

/**
 * Starts `parts/<name>.ts` under the same Node; `input` is its only argument, as JSON.
 *
 * @param flags of Node, for this part alone
 * @param core the only one that it may use, from 0; all of the machine's when absent
 */
export function startPart<Message>(name: string, input: unknown, flags: readonly string[] = [], core: number | null = null): Part<Message> {
  const path = fileURLToPath(new URL(`../parts/${name}.ts`, import.meta.url));
  const node = [process.execPath, ...flags, path, JSON.stringify(input)];
  const [program, ...words] = core === null ? node : ['taskset', '--cpu-list', String(core), ...node];
  const child = spawn(program!, words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const messages: Message[] = [];
  let wake: () => void = () => undefined;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', (message) => {
    messages.push(message as Message);
    wake();
  });
  void exited.then(() => wake());
  return {
    process: child,
    async next() {
      while (messages.length === 0) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`${name} ended with ${child.exitCode ?? child.signalCode}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return messages.shift()!;
    },
    ended: () => exited,
    async end() {
      child.kill();
      await exited;
    },
  };
}

/** The argument of a part. */
export function inputOfPart<Input>(): Input {
  return JSON.parse(process.argv[2] ?? 'null') as Input;
}

/** Says something to who started this part. */
export function say(message: unknown): Promise<void> {
  return new Promise((resolve, reject) => process.send?.(message, undefined, {}, (error) => (error === null ? resolve() : reject(error))));
}
