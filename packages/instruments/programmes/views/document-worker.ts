import { parentPort, workerData } from 'node:worker_threads';
import { readArchive } from '@beffroi/capture';
import { archivedReadings } from '@beffroi/programmes/gather';
import type { FromDocument } from './programme-document.ts';

const wanted = workerData as { readonly path: string; readonly list: string; readonly digest: string };

const archive = await readArchive(wanted.path);
const [found] = await archivedReadings(archive, ({ list, digest }) => list === wanted.list && digest === wanted.digest);
await archive.close();
parentPort!.postMessage({ reading: found?.reading ?? null } satisfies FromDocument);
