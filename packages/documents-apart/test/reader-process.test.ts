import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { APART_LIMITS } from '../src/given-up.ts';
import type { FromReader, ToReader } from '../src/messages.ts';

/** A process that reads, and tells it something. */
function reader() {
  const child = fork(fileURLToPath(new URL('../src/reader-process.ts', import.meta.url)), ['200'], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, tell: (message: ToReader) => void child.send(message, () => undefined) };
}

const reading = (bytes: Uint8Array): ToReader => ({
  kind: 'read',
  wanted: { kind: 'workbook', bytes, limits: {} },
  limits: { ...APART_LIMITS, patience: 2_000 },
});

it('ends with its thread: who is asked again of a thread that is gone would say nothing until it is thought to be starved', async () => {
  const { child, tell } = reader();
  // No bytes at all are a fault of ours, which ends the thread.
  tell(reading(null as never));
  const [said] = (await once(child, 'message')) as [FromReader];
  expect(said).toMatchObject({ kind: 'failed' });
  tell(reading(new Uint8Array([1, 2, 3])));
  const heard = Promise.withResolvers<FromReader>();
  child.once('message', (message: FromReader) => heard.resolve(message));
  expect(await Promise.race([once(child, 'exit'), heard.promise])).toEqual([0, null]);
});
