/**
 * Writes archives into the folder of its first argument until somebody kills it, and says a line after each step, so that
 * the parent can choose the moment.
 */
import { join } from 'node:path';
import { createArchive } from '../src/archive/archive-store.ts';
import { captureOf, HEAD, tailOf } from './captures.ts';

const folder = process.argv[2] as string;
const step = (): boolean => process.stdout.write('.\n');

for (let run = 0; ; run++) {
  const archive = await createArchive(join(folder, `${process.pid}-${run}.warc.gz`), HEAD);
  const captures = Array.from({ length: 5 }, (_, page) => captureOf(`https://www.rivebelle.fr/${page}`, `${run} ${page} `.repeat(5000)));
  for (const capture of captures) {
    await archive.write(capture);
    step();
  }
  const finishing = archive.finish(tailOf(captures.map(({ visit }) => visit)));
  step();
  await finishing;
  step();
}
