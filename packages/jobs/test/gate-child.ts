/**
 * A worker that only knocks: asks hosts through shared gates on a database. Its argument is JSON (`GateErrand`); it ends when all is asked.
 */
import { request } from 'node:http';
import { openStore, type StorePlace } from '@beffroi/store';
import { sharedGates } from '../src/gates.ts';

/** What it is told. */
export interface GateErrand {
  readonly place: StorePlace;
  readonly holder: string;
  readonly interval: number;
  readonly lease: number;
  /** Port of loopback that plays every host. */
  readonly port: number;
  /** Addresses to ask; those of one list one after the other, the lists at once: each is a town. */
  readonly towns: readonly (readonly string[])[];
}

const { place, holder, interval, lease, port, towns } = JSON.parse(process.argv[2]!) as GateErrand;

const ask = (url: URL): Promise<void> =>
  new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path: url.pathname, headers: { host: url.host }, agent: false }, (answer) => {
      answer.resume().on('end', resolve);
    });
    asking.on('error', reject).end();
  });

const store = await openStore(place);
const gates = sharedGates(store.db, { holder, lease });
await Promise.all(
  towns.map(async (addresses) => {
    for (const address of addresses) await gates.of(address, interval).pass(() => ask(new URL(address)));
  }),
);
await store.close();
