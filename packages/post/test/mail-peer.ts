import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What the server does with a mail, by whom it is for: told for each time that it comes. */
export type Conduct = 'takes' | 'defers' | 'refuses' | 'refuses-text' | 'dies-in-text' | 'dies-after-text' | 'is-slow' | 'is-busy';

/** A mail that the server has taken. */
export interface Taken {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

/** A real SMTP server on loopback, that behaves as it is told. */
export interface MailPeer {
  readonly port: number;
  readonly taken: readonly Taken[];
  /** Most connections that were open at once. */
  readonly most: () => number;
  close(): Promise<void>;
}

/** @param conduct told the address and how often it came there before · @param options of the server: TLS, size, sign-in */
export async function mailPeer(
  conduct: (to: string, before: number) => Conduct = () => 'takes',
  options: SMTPServerOptions = {},
): Promise<MailPeer> {
  const taken: Taken[] = [];
  const came = new Map<string, number>();
  let [open, most] = [0, 0];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key === undefined ? ['STARTTLS'] : [],
    closeTimeout: 50,
    ...options,
    onConnect(_session, done) {
      open++;
      most = Math.max(most, open);
      done();
    },
    onClose() {
      open--;
    },
    onRcptTo({ address }, session, done) {
      const before = came.get(address) ?? 0;
      came.set(address, before + 1);
      const does = conduct(address, before);
      (session as { does?: Conduct }).does = does;
      if (does === 'defers') return done(answer(451, `greylisted <${address}>`));
      if (does === 'refuses') return done(answer(550, `no such mailbox: <${address}>`));
      if (does === 'is-busy') return done(answer(421, 'too many'));
      done();
    },
    onData(stream, session, done) {
      const { does } = session as { does?: Conduct };
      const chunks: Buffer[] = [];
      const socket = (this as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections;
      const die = (): void => {
        for (const connection of socket) connection._socket.destroy();
      };
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (does === 'dies-in-text') die();
      });
      stream.on('end', () => {
        if (does === 'dies-in-text') return;
        if (stream.sizeExceeded) return done(answer(552, 'too large'));
        if (does === 'refuses-text') return done(answer(554, 'looks like spam'));
        if (does === 'is-slow') return;
        const text = Buffer.concat(chunks).toString('utf8');
        taken.push({ to: session.envelope.rcptTo[0]!.address, messageId: /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim() ?? '', text });
        if (does === 'dies-after-text') die();
        else done();
      });
    },
  });
  // A client that is killed, or that does not trust the certificate, is no fault of the server.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    most: () => most,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const answer = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
