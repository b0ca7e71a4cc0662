import { surtOf } from './surt.ts';

/** One line of the index: where the record of a capture lies. */
export interface IndexEntry {
  readonly url: string;
  /** `WARC-Date` of the record. In the file it is cut to seconds. */
  readonly date: string;
  /** Media type without parameters; `warc/revisit` for a revisit. */
  readonly mime: string;
  /** HTTP status; 0 for a record that has none. */
  readonly status: number;
  /** `WARC-Payload-Digest`, as it stands there; empty without one. */
  readonly digest: string;
  readonly offset: number;
  readonly length: number;
  /** Only said where it is not a GET. */
  readonly method: 'GET' | 'HEAD';
  /** `Referer` of the request. Not in the file: `null` there. */
  readonly referrer: string | null;
  readonly type: 'response' | 'revisit' | 'conversion' | 'resource' | 'metadata';
}

/** `2026-11-24T15:08:04.123Z` → `20261124150804`. */
export function timestampOf(date: string): string {
  return date.replace(/\.\d+/, '').replace(/\D/g, '').slice(0, 14);
}

/**
 * The index as CDXJ: a line per entry, `surt timestamp {json}`, sorted by bytes as `LC_ALL=C sort` would.
 * `filename` is the archive's name without its folder.
 */
export function formatCdxj(entries: readonly IndexEntry[], filename: string): string {
  const lines = entries.map((entry) => Buffer.from(formatEntry(entry, filename)));
  lines.sort(Buffer.compare);
  return lines.map((line) => `${line.toString()}\n`).join('');
}

function formatEntry(entry: IndexEntry, filename: string): string {
  const fields = {
    url: entry.url,
    mime: entry.mime,
    ...(entry.status === 0 ? {} : { status: entry.status }),
    ...(entry.digest === '' ? {} : { digest: entry.digest }),
    length: entry.length,
    offset: entry.offset,
    filename,
    ...(entry.method === 'GET' ? {} : { method: entry.method }),
    ...(entry.type === 'response' || entry.type === 'revisit' ? {} : { record: entry.type }),
  };
  return `${surtOf(entry.url).replaceAll(' ', '%20')} ${timestampOf(entry.date)} ${JSON.stringify(fields)}`;
}

/**
 * Reads an index back, in the order of the archive. `null` when a line is no such line: an index is only ever a help,
 * and one that is damaged is made again from the archive. Numbers may be strings, as other tools write them.
 */
export function parseCdxj(text: string): IndexEntry[] | null {
  const entries: IndexEntry[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('!')) continue;
    const match = /^\S+ (\d{14}) (\{.*\})$/.exec(line);
    const entry = match === null ? null : parseEntry(match[1] as string, match[2] as string);
    if (entry === null) return null;
    entries.push(entry);
  }
  return entries.sort((a, b) => a.offset - b.offset);
}

const TYPES: readonly string[] = ['conversion', 'resource', 'metadata'];

function parseEntry(timestamp: string, json: string): IndexEntry | null {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(json) as Record<string, unknown>;
  } catch {
    return null;
  }
  const { url, mime, status, digest, offset, length, method, record } = fields;
  if (typeof url !== 'string') return null;
  const place = [Number(offset), Number(length)];
  if (offset === undefined || length === undefined || !place.every((n) => Number.isSafeInteger(n) && n >= 0)) return null;
  const type =
    typeof record === 'string' && TYPES.includes(record)
      ? (record as IndexEntry['type'])
      : mime === 'warc/revisit'
        ? 'revisit'
        : 'response';
  const [y, mo, d, h, mi, s] = [4, 6, 8, 10, 12, 14].map((end, i) => timestamp.slice(i === 0 ? 0 : end - 2, end));
  return {
    url,
    date: `${y}-${mo}-${d}T${h}:${mi}:${s}Z`,
    mime: typeof mime === 'string' ? mime : '',
    status: Number.isInteger(Number(status)) ? Number(status ?? 0) : 0,
    digest: typeof digest === 'string' ? digest : '',
    offset: place[0] as number,
    length: place[1] as number,
    method: method === 'HEAD' ? 'HEAD' : 'GET',
    referrer: null,
    type,
  };
}
