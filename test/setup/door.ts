import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds that one question waits for its answer; who asks asks again. A client gives up after some minutes, and a busy machine may need longer. */
const PATIENCE = 20_000;

export interface Door {
  /** Where it is asked: its address, with a slash and a name behind it. */
  readonly url: string;
  get(name: string): Promise<string>;
  /** Waits for what is being made, so that it can be taken away. */
  close(): Promise<void>;
}

/**
 * What tests share, made when the first of them asks. They ask over loopback, for they run in processes of their own: 202 means that it is not ready yet.
 *
 * @param makers by name
 */
export async function openDoor(makers: Readonly<Record<string, () => Promise<string>>>): Promise<Door> {
  const made = new Map<string, Promise<string>>();
  const get = (name: string): Promise<string> => {
    const answer = made.get(name) ?? makers[name]!();
    answer.catch(() => undefined);
    made.set(name, answer);
    return answer;
  };
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    if (!Object.hasOwn(makers, name)) return void response.writeHead(404).end();
    Promise.race([get(name), setTimeout(PATIENCE, null, { ref: false })]).then(
      (text) => (text === null ? response.writeHead(202).end() : response.end(text)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get,
    async close() {
      server.closeAllConnections();
      server.close();
      await Promise.allSettled(made.values());
    },
  };
}
