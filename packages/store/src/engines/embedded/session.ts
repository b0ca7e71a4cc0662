import { timingSafeEqual } from 'node:crypto';
import type { StatementQueue } from './statement-queue.ts';
import {
  ASK_PASSWORD,
  Cutter,
  errorMessage,
  greetingCode,
  kindOf,
  PROTOCOL_3,
  ROLLBACK,
  SSL_REQUEST,
  type Status,
  SYNC,
  statementOf,
  textOf,
  WireError,
  welcome,
} from './wire.ts';

/** The way back to a client. */
export interface Reply {
  write(bytes: Uint8Array): void;
  /** Nothing more comes; the connection ends. */
  end(): void;
}

/** Bytes of the largest statement, with its values. */
const LARGEST_MESSAGE = 256 * 1024 * 1024;
/** Bytes that somebody who has not said the secret may send. */
const LARGEST_GREETING = 8 * 1024;

/** The engine has one session: these would reach into what other clients do, or wait for bytes in the middle of an answer. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['F', 'function calls'],
  ['H', 'half answers (Flush)'],
  ['d', 'COPY'],
  ['c', 'COPY'],
  ['f', 'COPY'],
]);

/** What a statement asks for that a single session cannot give; `null` for an ordinary one. */
function strangeIn(message: Buffer): string | null {
  const kind = kindOf(message);
  if (kind !== 'P' && kind !== 'Q') return null;
  // The engine would wait for ever for bytes that cannot come while it waits.
  if (/\bcopy\b[^;]*\bfrom\s+stdin\b/i.test(statementOf(message))) return 'COPY';
  return kind === 'P' && message[5] !== 0 ? 'prepared statements with a name' : null;
}

/**
 * One client of the embedded database. The engine knows a single session, so a client's statements take turns with the others', and one that has begun
 * a transaction keeps the turn until it has ended it: nobody's statement falls into somebody else's transaction.
 */
export class Session {
  readonly #queue: StatementQueue;
  readonly #reply: Reply;
  /** `null` for a client in this process: it has nothing to prove. */
  readonly #secret: string | null;
  readonly #cutter: Cutter;
  #stage: 'greeting' | 'password' | 'open' | 'ended' = 'greeting';
  #collected: Buffer[] = [];
  readonly #batches: Buffer[] = [];
  #serving = false;
  /** A piece of an answer went out, and not yet the last: nothing else may stand between them. */
  #answering = false;
  #turn: (() => void) | null = null;
  #status: Status = 'I';
  #patience: NodeJS.Timeout | null = null;
  /** Resolves when everything of this client is undone and its turn given back. */
  readonly ended: Promise<void>;
  #resolveEnded!: () => void;

  constructor(queue: StatementQueue, reply: Reply, secret: string | null) {
    this.#queue = queue;
    this.#reply = reply;
    this.#secret = secret;
    this.#cutter = new Cutter(LARGEST_MESSAGE);
    this.ended = new Promise((resolve) => {
      this.#resolveEnded = resolve;
    });
  }

  /** Takes what came from the client, in any pieces. */
  receive(chunk: Buffer): void {
    if (this.#stage === 'ended') return;
    try {
      for (const message of this.#cutter.take(chunk)) this.#hear(message);
      if (this.#stage !== 'open' && this.#cutter.held > LARGEST_GREETING) throw new WireError('a greeting without end');
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      this.end('08P01', `This is not how the owner of a data folder is spoken to: ${error.message}.`);
    }
  }

  /** The client is gone: what it had begun is undone. */
  hangUp(): void {
    this.#leave();
  }

  /** Sends the client away with a last word, where that can be understood. */
  end(code: string, text: string): void {
    if (this.#stage === 'ended') return;
    if (!this.#answering) this.#reply.write(errorMessage('FATAL', code, text));
    this.#leave();
  }

  #hear(message: Buffer): void {
    if (this.#stage === 'greeting') this.#greet(message);
    else if (this.#stage === 'password') this.#checkPassword(message);
    else if (this.#stage === 'open') this.#collect(message);
  }

  #greet(message: Buffer): void {
    const code = greetingCode(message);
    if (code === SSL_REQUEST) {
      this.#reply.write(Buffer.from('N'));
    } else if (code !== PROTOCOL_3) {
      throw new WireError('another protocol');
    } else if (this.#secret === null) {
      this.#open();
    } else {
      this.#stage = 'password';
      this.#reply.write(ASK_PASSWORD);
    }
  }

  #checkPassword(message: Buffer): void {
    const said = Buffer.from(kindOf(message) === 'p' ? textOf(message) : '');
    const secret = Buffer.from(this.#secret ?? '');
    if (said.length === secret.length && timingSafeEqual(said, secret)) this.#open();
    else this.end('28P01', 'The secret is another one: the data folder has changed hands.');
  }

  #open(): void {
    this.#stage = 'open';
    this.#reply.write(welcome(this.#queue.serverVersion));
  }

  #collect(message: Buffer): void {
    const kind = kindOf(message);
    const strange = REFUSED.get(kind) ?? strangeIn(message);
    if (strange !== null) {
      this.end('0A000', `The embedded database does not take ${strange}.`);
      return;
    }
    if (kind === 'X') {
      this.#leave();
      return;
    }
    this.#collected.push(message);
    if (kind !== 'Q' && kind !== 'S') return;
    this.#batches.push(this.#collected.length === 1 ? message : Buffer.concat(this.#collected));
    this.#collected = [];
    void this.#serve();
  }

  async #serve(): Promise<void> {
    if (this.#serving) return;
    this.#serving = true;
    this.#stopPatience();
    while (this.#batches.length > 0 && this.#stage === 'open') {
      this.#turn ??= await this.#queue.turns.take();
      // Statements run within one tick of the engine: without this, a busy client would keep sockets and timers from their turn.
      await new Promise<void>((resolve) => setImmediate(resolve));
      const batch = this.#batches.shift();
      if (batch !== undefined && this.#isOpen()) await this.#run(batch);
      if (this.#status === 'I') this.#giveTurn();
    }
    this.#serving = false;
    if (this.#hasEnded()) await this.#clear();
    else if (this.#turn !== null) this.#startPatience();
  }

  #isOpen(): boolean {
    return this.#stage === 'open';
  }

  #hasEnded(): boolean {
    return this.#stage === 'ended';
  }

  async #run(batch: Uint8Array): Promise<void> {
    const status = await this.#queue.run(batch, (bytes) => {
      // It may have been sent away since the piece before.
      if (!this.#isOpen()) return;
      this.#answering = true;
      this.#reply.write(bytes);
    });
    this.#answering = false;
    this.#status = status ?? 'I';
    if (status === null) this.end(...this.#queue.fault);
  }

  #leave(): void {
    if (this.#stage === 'ended') return;
    this.#stage = 'ended';
    this.#batches.length = 0;
    this.#stopPatience();
    this.#reply.end();
    if (!this.#serving) void this.#clear();
  }

  /** Undoes what is open and gives the turn back. */
  async #clear(): Promise<void> {
    if (this.#turn !== null && this.#status !== 'I') {
      await this.#queue.run(Buffer.concat([SYNC, ROLLBACK]), () => {});
      this.#status = 'I';
    }
    this.#giveTurn();
    this.#resolveEnded();
  }

  #giveTurn(): void {
    this.#turn?.();
    this.#turn = null;
  }

  /** A client that keeps a transaction open and does nothing is only borne with while nobody waits. */
  #startPatience(): void {
    this.#patience = setTimeout(() => {
      if (this.#queue.turns.waiting === 0) this.#startPatience();
      else this.end('25P03', 'The transaction was rolled back: it stood still while others waited for the database.');
    }, this.#queue.patienceMs);
    this.#patience.unref();
  }

  #stopPatience(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }
}
