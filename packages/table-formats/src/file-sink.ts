import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Digest } from '@beffroi/domain';

/** Bytes gathered before they are given to the disk. */
const CHUNK = 1 << 18;

/** A file being written, its size and digest with it. Whoever writes waits for the disk, so nothing piles up. */
export class FileSink {
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  #waiting = '';
  #bytes = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** @throws when a file of that path is there already, or the disk does not let it be made. */
  static async create(path: string): Promise<FileSink> {
    return new FileSink(await open(path, 'wx'));
  }

  /** Adds text (well formed), as UTF-8. */
  async text(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= CHUNK) await this.#drain();
  }

  /** Adds bytes. They may be used again once the promise is kept. */
  async bytes(bytes: Uint8Array): Promise<void> {
    await this.#drain();
    await this.#write(bytes);
  }

  /** Everything is on the disk when the promise is kept. Size in bytes, SHA-256 of the file. */
  async finish(): Promise<{ readonly bytes: number; readonly sha256: Digest }> {
    await this.#drain();
    await this.#handle.sync();
    await this.#handle.close();
    return { bytes: this.#bytes, sha256: `sha256:${this.#hash.digest('hex')}` as Digest };
  }

  /** Lets go of the file, whatever is in it. Does nothing after `finish`. */
  async abandon(): Promise<void> {
    await this.#handle.close();
  }

  async #drain(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '') await this.#write(Buffer.from(text));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.#bytes += bytes.byteLength;
    for (let done = 0; done < bytes.byteLength; ) {
      done += (await this.#handle.write(bytes, done, bytes.byteLength - done)).bytesWritten;
    }
  }
}
