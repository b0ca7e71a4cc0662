import type { Digest } from '@beffroi/domain';
import type { CaptureOfPost } from '../told-account.ts';

/** A file that somebody gave, with where it will be found in the archive. */
export interface FileInHand {
  /** What people call it: named in obstacles. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Address of its record in the archive. */
  readonly url: string;
  readonly digest: Digest;
  /** Milliseconds since 1970 at which it was given: nothing in it can be newer. */
  readonly at: number;
}

/** What reading a file may take. */
export interface FileBudget {
  readonly bytes: number;
  /** Bytes that all files of a zip may unfold to. */
  readonly unfolded: number;
  /** Posts that are kept. */
  readonly posts: number;
}

/** What a file may take unless somebody says otherwise: 64 MiB is what an archive gives back of one record. */
export const FILE_BUDGET: FileBudget = { bytes: 64 * 1024 * 1024, unfolded: 256 * 1024 * 1024, posts: 500_000 };

/** Where the posts of a file were read. */
export function captureOfFile({ url, digest, at }: FileInHand): CaptureOfPost {
  return { url, digest, at };
}
