import { randomUUID } from 'node:crypto';
import { open, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Digest, Instant } from '@beffroi/domain';
import { parseDigest } from '@beffroi/domain';
import { indexPath } from './archive-path.ts';
import { type ArchivedExchange, readArchive } from './archive-reading.ts';
import { LEDGER_URL } from './archive-tail.ts';
import { formatCdxj, type IndexEntry } from './cdxj.ts';
import { ERASED_URL, type ErasedRecord, formatErased } from './erased-record.ts';
import { digestOf } from './warc-digest.ts';
import { encodeRecord, type WarcRecordDraft } from './warc-record.ts';

/**
 * What becomes of a record: it stays as it is · nothing but digest, date and ground remains of it · it stays with other bytes, which is for what this program
 * itself wrote beside the captures (`metadata`).
 */
export type RecordFate = 'keep' | 'erase' | Uint8Array;

/** Why and when records are erased. */
export interface ErasingGround {
  readonly erased: Instant;
  /** A word from a short list of the caller's. */
  readonly ground: string;
}

/** A new archive without what was to be erased, beside the old one. */
export interface ErasedArchive {
  readonly erased: readonly ErasedRecord[];
  /** Records that were given other bytes. */
  readonly changed: number;
}

/**
 * Writes an archive anew without some of its records, with its index beside it. In the place of each stands a record that says what was there: address, digest,
 * date, ground, and none of its bytes. All other records are copied as they lie, byte for byte, so that what is kept is what was captured.
 *
 * @param from a whole archive of this program; it is left as it is
 * @param to path of the new one, which is not there yet
 * @param fateOf is asked of every capture and everything kept, the ledger too
 * @returns what was done; `null` when nothing was to be, and then nothing was written
 * @throws Error when the archive is none of ours, or is not whole
 */
export async function eraseRecords(
  from: string,
  to: string,
  ground: ErasingGround,
  fateOf: (entry: IndexEntry, record: ArchivedExchange | null) => Promise<RecordFate>,
): Promise<ErasedArchive | null> {
  const archive = await readArchive(from);
  const source = await open(from, 'r');
  try {
    const { size } = await source.stat();
    if (archive.head === null || archive.tail === null || archive.ledger === null) throw new Error(`${from} is no whole archive of ours`);
    const entries = [...archive.entries, ...archive.kept, archive.ledger].sort((one, other) => one.offset - other.offset);
    const fates = new Map<IndexEntry, RecordFate>();
    for (const entry of entries) {
      const fate = await fateOf(entry, await archive.load(entry));
      if (fate !== 'keep') fates.set(entry, fate);
    }
    if (fates.size === 0) return null;
    const erased: ErasedRecord[] = [];
    const placed: IndexEntry[] = [];
    const target = await open(to, 'wx');
    try {
      let at = 0;
      let end = 0;
      const write = async (bytes: Uint8Array): Promise<void> => {
        for (let done = 0; done < bytes.byteLength; ) done += (await target.write(bytes, done)).bytesWritten;
        end += bytes.byteLength;
      };
      const copyTo = async (until: number): Promise<void> => {
        while (at < until) {
          const bytes = Buffer.alloc(Math.min(until - at, 1 << 20));
          const { bytesRead } = await source.read(bytes, 0, bytes.byteLength, at);
          if (bytesRead === 0) throw new Error(`${from} ends too early`);
          await write(bytes.subarray(0, bytesRead));
          at += bytesRead;
        }
      };
      for (const entry of entries) {
        await copyTo(entry.offset);
        const fate = fates.get(entry);
        const offset = end;
        if (fate === undefined) {
          await copyTo(entry.offset + entry.length);
          placed.push({ ...entry, offset });
          continue;
        }
        at = entry.offset + entry.length;
        const { url, block } = fate === 'erase' ? stoneOf(entry, ground, erased) : { url: entry.url, block: fate as Uint8Array };
        await write(gzipSync(Buffer.concat(encodeRecord(draftOf(url, entry.date, Buffer.from(block))))));
        placed.push({ ...entry, ...META, url, digest: digestOf(block), offset, length: end - offset });
      }
      await copyTo(size);
      await target.sync();
    } finally {
      await target.close();
    }
    await writeFile(indexPath(to), formatCdxj(placed, basename(from)), { flush: true });
    return { erased, changed: fates.size - erased.length };
  } catch (error) {
    await Promise.all([to, indexPath(to)].map((path) => rm(path, { force: true })));
    throw error;
  } finally {
    await source.close();
    await archive.close();
  }
}

const META = { mime: 'application/json', status: 0, method: 'GET', referrer: null, type: 'metadata' } as const;

/** What stands where a record stood. */
function stoneOf(entry: IndexEntry, { erased, ground }: ErasingGround, all: ErasedRecord[]) {
  const { url, type, date, digest } = entry;
  const stone = { url, type, captured: date, digest: parseDigest(digest), erased, ground };
  all.push(stone);
  return { url: `${ERASED_URL}${randomUUID()}`, block: formatErased(stone) };
}

function draftOf(url: string, date: string, block: Uint8Array): WarcRecordDraft {
  const fields: [string, string][] = [['WARC-Target-URI', url]];
  if (url !== LEDGER_URL) fields.push(['WARC-Payload-Digest', digestOf(block) satisfies Digest]);
  return { type: 'metadata', id: `urn:uuid:${randomUUID()}`, date, fields, contentType: 'application/json', block: [block] };
}
