// Run by the tests' setup, once: `node make-template.ts folder DIR` makes an empty database of today's schema in DIR (`data/`, and `database.tar`
// of the same); `node make-template.ts server URL NAME` makes it as the database NAME on the server.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openCluster } from '../src/engines/embedded/cluster.ts';
import { layoutOf } from '../src/engines/embedded/layout.ts';
import { openStore } from '../src/store.ts';

const [kind, where = '', name = ''] = process.argv.slice(2);

if (kind === 'folder') {
  const data = join(where, 'data');
  await (await openStore({ kind: 'folder', path: data })).close();
  const engine = await openCluster(layoutOf(data).cluster);
  const tar = await engine.dumpDataDir('none');
  await writeFile(join(where, 'database.tar'), tar.stream());
  await engine.close();
} else {
  const client = new pg.Client({ connectionString: where });
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
  const url = new URL(where);
  url.pathname = `/${name}`;
  await (await openStore({ kind: 'server', url: url.href })).close();
}
