import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ExportRefusal } from './refusal.ts';

/** The descriptor's file, by which a folder is known to be a data package. */
export const DESCRIPTOR = 'datapackage.json';
export const README = 'README.md';

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Names in a folder; `null` when there is no folder of that name. */
async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    if (hasCode(error, 'ENOTDIR')) throw new ExportRefusal('exists', `${folder} is a file`, { cause: error });
    throw error;
  }
}

/** The files that the package in `folder` says it is made of; none when it is no package. */
async function filesOfPackage(folder: string): Promise<readonly string[]> {
  try {
    const { resources } = JSON.parse(await readFile(join(folder, DESCRIPTOR), 'utf8')) as { resources: readonly { path: string }[] };
    return [DESCRIPTOR, README, ...resources.map(({ path }) => path)];
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EISDIR') || error instanceof SyntaxError || error instanceof TypeError) return [];
    throw error;
  }
}

/** @throws ExportRefusal `exists` or `foreign` when `folder` is taken by what may not be replaced. */
async function checkPlace(folder: string, replace: boolean): Promise<void> {
  const names = await namesIn(folder);
  if (names === null || names.length === 0) return;
  if (!replace) throw new ExportRefusal('exists', folder);
  const known = await filesOfPackage(folder);
  const foreign = names.find((name) => !known.includes(name));
  if (foreign !== undefined) throw new ExportRefusal('foreign', `${join(folder, foreign)} is no file of an export`);
}

/** Puts `made` where `folder` is to be. What was there comes back when that fails. */
async function putInPlace(made: string, folder: string, replace: boolean): Promise<void> {
  await checkPlace(folder, replace);
  const names = await namesIn(folder);
  if (names === null || names.length === 0) {
    if (names !== null) await rmdir(folder);
    await rename(made, folder);
    return;
  }
  const old = `${made}-replaced`;
  await rename(folder, old);
  try {
    await rename(made, folder);
  } catch (error) {
    await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true });
}

/**
 * Makes a folder whole or not at all: `fill` writes into a folder beside it, `<folder>.part-<uuid>`, which gets its name at the end and is
 * removed when anything is thrown. Only a killed process leaves one behind. Folders above are made, and stay.
 *
 * @param options.replace an export in `folder` goes when the new one is whole; anything else in it is refused.
 * @throws ExportRefusal `exists`, `foreign`; whatever `fill` or the disk throws.
 */
export async function writeWhole<Result>(
  folder: string,
  options: { readonly replace: boolean },
  fill: (folder: string) => Promise<Result>,
): Promise<Result> {
  const place = await realpath(folder).catch(() => resolve(folder));
  await checkPlace(place, options.replace);
  await mkdir(dirname(place), { recursive: true });
  const part = join(dirname(place), `${basename(place)}.part-${randomUUID()}`);
  // Not mkdtemp: its folders are closed to everyone else, and these are published.
  await mkdir(part);
  try {
    const result = await fill(part);
    await putInPlace(part, place, options.replace);
    return result;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}
