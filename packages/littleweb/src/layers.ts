import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileCandidates } from '@beffroi/capture';

/** What ends the name of a file that takes the one of that name away, or stands alone in a host's folder and takes the host away. */
const GONE = '.gone';

/** The folders in which one host lies, the topmost first. */
export type HostFolders = readonly string[];

/**
 * Folders of a host in a web and the layers over it: a layer's host is laid over what is below it, or stands alone where its folder holds
 * `.gone`. Empty when there is no such host (any more).
 *
 * @param webs folders laid out `<host>/<path>`, the lowest first.
 */
export async function foldersOf(webs: readonly string[], host: string): Promise<HostFolders> {
  const folders: string[] = [];
  for (const [height, web] of webs.entries()) {
    const folder = join(web, host);
    const found = await stat(folder).catch(() => null);
    if (found === null || !found.isDirectory()) continue;
    const names = await readdir(folder);
    if (height > 0 && names.includes(GONE)) {
      folders.length = 0;
      // What a layer holds beside that word is a new host of the name.
      if (names.length === 1) continue;
    }
    folders.unshift(folder);
  }
  return folders;
}

/** The file of that name (`demarches/index.html`) that can be seen from above; `null` when there is none, or a layer took it away. */
export async function fileIn(folders: HostFolders, name: string): Promise<string | null> {
  for (const [depth, folder] of folders.entries()) {
    const isLayer = depth < folders.length - 1;
    const file = join(folder, name);
    const found = isLayer && name.endsWith(GONE) ? null : await stat(file).catch(() => null);
    if (found?.isFile()) return file;
    if (isLayer && (await isGone(folder, name))) return null;
  }
  return null;
}

/**
 * The file that answers a path with its query; `null` when there is none, or it lies outside (a link). As if all layers were copied over the
 * ground, one after the other.
 */
export async function findInLayers(folders: HostFolders, target: string): Promise<string | null> {
  for (const name of fileCandidates(target)) {
    const file = await fileIn(folders, name);
    if (file === null) continue;
    const [real, ...roots] = await Promise.all([file, ...folders].map((path) => realpath(path)));
    return roots.some((root) => real!.startsWith(root + sep)) ? file : null;
  }
  return null;
}

/** Whether a layer takes away a file, or a folder above it. */
async function isGone(folder: string, name: string): Promise<boolean> {
  for (let end = name.indexOf('/'); ; end = name.indexOf('/', end + 1)) {
    const upTo = end === -1 ? name : name.slice(0, end);
    const word = await stat(join(folder, `${upTo}${GONE}`)).catch(() => null);
    if (word !== null) return true;
    if (end === -1) return false;
  }
}
