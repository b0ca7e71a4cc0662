import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { signatureOf } from './sigv4.ts';

/** What goes wrong with one request. */
export type Fault =
  | { readonly kind: 'none' }
  /** This answer instead of any other. */
  | { readonly kind: 'answer'; readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  /** The connection is cut as soon as the head of the request is there. */
  | { readonly kind: 'cut-request' }
  /** The connection is cut in the middle of the answer's body. */
  | { readonly kind: 'cut-answer' }
  /** Half of the answer's body comes as if it were the whole. */
  | { readonly kind: 'short-answer' }
  /** One byte of the answer's body is another. */
  | { readonly kind: 'wrong-answer' }
  /** One byte of the upload is another. */
  | { readonly kind: 'wrong-upload' }
  /** Nothing comes, ever. */
  | { readonly kind: 'silence' };

/** The server as a client sees it. */
export interface S3Front {
  /** `http://127.0.0.1:port` */
  readonly endpoint: string;
  /** Method and target of each request that came, in order. */
  readonly seen: string[];
  /** Faults of the next requests, one each. */
  readonly faults: Fault[];
  /** The most keys that a listing gives at once; asked as the client asks without it. */
  page: number | null;
  close(): Promise<void>;
}

/** Who may ask. */
export const KEYS = { accessKey: 'S3RVER', secretKey: 'S3RVER', region: 'us-east-1' } as const;

/**
 * A real S3 server behind a front that adds what that server leaves out and every known provider does: it checks signatures, lengths and sums, and
 * lets an upload through only when it is whole. The server runs in a process of its own: it needs a cipher (for the tokens of listings) that
 * Node only has when it is started for it.
 *
 * @param folder where the server keeps its files.
 */
export async function startS3(folder: string): Promise<S3Front> {
  const child = spawn(process.execPath, ['--openssl-legacy-provider', fileURLToPath(new URL('s3rver-child.js', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(child);
  const faults: Fault[] = [];
  const seen: string[] = [];
  const front = { page: null as number | null };

  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    serve(incoming, outgoing, faults.shift() ?? null, port, front.page).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(front, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    faults,
    close: async () => {
      const over = Promise.all([once(server, 'close'), once(child, 'exit')]);
      server.close();
      server.closeAllConnections();
      child.kill();
      await over;
    },
  });
}

async function portOf(child: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: child.stdout! })) return Number(line);
  throw new Error('the S3 server did not start');
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  fault: Fault | null,
  port: number,
  page: number | null,
): Promise<void> {
  if (fault?.kind === 'cut-request') {
    incoming.socket.destroy();
    return;
  }
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  if (fault?.kind === 'silence') return;
  if (fault?.kind === 'answer') {
    outgoing.writeHead(fault.status, fault.headers).end(fault.body);
    return;
  }
  if (fault?.kind === 'wrong-upload') body[body.length >> 1]! ^= 1;
  const refusal = refusalOf(incoming, body);
  if (refusal !== null) {
    const [status, code] = refusal;
    outgoing.writeHead(status).end(`<?xml version="1.0"?>\n<Error><Code>${code}</Code><Message>by the front</Message></Error>`);
    return;
  }
  const target = page === null ? incoming.url! : incoming.url!.replace(/max-keys=\d+/, `max-keys=${page}`);
  const answer = await ask(port, incoming.method!, target, incoming.headers, body);
  const { status, headers, bytes } = answer;
  if (fault?.kind === 'wrong-answer') bytes[bytes.length >> 1]! ^= 1;
  if (fault?.kind === 'short-answer') {
    outgoing.writeHead(status, { ...headers, 'content-length': bytes.length >> 1 }).end(bytes.subarray(0, bytes.length >> 1));
  } else if (fault?.kind === 'cut-answer') {
    outgoing.writeHead(status, headers);
    outgoing.write(bytes.subarray(0, bytes.length >> 1), () => outgoing.destroy());
  } else outgoing.writeHead(status, headers).end(bytes);
}

function refusalOf({ method, url, headers }: IncomingMessage, body: Buffer): [number, string] | null {
  const signature = signatureOf({ method: method!, target: url!, headers }, KEYS.secretKey);
  if (signature === null) return [403, 'AccessDenied'];
  if (signature.wanted !== signature.given) return [403, 'SignatureDoesNotMatch'];
  if (headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex')) return [400, 'XAmzContentSHA256Mismatch'];
  if (method !== 'PUT') return null;
  if (headers['content-length'] === undefined) return [411, 'MissingContentLength'];
  return headers['content-md5'] === createHash('md5').update(body).digest('base64') ? null : [400, 'BadDigest'];
}

function ask(port: number, method: string, path: string, headers: IncomingHttpHeaders, body: Buffer) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, async (answer) => {
      const pieces: Buffer[] = [];
      for await (const piece of answer) pieces.push(piece as Buffer);
      resolve({ status: answer.statusCode!, headers: answer.headers, bytes: Buffer.concat(pieces) });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
