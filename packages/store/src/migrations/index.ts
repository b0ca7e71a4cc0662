import type { Migration } from 'kysely/migration';
import { up as waves } from './0001-waves.ts';
import { up as publication } from './0002-publication.ts';

/** All migrations by their name, which is for ever; the names are in the order in which they run. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-waves': { up: waves },
  '0002-publication': { up: publication },
};
