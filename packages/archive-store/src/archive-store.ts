import type { Digest } from '@beffroi/domain';

/** A file as it lies on the archive store. */
export interface StoredArchive {
  readonly bytes: number;
  /** SHA-256 of the file. */
  readonly digest: Digest;
}

/**
 * Where files lie that several machines share. A file is visible when it is whole and never before, and is never overwritten. Keys are
 * plain segments between slashes (`isKey`). Every method throws `ArchiveStoreRefusal` where the archive store cannot serve.
 */
export interface ArchiveStore {
  /**
   * Puts the file at `path` under a key. The same bytes under the same key again are no fault: whoever does not know whether it was done does
   * it once more.
   *
   * @throws ArchiveStoreRefusal `taken` when other bytes lie there.
   */
  put(key: string, path: string): Promise<StoredArchive>;
  /**
   * Puts the file at `path` in the place of what lies under a key, for one reason only: something in it must not be kept any more. Who has it open reads on;
   * copies of it on other machines are brought anew within a day.
   *
   * @throws ArchiveStoreRefusal `missing` when nothing lies there.
   */
  replace(key: string, path: string): Promise<StoredArchive>;
  has(key: string): Promise<boolean>;
  /**
   * A path on this machine from which the file can be read: its own in a folder, a verified copy of what lies in a bucket. A copy stays for at
   * least a minute after it was taken; it may then make room for others. Never write to it.
   *
   * @throws ArchiveStoreRefusal `missing` when nothing lies there.
   */
  take(key: string): Promise<string>;
  /** Takes the file away. Nothing there is no fault. */
  remove(key: string): Promise<void>;
  /** The keys that begin with `prefix` (whole segments, or the beginning of one), in no order that can be relied on. */
  list(prefix: string): AsyncIterable<string>;
  /** For people: `folder …` or `s3 bucket …`, without secrets. */
  readonly name: string;
}
