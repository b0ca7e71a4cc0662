import type { DecodedChunk, MemberDamage, MemberEnd } from './gzip-members.ts';
import { readMembers } from './gzip-members.ts';
import { headerValue, parseHeaderLines } from './http-block.ts';
import type { HeaderList } from './warc-record.ts';

/** One record as it lies in a file, whoever wrote it. */
export interface WarcRecord {
  /** `WARC-Type` in lower case; any text. */
  readonly type: string;
  readonly fields: HeaderList;
  /** The block, as it is stored; cut at the reader's limit. */
  readonly block: Uint8Array;
  /** `Content-Length` as declared. */
  readonly declared: number;
  /** True when the limit cut the block. */
  readonly truncated: boolean;
  /** Where the record begins in the file: of its gzip member, if it is packed. */
  readonly offset: number;
  /** Bytes of it in the file; of the whole member when it is packed. */
  readonly length: number;
  /** False when the member holds more than this record: then it cannot be reached through its offset alone. */
  readonly alone: boolean;
}

/** What is wrong with a file, by name. Reading gives all that stands before the damage. */
export type WarcDamage =
  | MemberDamage
  /** What should be the first line of a record is none. */
  | 'not-a-record'
  /** The head of a record is longer than any head, or has no usable `Content-Length`. */
  | 'head-damaged'
  /** The file ends inside a record. */
  | 'record-cut';

/** How a file ended. */
export interface WarcEnd {
  readonly damage: WarcDamage | null;
  /** Of the record or member in which the damage lies; the size of the file without damage. */
  readonly offset: number;
}

export interface WarcReaderLimits {
  /** Bytes of a block that are kept; the rest is passed over (default 16 MiB). */
  readonly blockBytes: number;
}

export const WARC_READER_LIMITS: WarcReaderLimits = { blockBytes: 16 * 1024 * 1024 };

const MAX_HEAD_BYTES = 128 * 1024;
/** Empty lines that may stand between two records. */
const MAX_GAP_LINES = 1000;

/**
 * Reads the records of a WARC file (1.0 or 1.1; plain, one gzip member per record, or packed as a whole) in one pass
 * with bounded memory, whatever its heads declare. Bare LF is taken for CRLF. Damage is the return value, never thrown.
 */
export async function* readWarc(
  source: AsyncIterable<Uint8Array>,
  limits: WarcReaderLimits = WARC_READER_LIMITS,
): AsyncGenerator<WarcRecord, WarcEnd> {
  const bytes = new Decoded(readMembers(source));
  try {
    return yield* readRecords(bytes, limits);
  } finally {
    await bytes.close();
  }
}

async function* readRecords(bytes: Decoded, limits: WarcReaderLimits): AsyncGenerator<WarcRecord, WarcEnd> {
  while (true) {
    if (!(await bytes.skipGap())) break;
    const { offset, opens } = bytes.here();
    const head = await readHead(bytes);
    if (head === 'end') break;
    if (typeof head === 'string') return { damage: bytes.damage() ?? head, offset };
    const declared = contentLength(head);
    if (declared === null) return { damage: 'head-damaged', offset };
    const block = await bytes.read(Math.min(declared, limits.blockBytes));
    const passed = block.byteLength < Math.min(declared, limits.blockBytes) ? 0 : await bytes.skip(declared - block.byteLength);
    if (block.byteLength + passed < declared) return { damage: bytes.damage() ?? 'record-cut', offset };
    const closed = await bytes.closeRecord();
    // A member whose check sum is wrong holds nothing that could be believed.
    if (bytes.end?.damage != null && bytes.end.offset === offset) return { damage: bytes.end.damage, offset };
    yield {
      type: (headerValue(head, 'WARC-Type') ?? '').toLowerCase(),
      fields: head,
      block,
      declared,
      truncated: block.byteLength < declared,
      offset,
      length: closed.offset - offset,
      alone: bytes.plain || (opens && closed.opens),
    };
  }
  const end = bytes.end as MemberEnd;
  return { damage: end.damage, offset: end.offset };
}

/** The value of a field without the angle brackets that WARC 1.0 puts around addresses; `null` without it. */
export function fieldOf(record: Pick<WarcRecord, 'fields'>, name: string): string | null {
  const value = headerValue(record.fields, name);
  return value === null ? null : value.replace(/^<(.*)>$/, '$1');
}

async function readHead(bytes: Decoded): Promise<[string, string][] | 'end' | 'not-a-record' | 'head-damaged' | 'record-cut'> {
  const version = await bytes.line(256);
  if (version === null) return 'not-a-record';
  if (!/^WARC\/\d+\.\d+\s*$/.test(version.text)) {
    // The first letters of a version line at the very end are a record cut short.
    return version.ended ? ('WARC/1.1'.startsWith(version.text) ? 'record-cut' : 'not-a-record') : 'not-a-record';
  }
  const lines: string[] = [];
  let size = 0;
  while (true) {
    const line = await bytes.line(MAX_HEAD_BYTES - size);
    if (line === null) return 'head-damaged';
    if (line.text === '' && !line.ended) return parseHeaderLines(lines);
    if (line.ended) return 'record-cut';
    size += line.text.length + 2;
    lines.push(line.text);
  }
}

function contentLength(head: HeaderList): number | null {
  const text = headerValue(head, 'Content-Length');
  if (text === null || !/^\d{1,15}$/.test(text)) return null;
  return Number(text);
}

/** The unfolded bytes, read by lines and lengths, with the place in the file of the next byte. */
class Decoded {
  readonly #chunks: AsyncGenerator<DecodedChunk, MemberEnd>;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  /** Offset of the member (or, in a plain file, of the chunk) the held bytes are from. */
  #offset = 0;
  #opens = false;
  plain = false;
  end: MemberEnd | null = null;

  constructor(chunks: AsyncGenerator<DecodedChunk, MemberEnd>) {
    this.#chunks = chunks;
  }

  /** Makes sure that there is a byte to read; false at the end. */
  async #fill(): Promise<boolean> {
    while (this.#at >= this.#bytes.byteLength) {
      if (this.end !== null) return false;
      const next = await this.#chunks.next();
      if (next.done === true) {
        this.end = next.value;
        return false;
      }
      const { bytes, offset, opens, packed } = next.value;
      this.plain = !packed;
      this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.#at = 0;
      this.#offset = offset;
      this.#opens = opens;
    }
    return true;
  }

  /** Place of the next byte. */
  here(): { readonly offset: number; readonly opens: boolean } {
    if (this.plain) return { offset: this.#offset + this.#at, opens: true };
    return { offset: this.#offset, opens: this.#opens && this.#at === 0 };
  }

  /** A line without its end; `ended` when the file ends before the line does; `null` when it is longer than `limit`. */
  async line(limit: number): Promise<{ readonly text: string; readonly ended: boolean } | null> {
    const parts: Buffer[] = [];
    let size = 0;
    while (await this.#fill()) {
      const found = this.#bytes.indexOf(10, this.#at);
      const stop = found === -1 ? this.#bytes.byteLength : found;
      size += stop - this.#at;
      if (size > limit) return null;
      parts.push(this.#bytes.subarray(this.#at, stop));
      this.#at = found === -1 ? stop : stop + 1;
      if (found !== -1) return { text: Buffer.concat(parts).toString('utf8').replace(/\r$/, ''), ended: false };
    }
    return { text: Buffer.concat(parts).toString('utf8').replace(/\r$/, ''), ended: true };
  }

  /** Up to `size` bytes, fewer only at the end. Never allocates by what a head declares. */
  async read(size: number): Promise<Uint8Array> {
    const parts: Buffer[] = [];
    let left = size;
    while (left > 0 && (await this.#fill())) {
      const part = this.#bytes.subarray(this.#at, this.#at + left);
      this.#at += part.byteLength;
      left -= part.byteLength;
      parts.push(part);
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  async skip(size: number): Promise<number> {
    let left = size;
    while (left > 0 && (await this.#fill())) {
      const step = Math.min(left, this.#bytes.byteLength - this.#at);
      this.#at += step;
      left -= step;
    }
    return size - left;
  }

  /** Passes over empty lines before a record; false at the end of the file. */
  async skipGap(): Promise<boolean> {
    for (let lines = 0; lines < MAX_GAP_LINES; lines++) {
      if (!(await this.#fill())) return false;
      const byte = this.#bytes[this.#at];
      if (byte !== 10 && byte !== 13) return true;
      this.#at++;
    }
    return true;
  }

  /** Passes over the two empty lines that end a record, and says where the next one begins. */
  async closeRecord(): Promise<{ readonly offset: number; readonly opens: boolean }> {
    for (let seen = 0; seen < 4; seen++) {
      if (!(await this.#fill())) break;
      const byte = this.#bytes[this.#at];
      if (byte !== 10 && byte !== 13) break;
      this.#at++;
    }
    if (await this.#fill()) return this.here();
    return { offset: (this.end as MemberEnd).offset, opens: true };
  }

  /** Whether the bytes ended because of damage below; `null` if not. */
  damage(): MemberDamage | null {
    return this.end?.damage ?? null;
  }

  async close(): Promise<void> {
    await this.#chunks.return({ offset: 0, damage: null });
  }
}
