import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Done, type Hand, handOf, type Task } from './hands.ts';
import { PageWriter } from './page-writer.ts';
import { StaticRefusal, type StaticRefusalCode } from './refusal.ts';
import { type ExportHouse, serveDrawing } from './source.ts';
import type { HandOrder } from './static-site.ts';

/** Pages that a process has under way: it draws in one thread, and waits for its database meanwhile. */
const AT_ONCE = 3;

type Said =
  | { readonly ready: true }
  | { readonly id: number; readonly done: Done }
  | { readonly id: number; readonly failed: { readonly code: StaticRefusalCode | null; readonly detail: string } };

/** Another process that draws and writes pages. @param line what starts it: it calls `workAsHand` */
export async function startHand(line: readonly string[], env: NodeJS.ProcessEnv, order: HandOrder): Promise<Hand> {
  const [program, ...words] = line as [string, ...string[]];
  // Apart from the terminal, whose Ctrl-C is the export's to answer; it ends when its channel does.
  const child = spawn(program, words, { env, detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const waiting = new Map<number, PromiseWithResolvers<Done>>();
  const ready = Promise.withResolvers<void>();
  child.on('message', (said: Said) => {
    if ('ready' in said) return ready.resolve();
    const one = waiting.get(said.id);
    waiting.delete(said.id);
    if ('done' in said) one?.resolve(said.done);
    else one?.reject(said.failed.code === null ? new Error(said.failed.detail) : new StaticRefusal(said.failed.code, said.failed.detail));
  });
  const gone = (): void => {
    const error = new Error('a process that drew pages ended');
    ready.reject(error);
    for (const one of waiting.values()) one.reject(error);
  };
  // Each thing that it is told when it is gone is a fault of its own.
  child.on('error', gone).once('exit', gone);
  child.send(order);
  await ready.promise;
  return handOfChild(child, waiting);
}

function handOfChild(child: ChildProcess, waiting: Map<number, PromiseWithResolvers<Done>>): Hand {
  let last = 0;
  return {
    atOnce: AT_ONCE,
    take: (task) => {
      const one = Promise.withResolvers<Done>();
      const id = ++last;
      waiting.set(id, one);
      child.send({ id, task });
      return one.promise;
    },
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** Draws and writes pages for the process that started this one, until that lets go. */
export async function workAsHand(house: ExportHouse): Promise<void> {
  // Nobody is there to be worked for.
  if (!process.connected) return;
  const over = once(process, 'disconnect');
  const [order] = (await once(process, 'message')) as [HandOrder];
  const at = new Date(order.at ?? Date.now());
  const { site, reads } = await serveDrawing(house, order.origin, at);
  const writer = new PageWriter({ ...order, site: { port: site.port, origin: order.origin }, reads });
  const hand = handOf(writer, reads, AT_ONCE);
  process.on('message', ({ id, task }: { readonly id: number; readonly task: Task }) => {
    void hand.take(task).then(
      (done) => tell({ id, done }),
      (error: unknown) => tell({ id, failed: failureOf(error) }),
    );
  });
  tell({ ready: true });
  await over;
  await hand.close();
  await site.close();
}

function failureOf(error: unknown): { readonly code: StaticRefusalCode | null; readonly detail: string } {
  if (error instanceof StaticRefusal) return { code: error.code, detail: error.detail };
  return { code: null, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Who started it may be gone already. */
const tell = (said: Said): void => void (process.connected && process.send?.(said));
