import type { Digest } from '@beffroi/domain';
import { parseDigest } from '@beffroi/domain';
import { LEDGER_URL } from './archive-tail.ts';
import type { IndexEntry } from './cdxj.ts';
import { CAPTURED_DIGEST } from './erased-record.ts';
import type { HttpHead } from './http-block.ts';
import { headerValue, parseHttpBlock, parseStatusLine } from './http-block.ts';
import type { WarcRecord } from './warc-reader.ts';
import { fieldOf, WARC_READER_LIMITS } from './warc-reader.ts';

const MAX_RECORD_BYTES = WARC_READER_LIMITS.blockBytes;
/** A document may be larger than any page. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
const DOCUMENT = /^application\/(?:pdf|x-pdf|vnd\.|msword|zip|octet-stream)/;

/** Whether a record is what an archive of ours ends with. */
export function isLedger(record: WarcRecord): boolean {
  return record.type === 'metadata' && fieldOf(record, 'WARC-Target-URI') === LEDGER_URL;
}

/** An entry with what its request says. */
export function asked(entry: IndexEntry, request: HttpHead | undefined): IndexEntry {
  if (request === undefined) return entry;
  return { ...entry, method: request.startLine.startsWith('HEAD ') ? 'HEAD' : 'GET', referrer: headerValue(request.headers, 'Referer') };
}

/** The index entry of a record; `null` when it is no capture of the web. */
export function entryOf(record: WarcRecord): IndexEntry | null {
  const url = fieldOf(record, 'WARC-Target-URI');
  const date = fieldOf(record, 'WARC-Date') ?? '';
  if (url === null || !/^(?:https?|file|metadata):\/\//i.test(url)) return null;
  const { type, offset, length } = record;
  const contentType = headerValue(record.fields, 'Content-Type') ?? '';
  const digest = capturedDigest(record) ?? headerValue(record.fields, 'WARC-Payload-Digest') ?? '';
  const common = { url, date, digest, offset, length, method: 'GET' as const, referrer: null };
  if (type === 'metadata') return /^metadata:/i.test(url) ? { ...common, type, mime: mediaType(contentType), status: 0 } : null;
  if (type === 'response' || type === 'revisit') {
    const head = parseHttpBlock(record.block.subarray(0, 512 * 1024))?.head ?? null;
    if (head === null && type === 'response') return null;
    const mime = type === 'revisit' ? 'warc/revisit' : mediaType(head === null ? null : headerValue(head.headers, 'Content-Type'));
    return { ...common, type, mime, status: head === null ? 0 : parseStatusLine(head.startLine).status };
  }
  if (type === 'resource' || type === 'conversion') {
    return { ...common, type, mime: mediaType(contentType), status: 200 };
  }
  return null;
}

/** Whether an entry is no capture of the web: a file without an address, what was made of a document, what is known beside. */
export function isKept({ type, url, mime }: IndexEntry): boolean {
  if (type === 'metadata') return true;
  return type === 'conversion' ? !isHtml(mime) : !/^https?:\/\//i.test(url);
}

/** Bytes that the record of an entry may have. */
export function mostBytes({ type, mime }: IndexEntry): number {
  if (type === 'metadata' || type === 'resource') return MAX_DOCUMENT_BYTES;
  return DOCUMENT.test(mime) ? MAX_DOCUMENT_BYTES : MAX_RECORD_BYTES;
}

/** Digest of a body as it was captured, where pieces of it went since; `null` for a body that is whole. */
export function capturedDigest({ fields }: WarcRecord): Digest | null {
  return parseDigest(headerValue(fields, CAPTURED_DIGEST) ?? '');
}

function mediaType(contentType: string | null): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() || 'application/octet-stream';
}

function isHtml(contentType: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}
