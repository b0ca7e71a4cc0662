import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Digest } from '@beffroi/domain';

/** What is known of a file's bytes. */
export interface FileSums {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Base64, as `Content-MD5` has it. */
  readonly md5: string;
}

/** Reads a file once. Rejects with the system's error when it cannot be read. */
export async function sumsOf(path: string): Promise<FileSums> {
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    sha256.update(chunk);
    md5.update(chunk);
  }
  return { bytes, sha256: sha256.digest('hex'), md5: md5.digest('base64') };
}

/** A SHA-256 in hexadecimal as the house writes it. */
export function digestFrom(sha256: string): Digest {
  return `sha256:${sha256}` as Digest;
}
