import { ArchiveStoreRefusal } from './refusal.ts';

// S3 takes keys of 1,024 bytes with their prefix, file systems names of 255: what is shorter and plain fits everywhere.
const MOST = 700;
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/;

/** True for a name of a file on an archive store: plain segments between slashes (`waves/2026/29019/x.warc.gz`), none hidden, none that climbs. */
export function isKey(text: string): boolean {
  return text.length <= MOST && text.split('/').every((segment) => SEGMENT.test(segment));
}

/** @throws ArchiveStoreRefusal `bad-key`. */
export function checkKey(text: string): void {
  if (!isKey(text)) throw new ArchiveStoreRefusal('bad-key', JSON.stringify(text.slice(0, MOST)));
}

/**
 * Checks the beginning of a key: empty, or whole segments and the beginning of one more.
 *
 * @throws ArchiveStoreRefusal `bad-key`.
 */
export function checkPrefix(text: string): void {
  if (text !== '' && !isKey(text.endsWith('/') ? `${text}x` : text))
    throw new ArchiveStoreRefusal('bad-key', JSON.stringify(text.slice(0, MOST)));
}
