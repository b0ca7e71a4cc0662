import { lineCounter } from './line-counter.ts';
import type { RefusalReason } from './site-file.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** One record of a JSON file, or why it, or the rest of the file, could not be read. */
export type JsonItem =
  | { readonly kind: 'record'; readonly line: number; readonly record: JsonRecord }
  | { readonly kind: 'refused'; readonly line: number; readonly reason: RefusalReason };

/** Bytes that a record may have. */
const MOST_RECORD_BYTES = 1_000_000;

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];

/**
 * The records of a JSON file in UTF-8, one after the other: the file is never parsed as a whole, since the directory has hundreds of megabytes.
 * A record is an object in the list that is the file, or in a list of the object that is the file (`{"service":[…]}`, `{"results":[…]}`), or a line
 * of JSON Lines. What stands between records is not looked at: whoever damages a comma loses nothing.
 */
export function* jsonRecords(bytes: Uint8Array): Generator<JsonItem> {
  const lineOf = lineCounter(bytes);
  const depth = recordDepth(bytes);
  let [level, start, count, inside, escaped] = [0, -1, 0, false, false];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (inside) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) inside = false;
    } else if (byte === QUOTE) inside = true;
    else if (byte === OPEN || byte === OPEN_LIST) {
      if (level === depth && byte === OPEN) start = at;
      level++;
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      level = Math.max(0, level - 1);
      if (level !== depth || start === -1) continue;
      count++;
      yield item(bytes.subarray(start, at + 1), lineOf(start));
      start = -1;
    }
  }
  if (level > 0 || inside) yield { kind: 'refused', line: lineOf(start === -1 ? bytes.length : start), reason: { code: 'cut-short' } };
  else if (count === 0) yield { kind: 'refused', line: 0, reason: { code: 'no-records' } };
}

/** How many brackets are open where a record begins: 1 in a list, 2 in a list of an object, 0 in JSON Lines. */
function recordDepth(bytes: Uint8Array): number {
  const first = bytes.find((byte) => byte > 0x20);
  if (first === OPEN_LIST) return 1;
  const head = new TextDecoder().decode(bytes.subarray(0, MOST_RECORD_BYTES)).trimStart();
  // A whole object on the first line is a record of JSON Lines, unless it is a wrapper on one line: that one has its list of records.
  const end = head.search(/[\r\n]/);
  const line = parsed(end === -1 ? head : head.slice(0, end));
  return line === null || Object.entries(line).some(([key, value]) => WRAPPERS.has(key) && Array.isArray(value)) ? 2 : 0;
}

/** Members that hold the records: the directory's own file, and the answers of the two versions of its service. */
const WRAPPERS = new Set(['service', 'results', 'records', 'data']);

function item(slice: Uint8Array, line: number): JsonItem {
  if (slice.length > MOST_RECORD_BYTES) return { kind: 'refused', line, reason: { code: 'line-too-long', most: MOST_RECORD_BYTES } };
  const record = parsed(new TextDecoder().decode(slice));
  return record === null ? { kind: 'refused', line, reason: { code: 'bad-record' } } : { kind: 'record', line, record: unwrapped(record) };
}

/** The older version of the service puts a record's fields one or two floors down, and never deeper. */
function unwrapped(record: JsonRecord): JsonRecord {
  const inner = isRecord(record['record']) ? record['record'] : record;
  return isRecord(inner['fields']) ? inner['fields'] : inner;
}

/** The object that a text is, `null` when it is none. */
export function parsed(text: string): JsonRecord | null {
  const value = parsedJson(text);
  return isRecord(value) ? value : null;
}

/** What a text says as JSON, `undefined` when it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // NOTE: nothing to add: for the caller this is one answer among two.
    return undefined;
  }
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
