import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Digest, Instant } from '@beffroi/domain';
import { parseDigest } from '@beffroi/domain';
import { indexPath } from './archive-path.ts';
import { type ArchivedExchange, readArchive } from './archive-reading.ts';
import { LEDGER_URL } from './archive-tail.ts';
import { formatCdxj, type IndexEntry } from './cdxj.ts';
import { CAPTURED_DIGEST, ERASED_URL, type ErasedRecord, formatErased } from './erased-record.ts';
import { headerValue, parseHttpBlock, parseStatusLine, storedResponseHead } from './http-block.ts';
import { digestOf } from './warc-digest.ts';
import { readWarc, type WarcRecord } from './warc-reader.ts';
import { encodeRecord, type WarcRecordDraft } from './warc-record.ts';

/**
 * What becomes of a record: it stays as it is · nothing but digest, date and ground remains of it · it stays with other bytes, which is for what this program
 * itself wrote beside the captures (`metadata`) · it stays without some pieces of it.
 */
export type RecordFate = 'keep' | 'erase' | Uint8Array | RedactedBody;

/** What is left of a captured body without some of its pieces. */
export interface RedactedBody {
  readonly left: Uint8Array;
  /** Digests of the pieces, at least one. */
  readonly removed: readonly Digest[];
}

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
 * Writes an archive anew without some of its records, or without pieces of them, with its index beside it. In the place of each record, or behind one that lost pieces,
 * stands a record that says what was there: address, digest, date, ground, and none of its bytes. A record without some pieces is found by the digest that it was captured
 * with. All other records are copied as they lie, byte for byte, so that what is kept is what was captured.
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
        if (fate !== 'erase' && fate !== 'keep' && 'left' in fate) {
          await write(gzipSync(await redacted(source, entry, fate.left)));
          placed.push({ ...entry, offset, length: end - offset });
        }
        const from = end;
        const { url, block } = fate instanceof Uint8Array ? { url: entry.url, block: fate } : stoneOf(entry, fate, ground, erased);
        await write(gzipSync(Buffer.concat(encodeRecord(draftOf(url, entry.date, Buffer.from(block))))));
        placed.push({ ...entry, ...META, url, digest: digestOf(block), offset: from, length: end - from });
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

/** What stands where a record stood, or behind one that lost pieces. */
function stoneOf(entry: IndexEntry, fate: 'keep' | 'erase' | RedactedBody, { erased, ground }: ErasingGround, all: ErasedRecord[]) {
  const { url, type, date, digest } = entry;
  const some = typeof fate === 'object' ? fate : null;
  const stone: ErasedRecord = {
    ...{ url, type, captured: date, digest: parseDigest(digest) },
    left: some === null ? null : digestOf(some.left),
    removed: some?.removed ?? [],
    ...{ erased, ground },
  };
  all.push(stone);
  return { url: `${ERASED_URL}${randomUUID()}`, block: formatErased(stone) };
}

/** Fields of a record that are written anew with its block, or stand in a place of their own. */
const OWN_FIELDS =
  /^(?:warc-type|warc-record-id|warc-date|warc-block-digest|warc-payload-digest|content-type|content-length|beffroi-captured-digest)$/i;
/** Headers that describe a body as it was on the wire: what is left is written as it is. */
const OF_THE_WIRE = /^(?:content-encoding|transfer-encoding|content-length)$/i;

/** A record as it lies in the file, with another body: the same id, date and address, and the digest of the body that it was captured with. */
async function redacted(source: FileHandle, entry: IndexEntry, left: Uint8Array): Promise<Uint8Array> {
  const packed = Buffer.alloc(entry.length);
  await source.read(packed, 0, packed.byteLength, entry.offset);
  const record = (await readWarc(once(packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed) : packed)).next()).value as WarcRecord;
  const { fields, type } = record;
  const value = (name: string): string => headerValue(fields, name) ?? '';
  const http = type === 'response' ? parseHttpBlock(record.block) : null;
  const { status, statusText } = parseStatusLine(http?.head.startLine ?? '');
  const headers = http?.head.headers.filter(([name]) => !OF_THE_WIRE.test(name)) ?? [];
  return Buffer.concat(
    encodeRecord({
      type: type as WarcRecordDraft['type'],
      id: value('WARC-Record-ID').replace(/^<|>$/g, ''),
      date: value('WARC-Date'),
      fields: [
        ...fields.filter(([name]) => !OWN_FIELDS.test(name)),
        ['WARC-Payload-Digest', digestOf(left)],
        [CAPTURED_DIGEST, value(CAPTURED_DIGEST) || value('WARC-Payload-Digest')],
      ],
      contentType: value('Content-Type'),
      block: http === null ? [left] : [storedResponseHead(status, statusText, headers, left.byteLength), left],
    }),
  );
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function draftOf(url: string, date: string, block: Uint8Array): WarcRecordDraft {
  const fields: [string, string][] = [['WARC-Target-URI', url]];
  if (url !== LEDGER_URL) fields.push(['WARC-Payload-Digest', digestOf(block) satisfies Digest]);
  return { type: 'metadata', id: `urn:uuid:${randomUUID()}`, date, fields, contentType: 'application/json', block: [block] };
}
