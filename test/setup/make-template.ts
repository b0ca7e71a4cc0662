// Run by the tests' setup, once: `node make-template.ts folder DIR` makes an empty database of today's schema in DIR (`data/`, and `database.tar`
// of the same); `node make-template.ts server URL NAME` makes it as the database NAME on the server.
// With the tables of the queue, which the first worker of a database makes: nothing else of what a test does takes as long.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCalls } from '@beffroi/jobs';
import { openStore, type StorePlace } from '@beffroi/store';
import { openEngine } from '../../packages/store/src/engines/embedded/cluster-files.ts';
import { layoutOf } from '../../packages/store/src/engines/embedded/layout.ts';
import { createDatabase } from '../../packages/store/test/create-database.ts';

const [kind, where = '', name = ''] = process.argv.slice(2);

if (kind === 'folder') {
  const data = join(where, 'data');
  await make({ kind: 'folder', path: data });
  const engine = await openEngine(layoutOf(data).cluster);
  const tar = await engine.dumpDataDir('none');
  await writeFile(join(where, 'database.tar'), tar.stream());
  await engine.close();
} else await make({ kind: 'server', url: await createDatabase(where, name) });

async function make(place: StorePlace): Promise<void> {
  const store = await openStore(place);
  await (await openCalls(store, 60)).close();
  await store.close();
}
