import { RecordPacker } from './pack-records.ts';
import type { WarcRecordDraft } from './warc-record.ts';
import { encodeRecord } from './warc-record.ts';

/** Where a record came to lie in the file. */
export interface RecordPlace {
  /** First byte of the record (of its gzip member). */
  readonly offset: number;
  /** Bytes that it takes in the file. */
  readonly length: number;
}

/** What the bytes are written to, in order, one call at a time. */
export interface ByteSink {
  write(bytes: Uint8Array): Promise<void>;
}

export interface WarcWriterOptions {
  /** One gzip member per record; `false` writes a plain WARC, for people and for byte-exact tests. */
  readonly gzip: boolean;
  /** Uncompressed bytes that may be in flight before `add` waits (default 4 MiB). */
  readonly inFlightBytes?: number;
}

/** Writes records in the order of `add`, while several are compressed at once on the thread pool. */
export interface WarcWriter {
  /**
   * Takes a record. Resolves as soon as there is room for another; `place` resolves when it is known where this one will lie.
   * Rejects when an earlier write failed: the file is then lost.
   */
  add(draft: WarcRecordDraft): Promise<{ readonly place: Promise<RecordPlace> }>;
  /** Resolves with the size of the file when all is written; rejects when a write failed. */
  drain(): Promise<number>;
}

/** Packed bytes that are written at once: a write takes its turn on the same thread pool as the packing, and costs more than packing a page does. */
const TOGETHER = 128 * 1024;

/** A record between `add` and the file. */
interface Pending {
  /** Bytes that it holds here: all of it until it is packed, then what is left. */
  bytes: number;
  packed: readonly Uint8Array[] | null;
  readonly settle: { resolve(place: RecordPlace): void; reject(error: unknown): void };
}

/** Opens a writer on a sink. Nothing is closed here: the sink is its owner's. */
export function createWarcWriter(sink: ByteSink, options: WarcWriterOptions): WarcWriter {
  const room = options.inFlightBytes ?? 4 * 1024 * 1024;
  const packer = options.gzip ? new RecordPacker() : null;
  const queue: Pending[] = [];
  /** What is packed, in order, and how much of it waits. */
  let ready = 0;
  let readyBytes = 0;
  let inFlight = 0;
  let offset = 0;
  let writing = false;
  let draining = false;
  let failure: { readonly error: unknown } | null = null;
  let waiting: (() => void)[] = [];

  const wakeAll = (): void => {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  const changed = (): Promise<void> => new Promise((wake) => waiting.push(wake));

  const fail = (error: unknown): void => {
    failure ??= { error };
    for (const record of queue.splice(0)) record.settle.reject(failure.error);
    ready = readyBytes = inFlight = 0;
    wakeAll();
  };

  /** Writes what is packed and next in order, all of it at once, as soon as that is much or somebody waits for it. */
  const pump = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    while (ready > 0 && failure === null && (readyBytes >= TOGETHER || draining || inFlight >= room)) {
      const bytes = Buffer.concat(queue.splice(0, ready).flatMap(({ packed }) => packed!));
      ready = readyBytes = 0;
      try {
        await sink.write(bytes);
      } catch (error) {
        fail(error);
        break;
      }
      inFlight -= bytes.byteLength;
      wakeAll();
    }
    writing = false;
    wakeAll();
  };

  const countReady = (): void => {
    for (let record = queue[ready]; record !== undefined && record.packed !== null; record = queue[ready]) {
      ready++;
      readyBytes += record.bytes;
      record.settle.resolve({ offset, length: record.bytes });
      offset += record.bytes;
    }
  };

  const isPacked = (record: Pending, packed: readonly Uint8Array[]): void => {
    if (failure !== null) return;
    record.packed = packed;
    const left = lengthOf(packed);
    inFlight += left - record.bytes;
    record.bytes = left;
    countReady();
    void pump();
  };

  return {
    async add(draft) {
      while (inFlight >= room && failure === null) await changed();
      if (failure !== null) throw failure.error;
      const pieces = encodeRecord(draft);
      const { promise: place, resolve, reject } = Promise.withResolvers<RecordPlace>();
      // A failure is met by `add` and `drain`; a place that nobody waits for must not count as unhandled.
      place.catch(() => {});
      const record: Pending = { bytes: lengthOf(pieces), packed: null, settle: { resolve, reject } };
      queue.push(record);
      inFlight += record.bytes;
      const packed = packer === null ? [Buffer.concat(pieces)] : packer.pack(pieces);
      if (packed instanceof Promise) packed.then((made) => isPacked(record, made), fail);
      else isPacked(record, packed);
      return { place };
    },
    async drain() {
      draining = true;
      void pump();
      while (writing || (queue.length > 0 && failure === null)) await changed();
      draining = false;
      if (failure !== null) throw failure.error;
      return offset;
    },
  };
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  let length = 0;
  for (const piece of pieces) length += piece.byteLength;
  return length;
}
