import { openStore, type StorePlace } from '@beffroi/store';
import { type PostEvent, workPost } from '../src/index.ts';
import { postRoom } from './house.ts';

// A process of the post room, to be killed: `node sending-child.ts ORDER`.

/** What it works on. */
export interface SendingOrder {
  readonly place: StorePlace;
  readonly port: number;
  readonly lease: number;
}

const { place, port, lease } = JSON.parse(process.argv[2] ?? '') as SendingOrder;
const store = await openStore(place);
const onEvent = ({ kind }: PostEvent): void => void process.stdout.write(`${kind}\n`);
process.stdout.write('open\n');
await workPost(store, postRoom(port), { until: 'stopped', signal: new AbortController().signal, lease, poll: 40, onEvent });
