import { Duplex } from 'node:stream';
import { Session } from './session.ts';
import type { StatementQueue } from './statement-queue.ts';

/** What a client of `pg` takes for its socket, and is a session in this very process. */
export class Line extends Duplex {
  readonly #session: Session;

  constructor(queue: StatementQueue, sessions: Set<Session>) {
    super({ allowHalfOpen: false });
    const session = new Session(queue, { write: (bytes) => void this.push(bytes), end: () => void this.push(null) }, null);
    this.#session = session;
    sessions.add(session);
    void session.ended.then(() => sessions.delete(session));
  }

  // As of a socket; there is nothing to connect to, to hurry, or to keep alive.
  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#session.receive(chunk);
    done();
  }

  override _final(done: () => void): void {
    this.#session.hangUp();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#session.hangUp();
    done(error);
  }
}
