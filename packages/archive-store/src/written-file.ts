import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileSums } from './file-sums.ts';

/**
 * Writes a new file from pieces and brings its bytes to the disk.
 *
 * @returns its size and SHA-256, as they were written. Rejects with what the pieces or the file system throw, and then leaves what it has.
 */
export async function writeWhole(path: string, pieces: AsyncIterable<Uint8Array>): Promise<Omit<FileSums, 'md5'>> {
  const sha256 = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const piece of pieces) {
      sha256.update(piece);
      bytes += piece.byteLength;
      // A single `write` may take less than it was given.
      for (let at = 0; at < piece.byteLength; ) at += (await file.write(piece, at)).bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: sha256.digest('hex') };
}

/** Brings the names in a folder to the disk. Not every system can open a folder: there the names are as safe as it makes them. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
