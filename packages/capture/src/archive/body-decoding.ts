import { brotliDecompress, constants, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { headerValue } from './http-block.ts';
import type { HeaderList } from './warc-record.ts';

/** A body as a reader of the page would have it. */
export interface DecodedBody {
  readonly body: Uint8Array;
  /** True when a limit cut it, or when the coding ended early. */
  readonly truncated: boolean;
}

/**
 * Undoes `Transfer-Encoding: chunked` and `Content-Encoding` of a body from an archive. Many tools store a decoded body
 * behind the head that came on the wire: where the bytes do not show the coding that the head declares, they are
 * taken as they are. Never throws; yields at most `limit` bytes.
 */
export async function decodeBody(headers: HeaderList, stored: Uint8Array, limit: number): Promise<DecodedBody> {
  let body = stored;
  let truncated = false;
  if (/\bchunked\b/i.test(headerValue(headers, 'Transfer-Encoding') ?? '')) {
    const joined = dechunk(stored);
    if (joined !== null) {
      body = joined.body;
      truncated = joined.truncated;
    }
  }
  const codings = (headerValue(headers, 'Content-Encoding') ?? '').toLowerCase().split(',');
  // Applied in the order listed (RFC 9110, 8.4): undone from the last. More than a few is no honest server.
  for (const coding of codings.reverse().slice(0, 3)) {
    const unfolded = await undo(coding.trim(), body, limit);
    if (unfolded === null) continue;
    body = unfolded.body;
    truncated ||= unfolded.truncated;
  }
  if (body.byteLength <= limit) return { body, truncated };
  return { body: body.subarray(0, limit), truncated: true };
}

/** `null` when the bytes are not chunked at all. A last chunk that is missing or short gives what there is. */
function dechunk(stored: Uint8Array): DecodedBody | null {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const parts: Buffer[] = [];
  let at = 0;
  while (at < bytes.byteLength) {
    const end = bytes.indexOf(10, at);
    const line = bytes.toString('latin1', at, Math.min(end === -1 ? bytes.byteLength : end, at + 1024));
    const match = /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/is.exec(line);
    if (match === null || end === -1) return parts.length === 0 ? null : { body: Buffer.concat(parts), truncated: true };
    const size = Number.parseInt(match[1] as string, 16);
    if (size === 0) return { body: Buffer.concat(parts), truncated: false };
    const part = bytes.subarray(end + 1, end + 1 + size);
    parts.push(part);
    if (part.byteLength < size) return { body: Buffer.concat(parts), truncated: true };
    at = end + 1 + size;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
  }
  return { body: Buffer.concat(parts), truncated: true };
}

type Undo = (
  bytes: Uint8Array,
  options: { maxOutputLength: number; finishFlush: number },
  done: (error: Error | null, out: Buffer) => void,
) => void;

const UNDO: ReadonlyMap<string, readonly [Undo, number]> = new Map(
  Object.entries({
    gzip: [gunzip as Undo, constants.Z_SYNC_FLUSH],
    'x-gzip': [gunzip as Undo, constants.Z_SYNC_FLUSH],
    deflate: [inflate as Undo, constants.Z_SYNC_FLUSH],
    br: [brotliDecompress as Undo, constants.BROTLI_OPERATION_FLUSH],
    zstd: [zstdDecompress as Undo, constants.ZSTD_e_flush],
  }),
);

async function undo(coding: string, body: Uint8Array, limit: number): Promise<DecodedBody | null> {
  const known = UNDO.get(coding);
  if (known === undefined || body.byteLength === 0) return null;
  const [decoder, finishFlush] = known;
  const first = await run(decoder, body, limit, finishFlush);
  // RFC 9110, 8.4.1.2: some send raw deflate without the zlib head.
  const out = first === null && coding === 'deflate' ? await run(inflateRaw as Undo, body, limit, finishFlush) : first;
  if (out === 'too-large') return { body: new Uint8Array(0), truncated: true };
  return out === null ? null : { body: out, truncated: false };
}

function run(decoder: Undo, body: Uint8Array, limit: number, finishFlush: number): Promise<Uint8Array | 'too-large' | null> {
  return new Promise((resolve) => {
    decoder(body, { maxOutputLength: limit + 1, finishFlush }, (error, out) => {
      if (error === null) resolve(out);
      else resolve((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : null);
    });
  });
}
