import { Inflate } from 'fflate';
import { Unreadable } from '../raw-block.ts';

/** Entries of an archive that are wanted, opened within limits: a small file may unfold to more than any memory holds. */
export interface Archive {
  has(name: string): boolean;
  names(): readonly string[];
  /** `null` where there is none. */
  open(name: string): Uint8Array | null;
}

const ENTRIES = 20_000;
/** What all opened entries may unfold to, and each beside its packed size: text packs ten to one, hostile zeros a thousand to one. */
const UNFOLDED = 60_000_000;
const RATIO = 200;
const RATIO_FROM = 1_000_000;
/** The engine unfolds at least one piece at a time: so much at most is in hand when a limit is passed. */
const PIECE = 16_384;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
  readonly secret: boolean;
}

/** Reads an archive’s directory. What is not written there is not in it, as for every other program. */
export function archiveOf(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > ENTRIES) throw new Unreadable('too-large', `${count} entries in the archive`);
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new Unreadable('broken', 'the archive’s directory is damaged');
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const comment = view.getUint16(at + 32, true);
    const entry: Entry = {
      secret: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    const key = decoder.decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/');
    if (!entries.has(key)) entries.set(key, entry);
    at += 46 + name + extra + comment;
  }
  let left = UNFOLDED;
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    open(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      if (entry.secret) throw new Unreadable('encrypted', 'the archive asks for a password');
      const unfolded = unfold(bytes, view, entry, left);
      left -= unfolded.length;
      return unfolded;
    },
  };
}

function directoryEnd(view: DataView): number {
  const last = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Unreadable('broken', 'the archive has no directory');
}

function unfold(bytes: Uint8Array, view: DataView, entry: Entry, left: number): Uint8Array {
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50)
    throw new Unreadable('broken', 'an entry of the archive is damaged');
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) throw new Unreadable('broken', 'the archive is cut short');
  if (entry.method === 0) {
    if (packed.length > left) throw new Unreadable('too-large', 'the archive unfolds to too much');
    return packed;
  }
  if (entry.method !== 8) throw new Unreadable('broken', `method ${entry.method} of packing is not known`);
  const most = Math.min(left, Math.max(RATIO_FROM, packed.length * RATIO));
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new Unreadable('too-large', 'the archive unfolds to too much');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('broken', 'an entry of the archive cannot be unfolded');
  }
  const whole = new Uint8Array(length);
  let to = 0;
  for (const chunk of chunks) {
    whole.set(chunk, to);
    to += chunk.length;
  }
  return whole;
}
