import type { FileHandle } from 'node:fs/promises';
import { gunzip } from 'node:zlib';
import type { IndexEntry } from './cdxj.ts';
import { quickFirst, quickRecord } from './quick-record.ts';
import type { WarcDamage, WarcEnd, WarcRecord } from './warc-reader.ts';
import { fieldOf, readWarc } from './warc-reader.ts';

/** The first record of a stretch of the file, or what is wrong with it. */
export async function readRecordAt(
  file: FileHandle,
  place: { offset: number; length: number },
  limit: number,
): Promise<WarcRecord | WarcDamage | 'too-large'> {
  // A member cannot be much larger than what it holds; a longer stretch is not even read.
  if (place.length > limit + 1024 * 1024) return 'too-large';
  const bytes = Buffer.allocUnsafe(place.length);
  const { bytesRead } = await file.read(bytes, 0, place.length, place.offset);
  const stretch = bytes.subarray(0, bytesRead);
  // Where records lie at a known place each of them is a stretch of its own; the first of a file has others behind it.
  const quick = place.offset === 0 ? quickFirst(stretch) : quickRecord(stretch, place.offset);
  if (quick !== null && quick.declared <= limit) return { ...quick, length: place.length };
  const plain = stretch[0] === 0x1f && stretch[1] === 0x8b ? await gunzipAll(stretch, limit + 256 * 1024) : stretch;
  // What does not unfold in one piece is looked at again slowly, which says what is wrong, or that it is too long.
  const records = readWarc(once(plain instanceof Uint8Array ? plain : stretch), { blockBytes: limit });
  const first = await records.next();
  if (first.done === true) return (first.value as WarcEnd).damage ?? 'not-a-record';
  await records.return({ damage: null, offset: 0 });
  return { ...first.value, offset: place.offset, length: place.length };
}

/** The record of an entry where records share a member: by reading through up to it. */
export async function findRecord(file: FileHandle, entry: IndexEntry): Promise<WarcRecord | WarcDamage> {
  for await (const record of readWarc(chunksOf(file))) {
    if (record.offset === entry.offset && record.type === entry.type && fieldOf(record, 'WARC-Target-URI') === entry.url) return record;
  }
  return 'not-a-record';
}

function gunzipAll(bytes: Uint8Array, limit: number): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    gunzip(bytes, { maxOutputLength: limit, chunkSize: 64 * 1024 }, (error, plain) => resolve(error === null ? plain : null));
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The bytes of a file, from its beginning. */
export async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  let position = 0;
  while (true) {
    const chunk = Buffer.alloc(256 * 1024);
    const { bytesRead } = await file.read(chunk, 0, chunk.byteLength, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}
