import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../..', import.meta.url));
/** What draws pages, or is shown by them. */
const SOURCE = /\.(?:ts|js|svelte|css|json|csv|svg)$/;
const LEFT = new Set(['node_modules', 'test', 'cases', '.svelte-kit', 'golden', 'bench']);
/** Where data lie, who may come in, how much is kept: nothing that a page shows. */
const NO_MATTER = /^BEFFROI_(?:DATA|TEST|PAGES_KEPT|METRICS)/;

/** Digest of the program, of its settings, and of how it was asked: pages that another drew are drawn anew. @param asked what an export was asked for, as one text */
export async function programDigest(env: NodeJS.ProcessEnv, asked: string): Promise<string> {
  const hash = createHash('sha256').update(asked);
  for (const [name, value] of Object.entries(env).sort())
    if (/^(?:BEFFROI_|TZ$|LANG$)/.test(name) && !NO_MATTER.test(name)) hash.update(`${name}=${value}\0`);
  const operator = env['BEFFROI_OPERATOR'];
  if (operator) hash.update(await readFile(operator).catch(() => ''));
  for await (const path of sources('')) hash.update(`${path}\0`).update(await readFile(join(PACKAGES, path)));
  return hash.digest('base64url');
}

async function* sources(folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(PACKAGES, folder), { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !LEFT.has(entry.name)) yield* sources(path);
    else if (entry.isFile() && SOURCE.test(entry.name) && !entry.name.includes('.test.')) yield path;
  }
}
