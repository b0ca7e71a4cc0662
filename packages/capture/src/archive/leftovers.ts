import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ARCHIVE_SUFFIX, INDEX_SUFFIX, PART_SUFFIX } from './archive-path.ts';

/** A file that a killed run left: never an archive. Whoever knows that no run is under way may delete it. */
export interface Leftover {
  readonly path: string;
  /** `part`: cut while it was written. `index-alone`: killed between the two names that end a run. */
  readonly kind: 'part' | 'index-alone';
}

/** Looks through a folder and all below it, e.g. `<data>/archives`. A folder that is not there has none. In order of path. */
export async function leftovers(folder: string): Promise<Leftover[]> {
  const found: Leftover[] = [];
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.sort()) {
    const path = join(folder, name);
    if (name.endsWith(PART_SUFFIX)) found.push({ path, kind: 'part' });
    else if (name.endsWith(INDEX_SUFFIX) && !(await hasArchive(path))) found.push({ path, kind: 'index-alone' });
  }
  return found;
}

async function hasArchive(index: string): Promise<boolean> {
  const stem = index.slice(0, -INDEX_SUFFIX.length);
  for (const suffix of [ARCHIVE_SUFFIX, '.warc']) {
    const there = await access(stem + suffix).then(
      () => true,
      () => false,
    );
    if (there) return true;
  }
  return false;
}
