import { crc32, inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** All reasons why a zip, or a file of it, cannot be opened. */
export const ZIP_FAULTS = ['truncated', 'damaged', 'bomb', 'encrypted', 'unknown-packing', 'too-many-entries'] as const;

/** Why a zip, or a file of it, could not be opened: one of them. */
export type ZipFault = (typeof ZIP_FAULTS)[number];

/** A zip's directory, its entries opened one by one within a common budget. */
export interface ZipInHand {
  readonly names: readonly string[];
  /** `null` where there is no such entry. */
  open(name: string): Uint8Array | ZipFault | null;
}

const ENTRIES = 200_000;
/** Unfolded bytes for each packed one above which a file is a bomb: text packs twenty to one, hostile zeros a thousand to one. */
const RATIO = 200;
const RATIO_FROM = 1_000_000;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
  readonly secret: boolean;
  readonly sum: number;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);
}

/**
 * Reads a zip's directory. What is not written there is not in it, as for every other program. Sizes that entries say of themselves are not believed.
 *
 * @param unfolded bytes that all entries that are opened may unfold to
 */
export function zipOf(bytes: Uint8Array, unfolded: number): ZipInHand | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(bytes, view);
  if (typeof entries === 'string') return entries;
  let left = unfolded;
  return {
    names: [...entries.keys()],
    open(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const opened = unfold(bytes, view, entry, left);
      if (typeof opened !== 'string') left -= opened.length;
      return opened;
    },
  };
}

/** A zip of these files, the same bytes for the same files. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([name, body]) => [name, [body, { mtime: new Date(1980, 0, 1), level: 6 }]])));
}

function directoryOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> | ZipFault {
  const end = directoryEnd(view);
  if (end === null) return 'truncated';
  const count = view.getUint16(end + 10, true);
  // 64-bit directories are of archives larger than any that is read.
  if (count > ENTRIES || count === 0xffff) return 'too-many-entries';
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length) return 'truncated';
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'damaged';
    const name = view.getUint16(at + 28, true);
    const key = decoder.decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/');
    const entry: Entry = {
      secret: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    if (!entries.has(key)) entries.set(key, entry);
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function directoryEnd(view: DataView): number | null {
  const last = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return null;
}

function unfold(bytes: Uint8Array, view: DataView, entry: Entry, left: number): Uint8Array | ZipFault {
  if (entry.secret) return 'encrypted';
  if (entry.at + 30 > bytes.length) return 'truncated';
  if (view.getUint32(entry.at, true) !== LOCAL_ENTRY) return 'damaged';
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return 'truncated';
  const opened = entry.method === 0 ? stored(packed, left) : entry.method === 8 ? inflated(packed, left) : 'unknown-packing';
  return typeof opened === 'string' || crc32(opened) === entry.sum ? opened : 'damaged';
}

function stored(packed: Uint8Array, left: number): Uint8Array | ZipFault {
  return packed.length > left ? 'bomb' : packed;
}

/** By Node’s own engine: it stops at the limit itself, before more is in memory. */
function inflated(packed: Uint8Array, left: number): Uint8Array | ZipFault {
  const most = Math.min(left, Math.max(RATIO_FROM, packed.length * RATIO));
  if (most < 1) return 'bomb';
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'bomb';
    if (code?.startsWith('Z_') === true) return code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged';
    throw error;
  }
}
