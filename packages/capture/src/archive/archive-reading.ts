import type { FileHandle } from 'node:fs/promises';
import { open, readFile } from 'node:fs/promises';
import type { Digest, Instant } from '@beffroi/domain';
import { instantFrom, parseDigest, parseInstant } from '@beffroi/domain';
import type { ArchivedCapture, ArchiveHead, ArchiveTail } from '../archive-types.ts';
import { parseHead } from './archive-head.ts';
import { indexPath } from './archive-path.ts';
import { LEDGER_URL, parseTail } from './archive-tail.ts';
import { decodeBody } from './body-decoding.ts';
import type { IndexEntry } from './cdxj.ts';
import { parseCdxj } from './cdxj.ts';
import { ERASED_URL, type ErasedRecord, parseErased } from './erased-record.ts';
import type { HttpHead } from './http-block.ts';
import { headerValue, parseHttpBlock, parseStatusLine } from './http-block.ts';
import { asked, capturedDigest, entryOf, isKept, isLedger, mostBytes } from './index-entry.ts';
import { QuickRecords } from './quick-record.ts';
import { chunksOf, findRecord, readRecordAt } from './record-at.ts';
import { digestOf, parseWarcDigest } from './warc-digest.ts';
import type { WarcDamage, WarcRecord } from './warc-reader.ts';
import { fieldOf, readWarc } from './warc-reader.ts';

/** Something in an archive that is not as it should be. Reading goes on without it. */
export interface ArchiveDamage {
  readonly kind:
    | WarcDamage
    /** The body does not have the digest that the archive gives it. */
    | 'digest-differs'
    /** The index leads to something else than it says. */
    | 'index-differs'
    /** A revisit whose original is not in this archive. */
    | 'original-missing'
    /** A record larger than any page. */
    | 'too-large';
  /** Where in the file. */
  readonly offset: number;
  /** The address concerned; `null` when it is not known. */
  readonly url: string | null;
}

/** A capture with what a replay of it needs. */
export interface ArchivedExchange extends ArchivedCapture {
  readonly method: 'GET' | 'HEAD';
  readonly statusText: string;
  /** As stored, without what described the wire; a `Content-Length` among them is that of `body`. */
  readonly headers: readonly (readonly [string, string])[];
  /** A limit cut the body, here or when it was collected. */
  readonly truncated: boolean;
}

/** An archive, open for reading. */
export interface ArchiveReader {
  readonly path: string;
  /** `null` when another tool made it. */
  readonly head: ArchiveHead | null;
  /** `null` when it was cut or made by another tool: see `visitsOfForeignArchive`. */
  readonly tail: ArchiveTail | null;
  /** The captures that it holds, in the order of the file, without the ledger. */
  readonly entries: readonly IndexEntry[];
  /** What it holds beside them that did not come from the web, in the order of the file: to be had by `load`. */
  readonly kept: readonly IndexEntry[];
  /** Where the ledger lies; `null` where it is not known. */
  readonly ledger: IndexEntry | null;
  /** What was found wrong so far; grows while captures are read. */
  readonly damages: readonly ArchiveDamage[];
  /** All captures in the order of the file; those that are damaged are left out and told in `damages`. */
  captures(): AsyncGenerator<ArchivedExchange>;
  /**
   * One capture (or kept file), by the digest of its body (the first such); or a capture by its address (the last answer to a GET there, else the last
   * rendering). `null` when the archive does not hold it or holds it damaged.
   */
  capture(key: Digest | string): Promise<ArchivedExchange | null>;
  /** What stood here and was erased, or lost pieces, in the order of the file. */
  erasures(): Promise<readonly ErasedRecord[]>;
  /** The capture of one of `entries`, or of `kept`; `null` when it is damaged. */
  load(entry: IndexEntry): Promise<ArchivedExchange | null>;
  close(): Promise<void>;
}

const MAX_TAIL_BYTES = 64 * 1024 * 1024;
const MAX_INDEX_BYTES = 256 * 1024 * 1024;

/**
 * Opens an archive: this program's own (through its index, when that fits) or any tool's WARC, plain or packed (read through
 * once to make the index). What is damaged is told in `damages`, never thrown.
 *
 * @throws the file system's error when the file cannot be opened.
 */
export async function readArchive(path: string): Promise<ArchiveReader> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return (await openByIndex(path, file, size)) ?? (await openByScan(path, file, size));
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** By the index: only when it says that the ledger ends the file exactly, and head and ledger are there. */
async function openByIndex(path: string, file: FileHandle, size: number): Promise<ArchiveReader | null> {
  const text = await readIndex(indexPath(path));
  const entries = text === null ? null : parseCdxj(text);
  const last = entries?.at(-1);
  if (entries == null || last === undefined || last.url !== LEDGER_URL || last.offset + last.length !== size) return null;
  const first = await readRecordAt(file, { offset: 0, length: Math.min(size, 64 * 1024) }, 64 * 1024);
  const ledger = await readRecordAt(file, last, MAX_TAIL_BYTES);
  if (typeof first === 'string' || typeof ledger === 'string') return null;
  const head = parseHead(first.block);
  const tail = parseTail(ledger.block);
  if (head === null || tail === null || fieldOf(ledger, 'WARC-Target-URI') !== LEDGER_URL) return null;
  return reader({ path, file, size, head, tail, ledger: last, entries: entries.slice(0, -1), direct: true, damages: [] });
}

async function readIndex(path: string): Promise<string | null> {
  const index = await open(path, 'r').catch(() => null);
  if (index === null) return null;
  try {
    return (await index.stat()).size > MAX_INDEX_BYTES ? null : await readFile(index, 'utf8');
  } catch {
    return null;
  } finally {
    await index.close();
  }
}

async function openByScan(path: string, file: FileHandle, size: number): Promise<ArchiveReader> {
  let head: ArchiveHead | null = null;
  let tail: ArchiveTail | null = null;
  let ledger: IndexEntry | null = null;
  let direct = true;
  let count = 0;
  const entries: IndexEntry[] = [];
  const damages: ArchiveDamage[] = [];
  const requests = new Map<string, HttpHead>();
  const indexOf = new Map<string, number>();
  const records = readWarc(chunksOf(file));
  let next = await records.next();
  for (; next.done !== true; next = await records.next()) {
    const record = next.value;
    // The ledger ends an archive: what follows it makes it another file.
    tail = null;
    direct &&= record.alone;
    if (count++ === 0 && record.type === 'warcinfo') head = parseHead(record.block);
    if (isLedger(record)) {
      // It may be longer than a page; then it is read once more, whole.
      const whole = record.truncated ? await readRecordAt(file, record, MAX_TAIL_BYTES) : record;
      tail = head === null || typeof whole === 'string' ? null : parseTail(whole.block);
      ledger = entryOf(record);
      continue;
    }
    const entry = entryOf(record);
    const id = fieldOf(record, 'WARC-Record-ID') ?? '';
    if (entry !== null) entries.push(asked(entry, requests.get(id)));
    if (entry !== null && entry.type !== 'conversion') indexOf.set(id, entries.length - 1);
    if (record.type !== 'request') continue;
    // A request may stand before its response or behind it.
    const of = fieldOf(record, 'WARC-Concurrent-To') ?? '';
    const request = parseHttpBlock(record.block)?.head;
    const at = indexOf.get(of);
    if (request === undefined) continue;
    if (at === undefined) requests.set(of, request);
    else entries[at] = asked(entries[at] as IndexEntry, request);
  }
  if (next.value.damage !== null) {
    damages.push({ kind: next.value.damage, offset: next.value.offset, url: null });
    tail = null;
  }
  return reader({ path, file, size, head, tail, ledger, entries, direct, damages });
}

interface Opened {
  readonly path: string;
  readonly file: FileHandle;
  /** Its bytes. */
  readonly size: number;
  readonly head: ArchiveHead | null;
  readonly tail: ArchiveTail | null;
  readonly ledger: IndexEntry | null;
  readonly entries: readonly IndexEntry[];
  /** Every record can be reached by its offset alone. */
  readonly direct: boolean;
  readonly damages: ArchiveDamage[];
}

function reader(opened: Opened): ArchiveReader {
  const { file, entries: all, damages } = opened;
  const kept = all.filter(isKept);
  const entries = kept.length === 0 ? all : all.filter((entry) => !isKept(entry));
  const originals = new Map<string, IndexEntry>();
  for (const entry of entries) {
    if (entry.type === 'response' && entry.digest !== '' && !originals.has(entry.digest)) originals.set(entry.digest, entry);
  }
  let byBody: Map<Digest, IndexEntry> | null = null;

  const tell = (kind: ArchiveDamage['kind'], entry: IndexEntry): null => {
    if (!damages.some((told) => told.kind === kind && told.offset === entry.offset))
      damages.push({ kind, offset: entry.offset, url: entry.url });
    return null;
  };

  /** The record of an entry: from its place, or, where records share a member, by reading through up to it. */
  const recordOf = async (entry: IndexEntry): Promise<WarcRecord | null> => {
    const record = opened.direct ? await readRecordAt(file, entry, mostBytes(entry)) : await findRecord(file, entry);
    if (typeof record === 'string') return tell(record, entry);
    if (record.truncated) return tell('too-large', entry);
    return isOf(record, entry) ? record : tell('index-differs', entry);
  };

  const isOf = (record: WarcRecord, entry: IndexEntry): boolean =>
    fieldOf(record, 'WARC-Target-URI') === entry.url && record.type === entry.type;

  const load = async (entry: IndexEntry, given: WarcRecord | null = null): Promise<ArchivedExchange | null> => {
    const record = given ?? (await recordOf(entry));
    if (record === null) return null;
    if (record.type !== 'revisit') return (await exchangeOf(record, entry, opened.head !== null)) ?? tell('digest-differs', entry);
    const originalEntry = originals.get(headerValue(record.fields, 'WARC-Payload-Digest') ?? '');
    const original = originalEntry === undefined ? null : await load(originalEntry);
    if (original === null) return tell('original-missing', entry);
    const head = parseHttpBlock(record.block)?.head ?? null;
    const { url, instant, method } = { url: entry.url, instant: instantOf(record), method: entry.method };
    if (head === null) return { ...original, url, instant, method };
    const { status, statusText } = parseStatusLine(head.startLine);
    return { ...original, url, instant, method, status, statusText, ...headersOf(head, original.body) };
  };

  const bodies = async (): Promise<Map<Digest, IndexEntry>> => {
    if (byBody !== null) return byBody;
    const map = new Map<Digest, IndexEntry>();
    const own = opened.head !== null;
    for (const entry of own ? all : []) {
      const digest = parseDigest(entry.digest);
      if (digest !== null && entry.type !== 'revisit' && entry.type !== 'metadata' && !map.has(digest)) map.set(digest, entry);
    }
    // Other tools' digests are of what came on the wire: the bodies themselves must be asked.
    if (!own) {
      for await (const [entry, exchange] of walk()) {
        if (entry.type !== 'revisit' && !map.has(exchange.digest)) map.set(exchange.digest, entry);
      }
    }
    byBody = map;
    return map;
  };

  async function* walk(): AsyncGenerator<readonly [IndexEntry, ArchivedExchange]> {
    if (!opened.direct) {
      yield* walkThrough();
      return;
    }
    const quick = new QuickRecords(file, opened.size);
    for (const entry of entries) {
      const record = await quick.at(entry);
      const exchange = await load(entry, record !== null && record.declared <= mostBytes(entry) && isOf(record, entry) ? record : null);
      if (exchange !== null) yield [entry, exchange];
    }
  }

  /** Where records share gzip members: one pass, revisits resolved by another. */
  async function* walkThrough(): AsyncGenerator<readonly [IndexEntry, ArchivedExchange]> {
    let at = 0;
    for await (const record of readWarc(chunksOf(file))) {
      // Wherever a ledger stands, it is no entry.
      if (isLedger(record) || entryOf(record) === null) continue;
      const entry = all[at++];
      if (entry === undefined) return;
      if (isKept(entry)) continue;
      const exchange = record.truncated ? tell('too-large', entry) : await load(entry, record);
      if (exchange !== null) yield [entry, exchange];
    }
  }

  return {
    path: opened.path,
    head: opened.head,
    tail: opened.tail,
    ledger: opened.ledger,
    entries,
    kept,
    damages,
    async *captures() {
      for await (const [, exchange] of walk()) yield exchange;
    },
    async capture(key) {
      const digest = parseDigest(key);
      const entry = digest === null ? lastOf(entries, key) : (await bodies()).get(digest);
      const exchange = entry === undefined ? null : await load(entry);
      return exchange !== null && digest !== null && exchange.digest !== digest ? null : exchange;
    },
    async erasures() {
      const stones = kept.filter(({ url }) => url.startsWith(ERASED_URL));
      const read = await Promise.all(stones.map(async (entry) => (await load(entry))?.body));
      return read.flatMap((body) => (body === undefined ? [] : (parseErased(body) ?? [])));
    },
    load: (entry) => load(entry),
    close: () => file.close(),
  };
}

function lastOf(entries: readonly IndexEntry[], url: string): IndexEntry | undefined {
  const there = entries.filter((entry) => entry.url === url);
  return there.findLast((entry) => entry.type !== 'conversion' && entry.method === 'GET') ?? there.at(-1);
}

/** `null` when the body does not have the digest that an archive of ours gives it. */
async function exchangeOf(record: WarcRecord, entry: IndexEntry, own: boolean): Promise<ArchivedExchange | null> {
  const truncated = headerValue(record.fields, 'WARC-Truncated') !== null;
  const common = { url: entry.url, instant: instantOf(record), method: entry.method, rendered: record.type === 'conversion' };
  let exchange: ArchivedExchange;
  if (record.type === 'response') {
    const parsed = parseHttpBlock(record.block);
    if (parsed === null) return null;
    const decoded = await decodeBody(parsed.head.headers, parsed.rest, mostBytes(entry));
    const { status, statusText } = parseStatusLine(parsed.head.startLine);
    const { headers, contentType } = headersOf(parsed.head, decoded.body);
    const digest = digestOf(decoded.body);
    exchange = {
      ...common,
      status,
      statusText,
      headers,
      contentType,
      digest,
      body: decoded.body,
      truncated: truncated || decoded.truncated,
    };
  } else {
    const contentType = headerValue(record.fields, 'Content-Type');
    const headers: [string, string][] = contentType === null ? [] : [['Content-Type', contentType]];
    exchange = {
      ...common,
      status: entry.status,
      statusText: '',
      headers,
      contentType,
      digest: digestOf(record.block),
      body: record.block,
      truncated,
    };
  }
  const said = parseWarcDigest(headerValue(record.fields, 'WARC-Payload-Digest') ?? '');
  if (own && said !== null && said !== exchange.digest) return null;
  // What pieces were taken out of is still the capture that it was.
  const captured = own ? capturedDigest(record) : null;
  return captured === null ? exchange : { ...exchange, digest: captured };
}

function headersOf(head: HttpHead, body: Uint8Array): Pick<ArchivedExchange, 'headers' | 'contentType'> {
  const headers: [string, string][] = [];
  for (const [name, value] of head.headers) {
    if (/^(?:content-encoding|transfer-encoding|content-length)$/i.test(name)) continue;
    headers.push([name, value]);
  }
  headers.push(['Content-Length', String(body.byteLength)]);
  return { headers, contentType: headerValue(headers, 'Content-Type') };
}

/** `WARC-Date`; the epoch when it says no moment, since a capture without one must not look recent. */
function instantOf(record: WarcRecord): Instant {
  const date = fieldOf(record, 'WARC-Date') ?? '';
  // WARC 1.1 allows up to nine digits of a second, and 1.0 none.
  return parseInstant(date.replace(/(\.\d{3})\d+/, '$1')) ?? instantFrom(0);
}
