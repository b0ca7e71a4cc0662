import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { ROOT } from './run.js';

/** What the house imports of packages that are of many files: Kysely alone is of 257, a sixth of all that a process of the house loads. */
export const MANY = ['kysely', 'kysely/migration', 'csv-parse', 'csv-parse/sync', 'htmlparser2', 'entities/decode'];

/**
 * Puts each of them into one file, of the version that is installed, unless that was done before.
 *
 * @returns {Promise<string>} address of the folder in which they lie, each by its name
 */
export async function inOneFile() {
  const folder = join(ROOT, 'build', 'in-one-file', versions());
  if (!existsSync(folder)) await make(folder);
  return `${pathToFileURL(folder).href}/`;
}

/** @returns {string} */
function versions() {
  const packages = [...new Set(MANY.map((name) => name.split('/')[0] ?? ''))];
  return packages
    .map((name) => `${name}-${JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version}`)
    .join('_');
}

/** @param {string} folder */
async function make(folder) {
  mkdirSync(join(ROOT, 'build', 'in-one-file'), { recursive: true });
  // Whoever makes the same beside us is not disturbed: what is there is whole.
  const made = mkdtempSync(`${folder}-`);
  const bundle = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(MANY.map((name) => [name, name])),
    platform: 'node',
    treeshake: false,
  });
  await bundle.write({ dir: made, format: 'esm' });
  await bundle.close();
  // Tests start processes of another user, too.
  chmodSync(made, 0o755);
  try {
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
