import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TerminalMessages as Messages } from './messages/messages.ts';
import { Refusal } from './refusal.ts';

/** A file that the caller names, as it is read and as it is called. */
export interface CallerFile {
  readonly bytes: Uint8Array;
  /** Its name without folders; `stdin` for the standard input. */
  readonly name: string;
}

/** One byte more than any reader takes: what is behind it need not be held to be refused. */
const ENOUGH = 1_000_000_001;

/**
 * Reads it whole; `-` is the standard input.
 *
 * @throws Refusal when it is not there, may not be read, or cannot be held
 */
export async function callerFile(path: string, messages: Messages): Promise<CallerFile> {
  if (path === '-') return { bytes: await standardInput(), name: 'stdin' };
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch (error) {
    if (codeOf(error) === 'ERR_FS_FILE_TOO_LARGE') throw new Refusal(messages.fileTooLarge(path), { cause: error });
    if (isFileTrouble(error)) throw new Refusal(messages.noFile(path), { cause: error });
    throw error;
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes >= ENOUGH) break;
  }
  return Buffer.concat(chunks);
}

const TROUBLES: ReadonlySet<string> = new Set([
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EEXIST',
  'EFBIG',
  'EINVAL',
  'EIO',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'ENXIO',
  'EPERM',
  'EROFS',
]);

/** Whether the file system said no: the caller's to mend. Anything else is a fault of ours. */
export function isFileTrouble(error: unknown): boolean {
  return TROUBLES.has(codeOf(error));
}

/** Why a file was not written, in one sentence: a disk without room is said to be one. @param path as people are told it */
export function unwritten(error: unknown, path: string, messages: Messages): Refusal {
  const code = codeOf(error);
  const say = code === 'ENOSPC' || code === 'EDQUOT' ? messages.diskFull : messages.cannotWrite;
  return new Refusal(say(path), { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
