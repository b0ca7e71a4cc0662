// A process that has the store open as `serve` has, first without a desk, then with one at work: what the desk adds to its memory.
import { setTimeout as pause } from 'node:timers/promises';
import { openStore, type StorePlace } from '@beffroi/store';
import { inputOfPart, say } from '../lib/child.ts';

const { place, env } = inputOfPart<{ readonly place: StorePlace; readonly env: Readonly<Record<string, string>> }>();
const store = await openStore(place);
await store.executeSql('select 1');
await say({ rss: await settled() });
const { deskOf, workDesk } = await import('@beffroi/desk');
const end = new AbortController();
const working = workDesk(deskOf(store, env)!, { until: 'stopped', signal: end.signal, listen: 1000 });
await pause(5000);
await say({ rss: await settled() });
process.on('message', async () => {
  await say({ rss: await settled() });
  end.abort();
  await working;
  await store.close();
  process.disconnect();
});

/** MiB that the process holds once nothing is under way that can be waited for. */
async function settled(): Promise<number> {
  await pause(1500);
  return process.memoryUsage.rss() / 2 ** 20;
}
