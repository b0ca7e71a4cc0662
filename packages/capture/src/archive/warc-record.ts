import { createHash } from 'node:crypto';

/** The record types of WARC 1.1 that this archive writes. */
export type WarcType = 'warcinfo' | 'request' | 'response' | 'revisit' | 'conversion' | 'resource' | 'metadata';

/** Names and values in order; names may repeat. */
export type HeaderList = readonly (readonly [string, string])[];

/** A record to be written. Its block is given in pieces so that a body is never copied to be put behind its head. */
export interface WarcRecordDraft {
  readonly type: WarcType;
  /** Without angle brackets: `urn:uuid:…`. */
  readonly id: string;
  /** `WARC-Date`, ISO 8601 in UTC. */
  readonly date: string;
  /** The named fields between `WARC-Date` and `Content-Type`, in order. */
  readonly fields: HeaderList;
  readonly contentType: string;
  readonly block: readonly Uint8Array[];
}

const CRLF = '\r\n';
const END = Buffer.from('\r\n\r\n');

/**
 * The bytes of a record, uncompressed, in pieces: head, block, and the two empty lines that end it (WARC 1.1, section 4).
 * `WARC-Block-Digest` is SHA-256 in hexadecimal, the form that the current JavaScript tools write and read.
 */
export function encodeRecord(draft: WarcRecordDraft): Uint8Array[] {
  const hash = createHash('sha256');
  let length = 0;
  for (const piece of draft.block) {
    hash.update(piece);
    length += piece.byteLength;
  }
  const lines = ['WARC/1.1', `WARC-Type: ${draft.type}`, `WARC-Record-ID: <${draft.id}>`, `WARC-Date: ${draft.date}`];
  for (const [name, value] of draft.fields) lines.push(`${name}: ${oneLine(value)}`);
  lines.push(`WARC-Block-Digest: sha256:${hash.digest('hex')}`, `Content-Type: ${oneLine(draft.contentType)}`, `Content-Length: ${length}`);
  return [Buffer.from(lines.join(CRLF) + CRLF + CRLF, 'utf8'), ...draft.block, END];
}

/** The value on one line: a line break inside a value would let a server write fields of its own into the archive. */
export function oneLine(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those are to be removed
  return value.replace(/[\u0000-\u0008\u000a-\u001f\u007f]+/g, ' ').trim();
}
