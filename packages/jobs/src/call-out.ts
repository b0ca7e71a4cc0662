import type { Schema } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { asking, type Way } from './asking.ts';
import type { Calls, NewCall } from './calls.ts';

const PAGE = 1000;

/**
 * Puts a call into a queue for everything that is to be done and has none, at the first sight of it. Calls that are there stay as they are.
 *
 * @param due what is to be done, in order of subject, behind `after`, so many at most
 */
export async function callOut(
  way: Way & { readonly calls: Calls },
  queue: string,
  due: (db: Kysely<Schema>, page: { readonly after: string; readonly limit: number }) => Promise<readonly NewCall[]>,
): Promise<void> {
  await asking(way, () => way.calls.open(queue));
  for (let after = ''; !way.signal.aborted; ) {
    const page = await asking(way, (db) => due(db, { after, limit: PAGE }));
    if (page.length === 0) return;
    await asking(way, (db) => way.calls.put(db, queue, page));
    after = page.at(-1)!.subject;
  }
}
