import type { HeaderList } from './warc-record.ts';
import { oneLine } from './warc-record.ts';

/** The head of an HTTP message as it stands in a record's block. */
export interface HttpHead {
  /** `HTTP/1.1 200 OK` or `GET / HTTP/1.1`. */
  readonly startLine: string;
  readonly headers: HeaderList;
}

/** Longest head that is read from a block; a longer one is no head. */
const MAX_HEAD_BYTES = 256 * 1024;

/** Headers that describe the body as it was on the wire and would be false beside the body that is stored. */
const OF_THE_WIRE = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

/**
 * The head for a response whose body is stored after content-decoding. What was true on the wire only is kept as
 * `X-Archive-Orig-…`, as other web archives do, and `Content-Length` is that of the stored body: so any tool can replay
 * the record without knowing how it was made.
 */
export function storedResponseHead(status: number, statusText: string, headers: HeaderList, bodyLength: number): Uint8Array {
  const lines = [`HTTP/1.1 ${status} ${oneLine(statusText)}`.trimEnd()];
  for (const [name, value] of headers) {
    const cleanName = headerName(name);
    if (cleanName === '') continue;
    const wire = OF_THE_WIRE.has(cleanName.toLowerCase());
    if (wire && cleanName.toLowerCase() === 'content-length' && value.trim() === String(bodyLength)) continue;
    lines.push(`${wire ? 'X-Archive-Orig-' : ''}${cleanName}: ${oneLine(value)}`);
  }
  lines.push(`Content-Length: ${bodyLength}`);
  return encodeHead(lines);
}

/** The head of a request as it was sent; `Host` is completed when the caller's list does not show it. */
export function storedRequestHead(method: string, url: URL, headers: HeaderList): Uint8Array {
  const lines = [`${method} ${url.pathname}${url.search} HTTP/1.1`];
  if (!headers.some(([name]) => name.toLowerCase() === 'host')) lines.push(`Host: ${url.host}`);
  for (const [name, value] of headers) {
    const cleanName = headerName(name);
    if (cleanName !== '') lines.push(`${cleanName}: ${oneLine(value)}`);
  }
  return encodeHead(lines);
}

/** Splits a block into its HTTP head and the rest. `null` when it does not begin with a head. Bare LF is taken for CRLF. */
export function parseHttpBlock(block: Uint8Array): { readonly head: HttpHead; readonly rest: Uint8Array } | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const lines: string[] = [];
  let at = 0;
  while (true) {
    const end = bytes.indexOf(10, at);
    const last = end === -1 ? bytes.length : end;
    if (last > MAX_HEAD_BYTES) return null;
    const line = decodeLine(bytes.subarray(at, last > at && bytes[last - 1] === 13 ? last - 1 : last));
    at = end === -1 ? bytes.length : end + 1;
    if (line === '' && lines.length > 0) break;
    if (line !== '') lines.push(line);
    if (end === -1) break;
  }
  const startLine = lines[0];
  if (startLine === undefined || !/^(?:HTTP\/\d|[A-Z]{3,10} \S)/.test(startLine)) return null;
  return { head: { startLine, headers: parseHeaderLines(lines.slice(1)) }, rest: bytes.subarray(at) };
}

/** Name and value of each line; a line that begins with white space continues the one before; others without colon are left. */
export function parseHeaderLines(lines: readonly string[]): [string, string][] {
  const headers: [string, string][] = [];
  for (const line of lines) {
    const before = headers.at(-1);
    if (/^[ \t]/.test(line) && before !== undefined) {
      before[1] = `${before[1]} ${line.trim()}`.trim();
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return headers;
}

/** Status and reason of a status line; status 0 when it shows none. */
export function parseStatusLine(startLine: string): { readonly status: number; readonly statusText: string } {
  const match = /^HTTP\/\d(?:\.\d)?\s+(\d{3})(?:\s+(.*))?$/.exec(startLine);
  return { status: match === null ? 0 : Number(match[1]), statusText: match?.[2]?.trim() ?? '' };
}

/** The first value of a header, whatever its case; `null` without one. */
export function headerValue(headers: HeaderList, name: string): string | null {
  const wanted = name.toLowerCase();
  for (const [key, value] of headers) if (key.toLowerCase() === wanted) return value;
  return null;
}

/** Header values are Latin-1 on the wire; what does not fit (a server's raw UTF-8, kept as text) is written as UTF-8. */
function encodeHead(lines: readonly string[]): Uint8Array {
  return Buffer.concat([...lines.map(encodeLine), Buffer.from('\r\n')]);
}

function encodeLine(line: string): Uint8Array {
  const text = `${line}\r\n`;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return Buffer.from(text, 'utf8');
  return Buffer.from(text, 'latin1');
}

function decodeLine(bytes: Buffer): string {
  return bytes.toString('latin1');
}

/** A token (RFC 9110, 5.6.2); empty when the name is none. */
function headerName(name: string): string {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) ? name : '';
}
