import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { hostname } from 'node:os';
import type { Engine } from '../engine.ts';
import { poolOf } from '../pool.ts';
import { clearAddress, newAddress } from './address.ts';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { Line } from './line.ts';
import { type Notice, readNotice, writeNotice } from './notice.ts';
import { Session } from './session.ts';
import { type StatementQueue, statementQueueOf } from './statement-queue.ts';
import { message } from './wire.ts';

/** Clients in this process at once; they only cost memory, and take turns anyway. */
const CONNECTIONS = 16;

export interface Owner extends Engine {
  /** Lets guests in, at an address that it writes into the notice. */
  invite(notice: string, since: Date): Promise<void>;
}

/**
 * Puts clients in front of an open engine: those of this process, and guests.
 *
 * @param folder where its files lie
 * @param patienceMs how long a transaction may stand still while others wait
 * @param afterClose what is done last
 */
export async function ownerOf(engine: EmbeddedEngine, folder: string, patienceMs: number, afterClose: () => Promise<void>): Promise<Owner> {
  const queue = statementQueueOf(engine, patienceMs, folder);
  const own = new Set<Session>();
  const guests = new Set<Session>();
  const pool = poolOf({ stream: () => new Line(queue, own) as unknown as Socket, ssl: false, max: CONNECTIONS }, (error) => error);
  let door: { readonly server: Server; readonly clear: () => Promise<void> } | null = null;
  let closed: Promise<void> | null = null;

  const close = async (): Promise<void> => {
    await door?.clear();
    door?.server.close();
    for (const guest of guests) guest.end('57P01', 'The owner of the data folder closes it.');
    await Promise.all([...guests].map((guest) => guest.ended));
    await pool.end();
    await Promise.all([...own].map((session) => session.ended));
    try {
      // The write-ahead log holds what a broken engine had confirmed: the next owner reads it.
      if (!queue.broken) await shut();
    } finally {
      await afterClose();
    }
  };

  const shut = async (): Promise<void> => {
    const giveBack = await queue.turns.take();
    await queue.run(message('Q', Buffer.from('checkpoint\0')), () => {});
    // One that broke over it might never answer again.
    if (!queue.broken) await engine.close();
    giveBack();
  };

  return {
    kind: 'pglite',
    role: 'owner',
    pool,
    close: () => {
      closed ??= close();
      return closed;
    },
    async invite(noticePath, since) {
      const secret = randomBytes(32).toString('base64url');
      // Of an owner that was killed; the lock says that it is no more.
      const stale = await readNotice(noticePath);
      if (stale !== null && stale.host === hostname()) await clearAddress(stale.address);
      const address = await newAddress();
      const server = await listen(queue, guests, secret, address);
      const notice: Notice = { pid: process.pid, host: hostname(), address, secret, since: since.toISOString() };
      await writeNotice(noticePath, notice);
      door = {
        server,
        clear: async () => {
          await rm(noticePath, { force: true });
          await clearAddress(address);
        },
      };
    },
  };
}

async function listen(queue: StatementQueue, guests: Set<Session>, secret: string, address: string): Promise<Server> {
  const server = createServer((socket) => {
    const session = new Session(queue, { write: (bytes) => void socket.write(bytes), end: () => void socket.end() }, secret);
    guests.add(session);
    void session.ended.then(() => guests.delete(session));
    socket.on('data', (chunk) => session.receive(chunk));
    socket.on('close', () => session.hangUp());
    // Its close follows.
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  // The work keeps the process alive, not that somebody might come.
  server.unref();
  return server;
}
