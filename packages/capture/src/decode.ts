import type { Transform } from 'node:stream';
import * as zlib from 'node:zlib';

/** Decoded bytes above which the ratio of a body is looked at. */
const RATIO_FROM = 1024 * 1024;

/** Content encodings that are undone, by their names in HTTP. */
const ENCODINGS = new Set(['gzip', 'x-gzip', 'deflate', 'br', 'zstd']);

export interface DecodeLimits {
  /** Decoded bytes that are kept at most. */
  readonly bytes: number;
  /** Decoded bytes for each received byte above which it is a bomb. */
  readonly ratio: number;
}

/** What a body came to. `full` is false when the limit of bytes cut it. */
export type Decoded =
  | { readonly kind: 'body'; readonly body: Uint8Array; readonly full: boolean }
  | { readonly kind: 'bomb'; readonly detail: string }
  | { readonly kind: 'broken'; readonly detail: string };

/** Splits a `Content-Encoding` into the names to undo, last applied first; `null` when one of them is not known. */
export function encodingsOf(header: string): readonly string[] | null {
  const names = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'none' && name !== 'utf-8');
  if (names.length > 3 || names.some((name) => !ENCODINGS.has(name))) return null;
  return names.reverse();
}

/**
 * Undoes content encodings of a body that comes in pieces, never holding more than the limit. `onSettled` is called once,
 * as soon as the outcome is known, which may be before the last piece.
 */
export class BodyDecoder {
  readonly #limits: DecodeLimits;
  readonly #encodings: readonly string[];
  readonly #onSettled: (outcome: Decoded) => void;
  readonly #chunks: Uint8Array[] = [];
  #streams: Transform[] | null = null;
  #kept = 0;
  #received = 0;
  #settled = false;

  constructor(encodings: readonly string[], limits: DecodeLimits, onSettled: (outcome: Decoded) => void) {
    this.#encodings = encodings;
    this.#limits = limits;
    this.#onSettled = onSettled;
  }

  /** Takes a piece. False when the giver should wait for `onRoom` before the next one. */
  push(chunk: Uint8Array, onRoom: () => void): boolean {
    if (this.#settled || chunk.length === 0) return true;
    this.#received += chunk.length;
    if (this.#encodings.length === 0) {
      this.#keep(chunk);
      return true;
    }
    this.#streams ??= this.#open(chunk);
    const first = this.#streams[0]!;
    if (first.write(chunk)) return true;
    first.once('drain', onRoom);
    return false;
  }

  /** No more pieces. */
  end(): void {
    if (this.#settled) return;
    if (this.#streams === null) this.#settle(this.#body(true));
    else this.#streams[0]!.end();
  }

  /** Gives up: nothing is settled any more. */
  abandon(): void {
    this.#settled = true;
    this.#close();
  }

  #open(head: Uint8Array): Transform[] {
    const streams = this.#encodings.map((name) => openStream(name, head));
    for (const [index, stream] of streams.entries()) {
      stream.on('error', (error) => this.#settle({ kind: 'broken', detail: `body is not ${this.#encodings[index]}: ${error.message}` }));
      const next = streams[index + 1];
      if (next !== undefined) stream.pipe(next);
    }
    const last = streams.at(-1)!;
    last.on('data', (chunk: Uint8Array) => this.#keep(chunk));
    last.on('end', () => this.#settle(this.#body(true)));
    return streams;
  }

  #keep(chunk: Uint8Array): void {
    if (this.#settled) return;
    const decoded = this.#kept + chunk.length;
    if (this.#encodings.length > 0 && decoded > RATIO_FROM && decoded > this.#limits.ratio * this.#received) {
      this.#settle({ kind: 'bomb', detail: `more than ${this.#limits.ratio} bytes for each byte received` });
      return;
    }
    const room = this.#limits.bytes - this.#kept;
    if (chunk.length > room) {
      if (room > 0) this.#chunks.push(chunk.subarray(0, room));
      this.#kept = this.#limits.bytes;
      this.#settle(this.#body(false));
      return;
    }
    this.#chunks.push(chunk);
    this.#kept = decoded;
  }

  #body(full: boolean): Decoded {
    const [only, ...more] = this.#chunks;
    // A page in one piece is that piece: nobody else has it.
    return { kind: 'body', body: only !== undefined && more.length === 0 ? only : Buffer.concat(this.#chunks, this.#kept), full };
  }

  #settle(outcome: Decoded): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#close();
    this.#onSettled(outcome);
  }

  #close(): void {
    this.#chunks.length = 0;
    for (const stream of this.#streams ?? []) stream.destroy();
  }
}

function openStream(name: string, head: Uint8Array): Transform {
  // A body cut short by its server is read as far as it goes, as browsers do.
  const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
  if (name === 'br') return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH });
  if (name === 'zstd') return zlib.createZstdDecompress({ finishFlush: zlib.constants.ZSTD_e_flush });
  if (name === 'deflate') {
    // RFC 9110, 8.4.1.2: deflate is a zlib stream, but some servers send a raw one.
    return ((head[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
  }
  return zlib.createGunzip(lenient);
}

/** Undoes an encoding of bytes that are all there. */
export function decodeBytes(bytes: Uint8Array, encoding: string, limits: DecodeLimits): Promise<Decoded> {
  return new Promise((resolve) => {
    const decoder = new BodyDecoder([encoding], limits, resolve);
    decoder.push(bytes, () => undefined);
    decoder.end();
  });
}
