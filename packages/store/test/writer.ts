// A process of its own that works on a store, for tests that kill it: `node writer.ts PLACE NAME ROWS`. PLACE is a place as JSON. It says `as owner`
// (or guest, client), writes pairs of rows to `site`, each pair in a transaction, and says `wrote N` when a pair is confirmed, and `done` when all
// are. It stays until its standard input ends, and says `closed`; or `refused CODE` as soon as the store does not let it work on.
import { once } from 'node:events';
import { openStore, type StorePlace } from '../src/store.ts';
import { siteOf } from './rows.ts';

const [place = '', name = '', rows = '0'] = process.argv.slice(2);

/** At once: what is left in a buffer would die with the process. */
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const end = once(process.stdin.resume(), 'end');
try {
  const store = await openStore(JSON.parse(place) as StorePlace, { ownerPatienceMs: 60_000 });
  say(`as ${store.role}`);
  for (let count = 0; count < Number(rows); count += 1) {
    await store.db.transaction().execute(async (db) => {
      const row = siteOf(name, null, String(count), new Date());
      await db.insertInto('target').values(row).execute();
      await db.insertInto('target').values(row).execute();
    });
    say(`wrote ${count}`);
  }
  say('done');
  await end;
  await store.close();
  say('closed');
} catch (error) {
  say(`refused ${error instanceof Error && 'code' in error ? String(error.code) : ''} ${error instanceof Error ? error.message : ''}`);
}
process.stdin.destroy();
