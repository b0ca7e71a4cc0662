import { join } from 'node:path';
import type { Instant } from '@beffroi/domain';

/** Ends of the files of an archive. */
export const ARCHIVE_SUFFIX = '.warc.gz';
export const INDEX_SUFFIX = '.cdxj';
/** Behind the name of a file that is still being written. */
export const PART_SUFFIX = '.part';

/**
 * Where the archive of one town and run lies: `<data>/archives/<INSEE code or host>/<instant>.warc.gz`. Colons of the
 * instant become hyphens, since not every file system holds them.
 */
export function archivePath(data: string, town: string, instant: Instant): string {
  return join(data, 'archives', folderName(town), `${instant.replaceAll(':', '-')}${ARCHIVE_SUFFIX}`);
}

/** The index that belongs to an archive, beside it. */
export function indexPath(archive: string): string {
  return archive.replace(/(?:\.warc)?(?:\.gz)?$/i, '') + INDEX_SUFFIX;
}

/** A host may come from a hostile page: nothing but letters, digits, dots and hyphens reaches the file system, and no `..`. */
function folderName(town: string): string {
  const clean = town
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '_')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 200);
  return clean === '' ? '_' : (clean.toUpperCase().match(/^(?:\d{2}|2[AB])\d{3}$/)?.[0] ?? clean);
}
