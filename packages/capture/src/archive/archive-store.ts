import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Digest, Visit } from '@beffroi/domain';
import type { ArchiveHead, ArchiveTail, Kept } from '../archive-types.ts';
import type { CaptureSink, Exchange } from '../collect-types.ts';
import { formatHead } from './archive-head.ts';
import { indexPath, PART_SUFFIX } from './archive-path.ts';
import { formatTail, LEDGER_URL, parseTail } from './archive-tail.ts';
import type { IndexEntry } from './cdxj.ts';
import { formatCdxj } from './cdxj.ts';
import { storedRequestHead, storedResponseHead } from './http-block.ts';
import { digestOf } from './warc-digest.ts';
import type { HeaderList, WarcRecordDraft, WarcType } from './warc-record.ts';
import { createWarcWriter } from './warc-writer.ts';

/** The archive of one run, open for writing. */
export interface ArchiveWriter extends CaptureSink {
  /** Where it will lie when it is whole. */
  readonly path: string;
  /** Adds what did not come from the web. */
  keep(kept: Kept): Promise<void>;
  /** Writes the ledger and the index, brings all to the disk and puts both files in place. */
  finish(tail: ArchiveTail): Promise<FinishedArchive>;
  /** Gives up: nothing is left on the disk. Does nothing after `finish`. */
  abandon(): Promise<void>;
}

/** An archive that is whole: where it lies and what its files are. */
export interface FinishedArchive {
  readonly path: string;
  readonly index: string;
  /** Captures in it: responses, revisits and renderings; and what was kept beside them. */
  readonly captures: number;
  /** Size of the archive's file. */
  readonly bytes: number;
}

/** What is injected so that the same collection gives the same bytes. */
export interface ArchiveOptions {
  /** Ids of records, without brackets (default `urn:uuid:` and a random UUID). */
  readonly ids?: () => string;
  /** `false` writes a plain `.warc`, for people to read (default true). */
  readonly gzip?: boolean;
}

/** The caller asked for something that cannot be had: there is an archive of that name already, whole or being written. */
export class ArchiveRefusal extends Error {
  readonly code: 'exists' | 'being-written' | 'closed';
  constructor(code: 'exists' | 'being-written' | 'closed', path: string, options?: ErrorOptions) {
    super(`${code}: ${path}`, options);
    this.name = 'ArchiveRefusal';
    this.code = code;
  }
}

/** Where an original lies that later identical bodies refer to. */
interface Original {
  readonly id: string;
  readonly url: string;
  readonly date: string;
}

const REVISIT_PROFILE = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest';

/**
 * Creates the archive of one run. It is written as `<path>.part`; only `finish` gives it its name, after its bytes, those
 * of its index and the index's name are on the disk. So a file of that name is always whole, whenever the process
 * is killed; what a kill leaves behind is told by `leftovers`.
 *
 * @throws ArchiveRefusal `exists` or `being-written` when the path is taken.
 */
export async function createArchive(path: string, head: ArchiveHead, options: ArchiveOptions = {}): Promise<ArchiveWriter> {
  const ids = options.ids ?? (() => `urn:uuid:${randomUUID()}`);
  const folder = dirname(path);
  const part = path + PART_SUFFIX;
  const index = indexPath(path);
  await mkdir(folder, { recursive: true });
  if (await exists(path)) throw new ArchiveRefusal('exists', path);
  const file = await openNew(part);

  const writer = createWarcWriter({ write: (bytes) => writeAll(file, bytes) }, { gzip: options.gzip ?? true });
  const warcinfo = ids();
  const entries: Promise<IndexEntry>[] = [];
  const originals = new Map<Digest, Original>();
  /** Records of files that came from nowhere on the web. */
  const kept = new Map<Digest, string>();
  const responses = new Map<string, string>();
  let lastDate: string = head.instant;
  let turn: Promise<void> = Promise.resolve();
  let state: 'open' | 'closed' = 'open';

  const draft = (
    type: WarcType,
    id: string,
    date: string,
    fields: HeaderList,
    contentType: string,
    block: readonly Uint8Array[],
  ): WarcRecordDraft => ({
    type,
    id,
    date,
    fields: type === 'warcinfo' ? fields : [...fields, ['WARC-Warcinfo-ID', `<${warcinfo}>`]],
    contentType,
    block,
  });

  /** Adds a record that the index shall know. */
  const addIndexed = async (record: WarcRecordDraft, entry: Omit<IndexEntry, 'offset' | 'length' | 'date'>): Promise<void> => {
    const { place } = await writer.add(record);
    const placed = place.then((at) => ({ ...entry, date: record.date, ...at }));
    placed.catch(() => {});
    entries.push(placed);
  };

  const writeRendering = async (visit: Visit, exchange: Exchange): Promise<void> => {
    const of = responses.get(visit.url);
    const fields: [string, string][] = [['WARC-Target-URI', visit.url]];
    if (of !== undefined) fields.push(['WARC-Refers-To', `<${of}>`]);
    fields.push(['WARC-Payload-Digest', exchange.digest], ...truncation(visit));
    const contentType = visit.contentType ?? 'text/html; charset=utf-8';
    await addIndexed(draft('conversion', ids(), visit.instant, fields, contentType, [exchange.body]), {
      url: visit.url,
      mime: mediaType(contentType),
      // A drawn document has no status line; the ledger keeps the visit's.
      status: 200,
      digest: exchange.digest,
      method: 'GET',
      referrer: null,
      type: 'conversion',
    });
  };

  const writeExchange = async (visit: Visit, exchange: Exchange): Promise<void> => {
    const responseId = ids();
    const original = exchange.body.byteLength === 0 ? undefined : originals.get(exchange.digest);
    const fields: [string, string][] = [['WARC-Target-URI', visit.url]];
    if (exchange.address !== null) fields.push(['WARC-IP-Address', exchange.address.replace(/%.*$/, '')]);
    fields.push(['WARC-Payload-Digest', exchange.digest]);
    if (original !== undefined) {
      fields.push(['WARC-Profile', REVISIT_PROFILE], ['WARC-Refers-To', `<${original.id}>`]);
      fields.push(['WARC-Refers-To-Target-URI', original.url], ['WARC-Refers-To-Date', original.date]);
    }
    fields.push(...truncation(visit));
    const httpHead = storedResponseHead(exchange.status, exchange.statusText, exchange.headers, exchange.body.byteLength);
    const type = original === undefined ? 'response' : 'revisit';
    const block = original === undefined ? [httpHead, exchange.body] : [httpHead];
    await addIndexed(draft(type, responseId, visit.instant, fields, 'application/http; msgtype=response', block), {
      url: visit.url,
      mime: type === 'revisit' ? 'warc/revisit' : mediaType(visit.contentType),
      status: exchange.status,
      digest: exchange.digest,
      method: visit.method,
      referrer: null,
      type,
    });
    if (original === undefined && exchange.body.byteLength > 0) {
      originals.set(exchange.digest, { id: responseId, url: visit.url, date: visit.instant });
    }
    responses.set(visit.url, responseId);
    const requestFields: [string, string][] = [
      ['WARC-Target-URI', visit.url],
      ['WARC-Concurrent-To', `<${responseId}>`],
    ];
    const requestHead = storedRequestHead(visit.method, new URL(visit.url), exchange.request);
    await writer.add(draft('request', ids(), visit.instant, requestFields, 'application/http; msgtype=request', [requestHead]));
  };

  const writeKept = async ({ type, url, instant, contentType, body, of }: Kept): Promise<void> => {
    const digest = digestOf(body);
    const id = ids();
    const fields: [string, string][] = [['WARC-Target-URI', url]];
    const original = of === undefined ? undefined : (originals.get(of)?.id ?? kept.get(of));
    if (original !== undefined) fields.push(['WARC-Refers-To', `<${original}>`]);
    if (of !== undefined) fields.push(['WARC-Refers-To-Payload-Digest', of]);
    fields.push(['WARC-Payload-Digest', digest]);
    await addIndexed(draft(type, id, instant, fields, contentType, [body]), {
      url,
      mime: mediaType(contentType),
      status: type === 'metadata' ? 0 : 200,
      digest,
      method: 'GET',
      referrer: null,
      type,
    });
    if (type === 'resource') kept.set(digest, id);
  };

  const close = (): void => {
    if (state === 'closed') throw new ArchiveRefusal('closed', path);
    state = 'closed';
  };

  const discard = async (): Promise<void> => {
    await turn.catch(() => {});
    await writer.drain().catch(() => {});
    await file.close().catch(() => {});
    await Promise.all([part, index + PART_SUFFIX].map((name) => rm(name, { force: true })));
  };

  const infoFields: HeaderList = [['WARC-Filename', basename(path)]];
  await writer.add(draft('warcinfo', warcinfo, head.instant, infoFields, 'application/warc-fields', [Buffer.from(formatHead(head))]));

  return {
    path,
    async write({ visit, exchange }) {
      if (state === 'closed') throw new ArchiveRefusal('closed', path);
      if (visit.instant > lastDate) lastDate = visit.instant;
      if (exchange === null) return;
      const run = (): Promise<void> => (visit.purpose === 'rendering' ? writeRendering(visit, exchange) : writeExchange(visit, exchange));
      // One after the other, so that a request stands behind its response whoever else writes at the moment.
      turn = turn.then(run, run);
      await turn;
    },
    async keep(thing) {
      if (state === 'closed') throw new ArchiveRefusal('closed', path);
      if (thing.instant > lastDate) lastDate = thing.instant;
      const run = (): Promise<void> => writeKept(thing);
      turn = turn.then(run, run);
      await turn;
    },
    async finish(tail) {
      close();
      try {
        await turn;
        const ledger = Buffer.from(formatTail(tail));
        // An archive whose ledger cannot be read back would pass for one that was cut.
        if (parseTail(ledger) === null) throw new TypeError('the ledger does not survive JSON');
        const fields: HeaderList = [
          ['WARC-Target-URI', LEDGER_URL],
          ['WARC-Refers-To', `<${warcinfo}>`],
        ];
        await addIndexed(draft('metadata', ids(), lastDate, fields, 'application/json', [ledger]), {
          url: LEDGER_URL,
          mime: 'application/json',
          status: 0,
          digest: digestOf(ledger),
          method: 'GET',
          referrer: null,
          type: 'metadata',
        });
        const bytes = await writer.drain();
        const placed = await Promise.all(entries);
        await file.sync();
        await file.close();
        const indexFile = await open(index + PART_SUFFIX, 'w');
        try {
          await writeAll(indexFile, Buffer.from(formatCdxj(placed, basename(path))));
          await indexFile.sync();
        } finally {
          await indexFile.close();
        }
        if (await exists(path)) throw new ArchiveRefusal('exists', path);
        // The archive's own name comes last: it is what says that all is there.
        await rename(index + PART_SUFFIX, index);
        await syncFolder(folder);
        await rename(part, path);
        await syncFolder(folder);
        return { path, index, captures: placed.length - 1, bytes };
      } catch (error) {
        await discard();
        throw error;
      }
    },
    async abandon() {
      if (state === 'closed') return;
      close();
      await discard();
    },
  };
}

/** A body that a limit cut is marked as such (WARC 1.1, 5.13). */
function truncation(visit: Visit): [string, string][] {
  return visit.truncated ? [['WARC-Truncated', 'length']] : [];
}

function mediaType(contentType: string | null): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
}

async function openNew(part: string): Promise<FileHandle> {
  try {
    return await open(part, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new ArchiveRefusal('being-written', part, { cause: error });
    throw error;
  }
}

/** A single `write` may take less than it was given. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0;
  while (at < bytes.byteLength) at += (await file.write(bytes, at, bytes.byteLength - at)).bytesWritten;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Brings the names in a folder to the disk. Not every system can open a folder: there the names are as safe as it makes them. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(folder, 'r');
  } catch {
    return;
  }
  await handle.sync().catch(() => {});
  await handle.close();
}
