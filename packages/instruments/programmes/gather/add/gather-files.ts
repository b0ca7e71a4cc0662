import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

/** A file that may be a document. */
export interface FoundFile {
  readonly path: string;
  /** As it is called from now on: the path below the folder that was named, with `/`. */
  readonly name: string;
}

/** Extensions of what can be read; other files of a folder are passed over. */
const READABLE = /\.(?:pdf|docx|odt|html?|xhtml|txt|text|md|markdown)$/i;

/** More files than this are no programme but somebody's disk. */
const MOST_FILES = 5000;

/**
 * The files of these paths, in order of name: a file as it is, whatever it is called; of a folder all that can be read, below it too. Hidden
 * ones and links are passed over in folders. `missing` names the paths where nothing is.
 */
export async function gatherFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly FoundFile[]; readonly missing: readonly string[] }> {
  const files: FoundFile[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) missing.push(path);
    else if (found.isDirectory()) files.push(...(await filesBelow(path)));
    else files.push({ path, name: basename(path) });
  }
  return { files, missing };
}

async function filesBelow(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && READABLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .filter(({ name }) => !name.split('/').some((part) => part.startsWith('.')))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .slice(0, MOST_FILES);
}
