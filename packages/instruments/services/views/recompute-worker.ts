import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readArchive } from '@beffroi/capture';
import { canonicalJson } from '@beffroi/domain';
import { materialOf } from '@beffroi/services/gather';
import { assess } from '@beffroi/services/judge';
import type { FromArchive } from './recomputation.ts';

const { path } = workerData as { readonly path: string };

const hash = createHash('sha256');
await pipeline(createReadStream(path), hash);
const archive = await readArchive(path);
const material = await materialOf(archive);
const answer: FromArchive = {
  findings: canonicalJson(assess(material)),
  digest: `sha256:${hash.digest('hex')}`,
  damages: archive.damages.length + (archive.tail === null ? 1 : 0),
  pages: material.pages.length,
  erased: (await archive.erasures()).length,
};
await archive.close();
parentPort!.postMessage(answer);
