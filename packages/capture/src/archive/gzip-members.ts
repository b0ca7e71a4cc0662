import { crc32, createInflateRaw } from 'node:zlib';

/** Bytes of a WARC file after gzip, with where they came from. */
export interface DecodedChunk {
  readonly bytes: Uint8Array;
  /** Offset in the file of the gzip member these bytes are from; in a plain file, of the bytes themselves. */
  readonly offset: number;
  /** True for the first bytes of a member; false throughout a plain file. */
  readonly opens: boolean;
  readonly packed: boolean;
}

/** What ended the stream early; see {@link readMembers}. */
export type MemberDamage = 'gzip-cut' | 'gzip-damaged';

/** How a stream ended: where, and with which damage. */
export interface MemberEnd {
  readonly offset: number;
  readonly damage: MemberDamage | null;
}

/** Input goes to zlib in slices, so that one slice of a bomb unfolds to 16 MiB at most before it is looked at. */
const SLICE = 16 * 1024;

/**
 * Unfolds a file of gzip members, one after the other, or passes on a file that is not gzip. Nothing is thrown for
 * damaged bytes: all that could be unfolded is yielded, and the return value says what happened. Check sums are
 * verified at the end of each member. Memory is bounded by one chunk of the source and what one slice unfolds to.
 */
export async function* readMembers(source: AsyncIterable<Uint8Array>): AsyncGenerator<DecodedChunk, MemberEnd> {
  const input = new Input(source);
  try {
    return yield* (await isGzip(input)) ? unfold(input) : passOn(input);
  } finally {
    await input.close();
  }
}

async function* passOn(input: Input): AsyncGenerator<DecodedChunk, MemberEnd> {
  while (true) {
    const offset = input.offset;
    const bytes = await input.take(64 * 1024);
    if (bytes.byteLength === 0) return { offset, damage: null };
    yield { bytes, offset, opens: false, packed: false };
  }
}

async function* unfold(input: Input): AsyncGenerator<DecodedChunk, MemberEnd> {
  while (true) {
    const offset = input.offset;
    const head = await skipGzipHeader(input);
    if (head === 'end') return { offset, damage: null };
    if (head !== 'ok') return { offset, damage: head };
    const inflate = new Inflating();
    let opens = true;
    let crc = 0;
    let size = 0;
    try {
      while (!inflate.ended) {
        const slice = await input.peek(SLICE);
        if (slice.byteLength === 0) return { offset, damage: 'gzip-cut' };
        const { consumed, bytes } = await inflate.push(slice);
        input.drop(consumed);
        if (consumed === 0 && bytes.byteLength === 0 && !inflate.ended) return { offset, damage: 'gzip-damaged' };
        if (bytes.byteLength === 0) continue;
        crc = crc32(bytes, crc);
        size = (size + bytes.byteLength) % 2 ** 32;
        yield { bytes, offset, opens, packed: true };
        opens = false;
      }
    } catch {
      return { offset, damage: 'gzip-damaged' };
    } finally {
      inflate.close();
    }
    const trailer = await input.take(8);
    if (trailer.byteLength < 8) return { offset, damage: 'gzip-cut' };
    const view = new DataView(trailer.buffer, trailer.byteOffset, 8);
    if (view.getUint32(0, true) !== crc || view.getUint32(4, true) !== size) return { offset, damage: 'gzip-damaged' };
  }
}

async function isGzip(input: Input): Promise<boolean> {
  const start = await input.peek(2);
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** RFC 1952, 2.3. Zeros after the last member are padding, as tapes and some tools leave it. */
async function skipGzipHeader(input: Input): Promise<'ok' | 'end' | MemberDamage> {
  let fixed = await input.take(10);
  while (fixed.byteLength > 0 && fixed.every((byte) => byte === 0)) {
    if (fixed.byteLength < 10) return 'end';
    fixed = await input.take(10);
  }
  if (fixed.byteLength === 0) return 'end';
  if (fixed[0] !== 0x1f || (fixed.byteLength > 1 && fixed[1] !== 0x8b)) return 'gzip-damaged';
  if (fixed.byteLength < 10) return 'gzip-cut';
  if (fixed[2] !== 8) return 'gzip-damaged';
  const flags = fixed[3] as number;
  if ((flags & 4) !== 0) {
    const length = await input.take(2);
    if (length.byteLength < 2) return 'gzip-cut';
    await input.take((length[0] as number) + (length[1] as number) * 256);
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    let byte = await input.take(1);
    while (byte.byteLength === 1 && byte[0] !== 0) byte = await input.take(1);
    if (byte.byteLength === 0) return 'gzip-cut';
  }
  if ((flags & 2) !== 0) await input.take(2);
  return 'ok';
}

/** One raw deflate stream, pushed slice by slice, that says how much of a slice belonged to it. */
class Inflating {
  readonly #stream = createInflateRaw({ chunkSize: 64 * 1024 });
  #parts: Uint8Array[] = [];
  #settle: ((error: Error | null) => void) | null = null;
  ended = false;

  constructor() {
    this.#stream.on('data', (bytes: Uint8Array) => this.#parts.push(bytes));
    // zlib ends the stream by itself when bytes follow the end of the deflate stream: the trailer always does.
    this.#stream.on('end', () => {
      this.ended = true;
      this.#settle?.(null);
    });
    this.#stream.on('error', (error) => this.#settle?.(error));
  }

  async push(slice: Uint8Array): Promise<{ readonly consumed: number; readonly bytes: Uint8Array }> {
    const before = this.#stream.bytesWritten;
    await new Promise<void>((resolve, reject) => {
      this.#settle = (error) => (error === null ? resolve() : reject(error));
      this.#stream.write(slice, (error) => this.#settle?.(error ?? null));
    });
    this.#settle = null;
    const parts = this.#parts;
    this.#parts = [];
    return {
      consumed: this.#stream.bytesWritten - before,
      bytes: parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts),
    };
  }

  close(): void {
    this.#stream.destroy();
  }
}

/** The source, looked at before it is taken. */
class Input {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);
  #done = false;
  /** Bytes taken so far. */
  offset = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** At most `size` next bytes, fewer only at the end; they stay. */
  async peek(size: number): Promise<Uint8Array> {
    while (this.#held.byteLength < size && !this.#done) {
      const next = await this.#source.next();
      if (next.done === true) this.#done = true;
      else this.#held = this.#held.byteLength === 0 ? next.value : Buffer.concat([this.#held, next.value]);
    }
    return this.#held.subarray(0, size);
  }

  drop(size: number): void {
    this.#held = this.#held.subarray(size);
    this.offset += size;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async take(size: number): Promise<Uint8Array> {
    const bytes = await this.peek(size);
    this.drop(bytes.byteLength);
    return bytes;
  }
}
