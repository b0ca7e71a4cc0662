import type { FileHandle } from 'node:fs/promises';
import { crc32, gunzipSync, inflateRawSync } from 'node:zlib';
import { headerValue, parseHeaderLines } from './http-block.ts';
import type { WarcRecord } from './warc-reader.ts';

/** What lies in this many bytes of a file, and unfolds to no more than that many, is unfolded at once: it takes less than handing it to another thread. */
const MOST_PACKED = 512 * 1024;
const MOST_UNFOLDED = 2 * 1024 * 1024;
const WINDOW = 1024 * 1024;
/** The head of a record of ours has some hundred bytes. */
const MOST_HEAD = 16 * 1024;
const GAP = Buffer.from('\r\n\r\n');

/**
 * The records of a file, read one behind the other in large pieces. Only what is plainly one whole record in one gzip member of its own is given; `null` says nothing of the
 * others: they are read with care, by who can say what is wrong with them.
 */
export class QuickRecords {
  readonly #file: FileHandle;
  readonly #size: number;
  #room: Buffer<ArrayBuffer> | null = null;
  #window = Buffer.alloc(0);
  #at = 0;

  /** @param size of the file: a small one is read into little */
  constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.#size = size;
  }

  async at(place: { readonly offset: number; readonly length: number }): Promise<WarcRecord | null> {
    if (place.length > MOST_PACKED || place.length < 20) return null;
    if (place.offset < this.#at || place.offset + place.length > this.#at + this.#window.byteLength) await this.#read(place.offset);
    const from = place.offset - this.#at;
    const stretch = this.#window.subarray(from, from + place.length);
    return stretch.byteLength === place.length ? quickRecord(stretch, place.offset) : null;
  }

  async #read(offset: number): Promise<void> {
    // What was unfolded of the last piece has room of its own.
    this.#room ??= Buffer.allocUnsafeSlow(Math.min(WINDOW, this.#size));
    const room = this.#room;
    const { bytesRead } = await this.#file.read(room, 0, room.byteLength, offset);
    this.#window = room.subarray(0, bytesRead);
    this.#at = offset;
  }
}

/** The record that a stretch begins with, if that is plainly one whole record in one gzip member, whatever follows it; `null` says nothing of others. */
export function quickFirst(stretch: Buffer): WarcRecord | null {
  const member = firstMember(stretch);
  const record = member === null ? null : recordIn(member.plain);
  return record === null ? null : { ...record, offset: 0, length: member!.length };
}

/** The record that a stretch is, under the same condition. @param offset where it lies in its file */
export function quickRecord(stretch: Buffer, offset: number): WarcRecord | null {
  const plain = stretch.byteLength > MOST_PACKED || stretch.byteLength < 20 ? null : unfolded(stretch);
  const record = plain === null ? null : recordIn(plain);
  return record === null ? null : { ...record, offset, length: stretch.byteLength };
}

/** Bytes of a gzip member before its data, where no flag is set, and behind it: check sum and length. */
const MEMBER_HEAD = 10;
const MEMBER_TAIL = 8;

/** Unfolds the first of several members and no other: gunzip would unfold all that follow. */
function firstMember(stretch: Buffer): { readonly plain: Buffer; readonly length: number } | null {
  if (stretch.byteLength < 20 || stretch[0] !== 0x1f || stretch[1] !== 0x8b || stretch[2] !== 8 || stretch[3] !== 0) return null;
  try {
    const { buffer, engine } = inflateRawSync(stretch.subarray(MEMBER_HEAD), {
      info: true,
      maxOutputLength: MOST_HEAD,
      chunkSize: MOST_HEAD,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
    const end = MEMBER_HEAD + engine.bytesWritten;
    if (end + MEMBER_TAIL > stretch.byteLength) return null;
    if (stretch.readUInt32LE(end) !== crc32(buffer) || stretch.readUInt32LE(end + 4) !== buffer.byteLength) return null;
    return { plain: buffer, length: end + MEMBER_TAIL };
  } catch {
    return null;
  }
}

function unfolded(stretch: Buffer): Buffer | null {
  if (stretch[0] !== 0x1f || stretch[1] !== 0x8b) return null;
  // RFC 1952, 2.3.1: the last four bytes say how long it is.
  const size = stretch.readUInt32LE(stretch.byteLength - 4);
  if (size === 0 || size > MOST_UNFOLDED) return null;
  try {
    const plain = gunzipSync(stretch, { maxOutputLength: MOST_UNFOLDED, chunkSize: Math.max(64, size + 1) });
    return plain.byteLength === size ? plain : null;
  } catch {
    return null;
  }
}

/** The record that some bytes are from the first to the last; `null` where they are more, less, or written in another manner. */
function recordIn(plain: Buffer): Omit<WarcRecord, 'offset' | 'length'> | null {
  const end = plain.subarray(0, MOST_HEAD).indexOf(GAP);
  if (end === -1) return null;
  const lines = plain.toString('utf8', 0, end).split('\r\n');
  if (!/^WARC\/\d+\.\d+$/.test(lines[0]!) || lines.some((line) => line.includes('\n') || line.includes('\r'))) return null;
  const fields = parseHeaderLines(lines.slice(1));
  const length = headerValue(fields, 'Content-Length') ?? '';
  if (!/^\d{1,8}$/.test(length)) return null;
  const declared = Number(length);
  const begin = end + GAP.byteLength;
  if (begin + declared + GAP.byteLength !== plain.byteLength || plain.compare(GAP, 0, 4, begin + declared) !== 0) return null;
  const type = (headerValue(fields, 'WARC-Type') ?? '').toLowerCase();
  return { type, fields, block: plain.subarray(begin, begin + declared), declared, truncated: false, alone: true };
}
