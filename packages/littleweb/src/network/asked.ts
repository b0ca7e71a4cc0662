import type { IncomingMessage } from 'node:http';
import { NotSo } from './answers.ts';

/** A request, read whole. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: FormData;
  /** Word of the program that asks; `null` without one. */
  readonly token: string | null;
  /** Of a post that is to be made once. */
  readonly key: string | null;
}

/** Bytes of a request: a picture with its text, and some more. */
const MOST = 3_000_000;

/** @throws NotSo 413 for more than is taken, 400 for a body that is not what it says */
export async function askedIn(request: IncomingMessage): Promise<Asked> {
  const url = URL.parse(request.url ?? '/', 'http://petit-reseau.invalid');
  if (url === null) throw new NotSo(400, 'Bad address');
  const { authorization = '' } = request.headers;
  const key = request.headers['idempotency-key'];
  return {
    // A head is a page without its body.
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
    path: url.pathname,
    query: url.searchParams,
    form: await formIn(request),
    token: /^Bearer (\S{1,500})$/.exec(authorization)?.[1] ?? null,
    key: typeof key === 'string' ? key.slice(0, 500) : null,
  };
}

async function formIn(request: IncomingMessage): Promise<FormData> {
  const body = await bytesIn(request);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0 || type === '') return new FormData();
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    throw new NotSo(400, `Bad form: ${String(cause).slice(0, 100)}`);
  }
}

async function bytesIn(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > MOST) throw new NotSo(413, 'Too much');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** A field of a form as text; `null` where it is not there, or is a file. */
export function textIn(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
}
