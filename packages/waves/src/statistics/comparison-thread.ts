import { parentPort } from 'node:worker_threads';
import { compareWaves, type Measured } from '@beffroi/figures';
import type { Answered, Told } from './compare-apart.ts';
import { measuredReader } from './town-reader.ts';

/** Towns of an answer that are said at once: who hears them has others to answer. */
const AT_ONCE = 250;

const towns = { before: [] as Measured[], after: [] as Measured[] };
let began: Extract<Told, { kind: 'begin' }> | null = null;
let readers: Record<keyof typeof towns, ReturnType<typeof measuredReader>> | null = null;

const say = (answer: Answered): void => parentPort!.postMessage(answer);

parentPort!.on('message', (told: Told) => {
  if (told.kind === 'begin') {
    began = told;
    readers = { before: measuredReader(told.before, told.by), after: measuredReader(told.after, told.by) };
  } else if (told.kind === 'rows') {
    const { side, rows } = told;
    for (const [row, second] of rows) towns[side].push(readers![side](row, second));
  } else {
    const { changed, ...rest } = compareWaves(towns.before, towns.after, began!.by.catalogue);
    for (let at = 0; at < changed.length; at += AT_ONCE) say({ kind: 'changed', towns: changed.slice(at, at + AT_ONCE) });
    say({ kind: 'done', rest });
  }
});
