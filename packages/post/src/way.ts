import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Answer, answerTo } from './answer.ts';
import { type Composed, domainOf } from './compose.ts';
import type { PostRoom } from './settings.ts';

/** An open conversation with the server, for one mail after another. */
export interface Way {
  /** Whether another mail can go this way. */
  readonly open: boolean;
  /** @param mayHandOver asked before the first byte of the text goes out: `false` ends it, and nothing was sent */
  send(mail: Composed, mayHandOver: () => Promise<boolean>): Promise<Answer>;
  /** Takes leave of the server. */
  close(): void;
  /** Ends it at once, whatever is under way. */
  cut(): void;
}

/** Milliseconds: to connect, to be greeted, and that a server may be silent. */
export interface WayTimes {
  readonly connect: number;
  readonly silence: number;
}

const USUAL_TIMES: WayTimes = { connect: 15_000, silence: 60_000 };

/** Mails that go one way: servers count, and close. */
const MOST = 100;

/** Somebody else has the mail. */
class Lost extends Error {}

/** @returns a way, or why there is none */
export async function openWay(post: PostRoom, times: WayTimes = USUAL_TIMES): Promise<Way | Extract<Answer, { readonly kind: 'no-way' }>> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection(optionsOf(post, times));
  // Each step has its own limit; together they must end before somebody else takes the mail up.
  const late = setTimeout(() => connection.close(), times.connect * 3);
  try {
    await ready(connection, post);
  } catch (error) {
    connection.close();
    const answer = answerTo(error, { handedOver: false });
    // Whatever a greeting or a hello is answered with is said of the way, and of no mail.
    return answer.kind === 'no-way' ? answer : { kind: 'no-way', trouble: 'busy', ...saidIn(answer) };
  } finally {
    clearTimeout(late);
  }
  return new OpenWay(connection);
}

const saidIn = (answer: Answer) => ('said' in answer ? { code: answer.code, said: answer.said } : { code: null, said: '' });

function optionsOf({ server, sender }: PostRoom, { connect, silence }: WayTimes) {
  const { host, port, tls, trusted } = server;
  return {
    ...{ host, port, secure: tls === 'at-once', requireTLS: tls === 'asked-for', ignoreTLS: tls === 'none' },
    ...{ connectionTimeout: connect, greetingTimeout: connect, dnsTimeout: connect, socketTimeout: silence, socketCloseTimeout: 1000 },
    name: domainOf(sender.address),
    tls: {
      minVersion: 'TLSv1.2' as const,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(trusted === undefined ? {} : { ca: trusted }),
    },
    // A name that a server of this machine has is asked for there too.
    allowInternalNetworkInterfaces: true,
  };
}

async function ready(connection: SMTPConnection, { server }: PostRoom): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    onceEnded(connection, reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (server.signIn === null) return;
  const { user, password } = server.signIn;
  await new Promise<void>((resolve, reject) => {
    onceEnded(connection, reject);
    connection.login({ user, pass: password }, (error) => (error ? reject(error) : resolve()));
  });
}

/** Ends a wait when the connection does; what the server said before, if anything, is told before. */
function onceEnded(connection: SMTPConnection, reject: (error: Error) => void): void {
  connection.once('end', () => setImmediate(reject, new Error('the server closed the connection')));
}

class OpenWay implements Way {
  readonly #connection: SMTPConnection;
  #ended = false;
  #sent = 0;

  constructor(connection: SMTPConnection) {
    this.#connection = connection;
    connection.on('error', () => {
      this.#ended = true;
    });
    connection.on('end', () => {
      this.#ended = true;
    });
  }

  get open(): boolean {
    return !this.#ended && this.#sent < MOST;
  }

  async send(mail: Composed, mayHandOver: () => Promise<boolean>): Promise<Answer> {
    const progress = { handedOver: false };
    // Read from only once the server has said that it wants the text.
    const text = Readable.from(
      (async function* () {
        if (!(await mayHandOver())) throw new Lost();
        progress.handedOver = true;
        yield mail.bytes;
      })(),
    );
    const connection = this.#connection;
    try {
      const info = await new Promise<{ readonly response?: string | undefined }>((resolve, reject) => {
        onceEnded(connection, reject);
        connection.send({ from: mail.from, to: [mail.to], size: mail.bytes.length }, text, (error, done) =>
          error ? reject(error) : resolve(done),
        );
      });
      this.#sent++;
      return { kind: 'taken', code: Number.parseInt(info.response ?? '', 10) || null };
    } catch (error) {
      // Nobody knows where the conversation stands: the next mail begins another.
      this.#ended = true;
      connection.close();
      if (error instanceof Lost || (error as { readonly code?: unknown }).code === 'ESTREAM') return { kind: 'lost' };
      return answerTo(error, progress);
    } finally {
      connection.removeAllListeners('end');
      connection.on('end', () => {
        this.#ended = true;
      });
    }
  }

  close(): void {
    if (this.#ended) this.#connection.close();
    else this.#connection.quit();
    this.#ended = true;
  }

  cut(): void {
    this.#ended = true;
    this.#connection.close();
  }
}
