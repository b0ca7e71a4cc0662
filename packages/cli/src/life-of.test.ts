import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { lifeOf } from './life-of.ts';

/** A process that says that it is there, and then goes on until it is ended. */
async function started(does: string) {
  const script = `${does}; setInterval(() => {}, 1_000_000); process.stdout.write('there');`;
  const child = spawn(process.execPath, ['--eval', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  return child;
}

it('a process is told to end, and gives its own code', async () => {
  const over = new AbortController();
  const life = lifeOf(await started("process.on('SIGTERM', () => process.exit(3))"), over.signal);
  over.abort();
  expect(await life).toBe(3);
});

it('one that does not end is made to, and one that is told so before it began', async () => {
  const over = new AbortController();
  const deaf = await started("process.on('SIGTERM', () => {})");
  const life = lifeOf(deaf, over.signal, 50);
  over.abort();
  expect([await life, deaf.signalCode]).toEqual([null, 'SIGKILL']);
  expect(await lifeOf(await started(''), over.signal)).toBeNull();
});

it('what cannot be started is a fault', async () => {
  const none = spawn('/nowhere/nothing', { stdio: 'ignore' });
  await expect(lifeOf(none, new AbortController().signal)).rejects.toThrow('ENOENT');
});
