import { join } from 'node:path';

/** Where things lie in a data folder. */
export interface Layout {
  /** The folder of everything that is the database's. */
  readonly database: string;
  /** The engine's own files. */
  readonly cluster: string;
  readonly lock: string;
  readonly notice: string;
}

/** @param data the data folder */
export function layoutOf(data: string): Layout {
  const database = join(data, 'database');
  return { database, cluster: join(database, 'cluster'), lock: join(database, 'owner.lock'), notice: join(database, 'owner.json') };
}
