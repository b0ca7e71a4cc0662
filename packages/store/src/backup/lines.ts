import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { damaged, notABackup } from './format.ts';

/** Bytes of the longest line: the findings of a town are far below. */
const LONGEST = 64 * 1024 * 1024;

/** One line, with the digest of all that came before it. */
export interface TextLine {
  readonly text: string;
  /** SHA-256 in hexadecimal; worked out when it is asked, which must be before the next line. */
  before(): string;
}

/**
 * The lines of a compressed file, in bounded memory.
 *
 * @throws StoreRefusal `not-a-backup` when it is not compressed, `damaged-backup` when it ends too early or its check fails
 */
export async function* linesOf(path: string): AsyncGenerator<TextLine> {
  const gunzip = createGunzip();
  const file = createReadStream(path);
  // Its failure comes out of the loop below.
  const flow = pipeline(file, gunzip).catch(() => {});
  const hash = createHash('sha256');
  let rest: Buffer = Buffer.alloc(0);
  let count = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a)) {
        yield { text: bytes.toString('utf8', 0, end), before: () => hash.copy().digest('hex') };
        hash.update(bytes.subarray(0, end + 1));
        bytes = bytes.subarray(end + 1);
        count += 1;
      }
      if (bytes.length > LONGEST) throw damaged('a line has no end');
      rest = bytes;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'Z_DATA_ERROR' && (error as Error).message === 'incorrect header check') throw notABackup(error);
    if (code.startsWith('Z_')) throw damaged('it is not whole', error);
    throw error;
  } finally {
    file.destroy();
    gunzip.destroy();
    await flow;
  }
  if (rest.length > 0) throw count === 0 ? notABackup() : damaged('its last line has no end');
}
