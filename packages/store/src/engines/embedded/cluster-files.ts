import { PGlite } from '@electric-sql/pglite';
import { DURABLE, DurableFolder } from './disk.ts';

/** Opens the engine on its files, which it makes where there are none. @param more settings beside the usual ones */
export function openEngine(folder: string, more: readonly string[] = []): Promise<PGlite> {
  return PGlite.create({ dataDir: folder, fs: new DurableFolder(folder), startParams: [...DURABLE, ...more], relaxedDurability: false });
}

/** Makes the engine's files, and nothing else. */
export async function makeFiles(folder: string): Promise<void> {
  const engine = await openEngine(folder);
  await dropSpareDatabases(engine);
  await engine.close();
}

/** Takes away the databases that PostgreSQL makes beside the one in use, as templates of others: nobody asks them here, and they are two fifths of the folder. */
async function dropSpareDatabases(engine: PGlite): Promise<void> {
  for (const name of ['template0', 'template1']) {
    await engine.exec(`update pg_database set datistemplate = false where datname = '${name}'`);
    await engine.exec(`drop database ${name}`);
  }
}
