import { Zip, ZipDeflate } from 'fflate';

/** A file of a zip: its parts come when they are asked for. */
export interface ZippedFile {
  readonly name: string;
  readonly parts: AsyncIterable<string | Uint8Array>;
}

/** The first date that a zip file can say: a real one would give other bytes each time. */
const NO_DATE = '1980-01-01T00:00:00';

/** Bytes that are gathered before they are given on. */
const CHUNK = 1 << 16;

/** A zip file, part by part, as it is made: nothing of it is held. The same files give the same bytes. */
export async function* zipOf(files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((fault, bytes) => {
    if (fault !== null) throw fault;
    made.push(bytes);
  });
  for await (const { name, parts } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = NO_DATE;
    zip.add(file);
    for await (const part of gathered(parts)) {
      file.push(part);
      yield* made.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}

/** Small parts together: each costs a call of the compressor. */
async function* gathered(parts: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part.toWellFormed()) : part;
    waiting.push(bytes);
    size += bytes.length;
    if (size < CHUNK) continue;
    yield new Uint8Array(Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield new Uint8Array(Buffer.concat(waiting));
}
