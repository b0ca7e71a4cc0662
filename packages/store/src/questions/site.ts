import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Where a source says that a territory's site is; `null` when it says that there is none. */
export interface SiteNote {
  /** INSEE code, once in a list of notes. */
  readonly territory: string;
  readonly url: string | null;
}

/** What a list of notes changed in what is known. */
export interface NotedSites {
  /** Territories of which nothing was known. */
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Parameters of one statement are limited (65,535); four a row. */
const ROWS = 8000;

/**
 * Notes sites, all or none. What is known already is not noted again; what differs is noted beside the old, which stays: where a site was said to be in
 * an older wave can be told for ever.
 */
export function noteSites(
  db: Kysely<Schema>,
  notes: readonly SiteNote[],
  { source, now }: { readonly source: string; readonly now: Date },
): Promise<NotedSites> {
  const note = async (trx: Kysely<Schema>): Promise<NotedSites> => {
    const known = await trx
      .selectFrom('site')
      .distinctOn('territory')
      .select(['territory', 'url'])
      .orderBy('territory')
      .orderBy('id', 'desc')
      .execute();
    const urls = new Map(known.map(({ territory, url }) => [territory, url]));
    const fresh = notes.filter(({ territory, url }) => !urls.has(territory) || urls.get(territory) !== url);
    for (let at = 0; at < fresh.length; at += ROWS) {
      const rows = fresh.slice(at, at + ROWS).map(({ territory, url }) => ({ territory, url, source, noted_at: now }));
      await trx.insertInto('site').values(rows).execute();
    }
    const added = fresh.filter(({ territory }) => !urls.has(territory)).length;
    return { added, changed: fresh.length - added, same: notes.length - fresh.length };
  };
  return db.isTransaction ? note(db) : db.transaction().execute(note);
}
