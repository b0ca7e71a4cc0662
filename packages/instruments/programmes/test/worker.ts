// A worker in a process of its own, for the test that kills it: node worker.ts '<WorkerOrder as JSON>'. Events come as lines of JSON on standard
// output. With `stall` it stops in the midst of a unit, when its archive is half written, and waits to be killed.
import type { Socket } from 'node:net';
import { type ArchiveStore, folderArchiveStore } from '@beffroi/archive-store';
import { openStore, type StorePlace } from '@beffroi/store';
import { work } from '@beffroi/waves';
import { programmesInstrument } from '../gather/index.ts';

/** What a worker is told to do. */
export interface WorkerOrder {
  readonly place: StorePlace;
  readonly archiveStore: string;
  readonly folder: string;
  /** `copying`: while it copies documents · `shelving`: after its archive is on the archive store and before it is written down · `null`: never. */
  readonly stall: 'copying' | 'shelving' | null;
  readonly lease: number;
}

const order = JSON.parse(process.argv[2]!) as WorkerOrder;

// Whoever started it and is no more cannot end it.
process.stdin.on('end', () => process.exit(1)).resume();
(process.stdin as Socket).unref();

const store = await openStore(order.place);
const archiveStore = stalling(folderArchiveStore(order.archiveStore));
try {
  await work(store, {
    archiveStore,
    instruments: [programmesInstrument({ store, archiveStore, ocr: null })],
    folder: order.folder,
    until: 'settled',
    atOnce: 1,
    lease: order.lease,
    poll: 30,
    onEvent: tell,
  });
} finally {
  await store.close();
}

/** The archive store, at which the worker comes to a halt as it was told to. */
function stalling(inner: ArchiveStore): ArchiveStore {
  const halt = (): Promise<never> => {
    tell({ kind: 'stalled' });
    // Nothing ends this but the kill: a timer keeps the process alive.
    return new Promise(() => setInterval(() => undefined, 60_000));
  };
  return {
    ...inner,
    take: (key) => (order.stall === 'copying' && key.endsWith('.warc.gz') && key.startsWith('programmes/') ? halt() : inner.take(key)),
    async put(key, path) {
      const shelved = await inner.put(key, path);
      return order.stall === 'shelving' && key.endsWith('.warc.gz') ? halt() : shelved;
    },
  };
}

function tell(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}
