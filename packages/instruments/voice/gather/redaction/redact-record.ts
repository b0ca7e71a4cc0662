import { digestOf, type RedactedBody, type Redaction, type WrittenPiece } from '@beffroi/capture';
import type { Digest } from '@beffroi/domain';
import { isObject, type JsonObject, parsedJson } from '@beffroi/domain/json-values';
import { textOfBytes } from '@beffroi/reading/plain-text';
import { parse } from 'csv-parse/sync';
import { FILE_BUDGET } from '../files/file-in-hand.ts';
import { linesOf } from '../files/json-lines.ts';
import { partOfName } from '../files/x-public-part.ts';
import { isZip, zipOf, zipped } from '../files/zip.ts';
import { erasedActivity, erasedPost, isErased } from './erased-post.ts';
import { isActivity, isPost, namesOf } from './pieces.ts';

type Goes = (piece: WrittenPiece) => boolean;

/** Before the data of each script of an X archive. */
const ASSIGNMENT = /^\s*window\.YTD\.[a-z_]+\.part\d+\s*=\s*/;

/**
 * A captured answer, or a file of posts, without some posts. In data of an interface a post leaves its place, by which the archive is asked again as it was; a file
 * loses the post whole. All else stays.
 */
export const redactRecord: Redaction['redact'] = ({ url, contentType, body }, goes) => {
  const removed: Digest[] = [];
  const out: Goes = (piece) => {
    if (!goes(piece)) return false;
    removed.push(digestOf(Buffer.from(piece.text)));
    return true;
  };
  const left = isZip(body) ? withoutInZip(body, out) : withoutInText(textOfBytes(body, contentType), url, out);
  return left === null || removed.length === 0 ? null : ({ left, removed } satisfies RedactedBody);
};

function withoutInText(text: string, url: string, goes: Goes): Uint8Array | null {
  const file = url.startsWith('file:');
  const data = parsedJson(text);
  if (data !== undefined) return Buffer.from(JSON.stringify(withoutIn(data, file, url, goes)));
  const [script] = ASSIGNMENT.exec(text) ?? [];
  if (script !== undefined) {
    const records = parsedJson(text.slice(script.length));
    return records === undefined ? null : Buffer.from(script + JSON.stringify(withoutIn(records, true, url, goes)));
  }
  if (/^[\s\ufeff]*<(?:\?xml|rss|feed|rdf)/i.test(text.slice(0, 500))) return Buffer.from(withoutInFeed(text, goes));
  if (!file) return null;
  return Buffer.from(/^[\s\ufeff]*\{/.test(text) ? withoutInLines(text, goes) : withoutInCsv(text, goes));
}

/** Where in an answer something stands: the answer itself or the first page within it, one of its items, or anywhere below. */
type Where = 'page' | 'item' | 'below';

/** Data without the posts. @param dropped whether a post in a list leaves nothing */
function withoutIn(data: unknown, dropped: boolean, url: string, goes: Goes, where: Where = 'page'): unknown {
  if (Array.isArray(data)) {
    return data.flatMap((one: unknown) => {
      const post = dropped ? postIn(one) : null;
      return post !== null && goes(pieceOf(post)) ? [] : [withoutIn(one, dropped, url, goes, where)];
    });
  }
  if (!isObject(data) || isErased(data)) return data;
  if (!dropped && isActivity(data) && goes(pieceOf(data))) return erasedActivity(data, where === 'item');
  if (!dropped && isPost(data) && goes(pieceOf(data))) return erasedPost(data, idThatNamesNobody(data, url, where));
  const inside = (name: string): Where =>
    where !== 'page' ? 'below' : name === 'first' ? 'page' : name === 'orderedItems' || name === 'items' ? 'item' : 'below';
  return Object.fromEntries(Object.entries(data).map(([name, one]) => [name, withoutIn(one, dropped, url, goes, inside(name))]));
}

/** A record of a list is a post, or holds one (`{"tweet": {…}}`). */
function postIn(value: unknown): JsonObject | null {
  if (isPost(value)) return value;
  const tweet = isObject(value) ? value['tweet'] : undefined;
  return isPost(tweet) ? tweet : null;
}

const pieceOf = (post: JsonObject): WrittenPiece => ({ names: namesOf(post), text: JSON.stringify(post) });

/** On AT Protocol and ActivityPub the name of a post holds its author’s: it stays where that is who was asked for, whose outbox has it as an item. */
function idThatNamesNobody({ id, uri }: JsonObject, url: string, where: Where): readonly ['id' | 'uri', unknown] | null {
  const [, repo] = /^at:\/\/([^/]+)\//.exec(typeof uri === 'string' ? uri : '') ?? [];
  if (repo !== undefined) return decodeURIComponent(url).includes(repo) ? ['uri', uri] : null;
  const named = typeof id === 'string' && /^https?:/i.test(id) && where !== 'item';
  return id === undefined || named ? null : ['id', id];
}

function withoutInZip(bytes: Uint8Array, goes: Goes): Uint8Array | null {
  const zip = zipOf(bytes, FILE_BUDGET.unfolded);
  if (typeof zip === 'string') return null;
  const kept = new Map<string, Uint8Array>();
  for (const name of zip.names) {
    const body = zip.open(name);
    if (body === null || typeof body === 'string') return null;
    const part = partOfName(name);
    const left = part === 'tweets' || part === 'note-tweet' ? withoutInText(textOfBytes(body), 'file:', goes) : null;
    kept.set(name, left ?? body);
  }
  return zipped(kept);
}

function withoutInLines(text: string, goes: Goes): string {
  const kept: string[] = [];
  for (const { line } of linesOf(text)) {
    const post = postIn(parsedJson(line));
    if (post === null || !goes(pieceOf(post))) kept.push(line);
  }
  return kept.map((line) => `${line}\n`).join('');
}

/** Items of RSS and entries of Atom, each as it stands. */
function withoutInFeed(text: string, goes: Goes): string {
  return text.replace(/<(item|entry)\b[^>]{0,2000}>[\s\S]*?<\/\1\s*>\s*/g, (whole) => {
    const names = [...whole.matchAll(/<(?:guid|id|link)\b[^>]{0,2000}?(?:href="([^"]{1,2000})"[^>]{0,2000}\/?>|>\s*([^<]{1,2000}?)\s*<)/g)];
    return goes({ names: names.flatMap(([, address, words]) => address ?? words ?? []), text: whole }) ? '' : whole;
  });
}

/** Rows of CSV by the column `id`, each as it stands. */
function withoutInCsv(text: string, goes: Goes): string {
  const rows = (() => {
    try {
      const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true, raw: true, delimiter: [',', ';', '\t', '|'] };
      return parse(text, options) as unknown as readonly { readonly raw: string; readonly record: readonly string[] }[];
    } catch {
      return [];
    }
  })();
  const at = rows[0]?.record.findIndex((cell) => cell.replace('\ufeff', '').trim().toLowerCase() === 'id') ?? -1;
  if (at < 0) return text;
  return rows
    .map(({ raw, record }, row) =>
      row > 0 && goes({ names: [record[at] ?? '', ...record.filter((cell) => /^https?:/.test(cell))], text: raw }) ? '' : raw,
    )
    .join('');
}
