import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { waitAtMost } from './held-time.ts';
import { networkSource } from './sources/network.ts';

/** Work that lets nothing else run. */
function hold(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** A server on a loop of its own, which nobody here can hold up: it answers at once, but for `/never`. */
async function serverApart(): Promise<string> {
  const server = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const server = require('node:http').createServer((request, response) => request.url === '/never' || response.end('Bonjour'));
     server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`,
    { eval: true },
  );
  onTestFinished(async () => void (await server.terminate()));
  const [port] = await once(server, 'message');
  return `http://127.0.0.1:${port}`;
}

function source() {
  const made = networkSource({ allowPrivate: true, ports: 'all' });
  onTestFinished(() => made.close());
  return made;
}

const question = (url: string, milliseconds: number) =>
  ({ url, method: 'GET', headers: {}, limits: { bodyBytes: 1_000, milliseconds, ratio: 100 } }) as const;

describe('a clock of somebody who waits', () => {
  it('blames no host for an answer that came while the loop was held', async () => {
    const server = await serverApart();
    const network = source();
    // The connection is there: the next answer comes as fast as a loop can read it.
    await network.ask(question(server, 30_000));
    for (const held of [250, 700]) {
      const answer = network.ask(question(server, 200));
      setImmediate(() => hold(held));
      expect(await answer).toMatchObject({ kind: 'response', status: 200 });
    }
  });

  it('still ends for a host that gives no answer, whatever was held', async () => {
    const network = source();
    const answer = network.ask(question(`${await serverApart()}/never`, 200));
    setImmediate(() => hold(250));
    expect(await answer).toMatchObject({ kind: 'obstacle', obstacle: 'down', cause: 'timeout', detail: 'no whole answer in 200 ms' });
  });

  it('gives back what was held', async () => {
    const began = performance.now();
    const over = new Promise<number>((resolve) => waitAtMost(300, () => resolve(performance.now() - began)));
    hold(400);
    const elapsed = await over;
    // What was held but for a beat, and the time itself.
    expect(elapsed).toBeGreaterThan(600);
  });

  it('calls nobody once it was ended, even on its last turn', async () => {
    let called = 0;
    const ended = waitAtMost(1, () => called++);
    // Set in the same turn and for the same time: it comes straight behind the clock's own timer, before any immediate, however late both are.
    await new Promise((resolve) => setTimeout(resolve, 1));
    ended.end();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(called).toBe(0);
  });
});
