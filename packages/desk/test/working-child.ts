import { atprotoConnector, mastodonConnector, Outbound } from '@beffroi/networks';
import { openStore, type StorePlace } from '@beffroi/store';
import { type DeskEvent, workDesk } from '../src/index.ts';
import { deskOn } from './trial.ts';

// A process of the desk, to be killed: `node working-child.ts ORDER`.

/** What it works on. */
export interface WorkingOrder {
  readonly place: StorePlace;
  readonly proxy: string;
  readonly directory: string | null;
  readonly lease: number;
}

const { place, proxy, directory, lease } = JSON.parse(process.argv[2] ?? '') as WorkingOrder;
const outbound = new Outbound({ allowPrivate: true, proxy });
const store = await openStore(place);
const connectors = [mastodonConnector(outbound, { scheme: 'http' }), atprotoConnector(outbound, directory === null ? {} : { directory })];
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
const onEvent = ({ kind }: DeskEvent): void => void process.stdout.write(`${kind}\n`);
process.stdout.write('open\n');
await workDesk(deskOn(store, connectors), { until: 'stopped', signal: stop.signal, lease, poll: 20, listen: 3_600_000, onEvent });
await store.close();
await outbound.close();
