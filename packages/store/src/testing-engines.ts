import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { describe, empty, type Fresh } from './testing-emptied.ts';

// Starting an engine costs half a second of a processor, emptying one some hundredths: those that a test gave back are emptied for the next.

/** Engines that wait in this process; each holds some hundred megabytes. */
const WAITING = 3;

const waiting: PGlite[] = [];
let fresh: Promise<Fresh> | null = null;

/** @returns an engine in memory, as it is fresh from the template; its `close` gives it back */
export async function freshEngine(template: string): Promise<PGlite> {
  const engine = waiting.pop() ?? (await startEngine(template));
  fresh ??= describe(engine);
  const start = await fresh;
  // Its private fields do not answer to a stand-in.
  return new Proxy(engine, {
    get(target, name) {
      if (name === 'close') return () => giveBack(target, start);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

let tar: Promise<Blob> | null = null;
/** Setting up its cache takes a third of the start of an engine, and no test has so much. */
const SMALL = ['-c', 'shared_buffers=8MB'];

async function startEngine(template: string): Promise<PGlite> {
  tar ??= readFile(join(template, 'database.tar')).then((bytes) => new Blob([new Uint8Array(bytes)]));
  return PGlite.create({ loadDataDir: await tar, startParams: [...PGlite.defaultStartParams, ...SMALL] });
}

async function giveBack(engine: PGlite, start: Fresh): Promise<void> {
  if (waiting.length < WAITING && (await empty(engine, start))) waiting.push(engine);
  else await engine.close();
}
