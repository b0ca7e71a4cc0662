/** Puts files into the folder of its first argument until somebody kills it, under keys that end in their digest, and says a line at each. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderArchiveStore } from '../src/index.ts';

const [folder, run] = process.argv.slice(2) as [string, string];
const archiveStore = folderArchiveStore(folder);
const own = await mkdtemp(`${folder}-source-`);
for (let i = 0; ; i++) {
  const bytes = randomBytes(2_000_000 + i);
  const source = join(own, 'source');
  await writeFile(source, bytes);
  const putting = archiveStore.put(`${run}/${i}/${createHash('sha256').update(bytes).digest('hex')}`, source);
  process.stdout.write('.\n');
  await putting;
}
