import { ZERO } from './sink.ts';

/** What is written of a fact: how far its place lies behind the one before, then a character a kind. */
export const [NEAREST, FARTHEST] = [33, 126];

/** Weights as they are written (`bench/written-table.ts`), in units: a row a place, a column a kind. */
export function tableOf(written: string, places: number, kinds: number): Int8Array {
  const table = new Int8Array(places * kinds);
  let place = -1;
  for (let at = 0; at < written.length; ) {
    const step = written.charCodeAt(at++) - NEAREST;
    place += step;
    // As far as can be written: the next character goes on.
    if (step === FARTHEST - NEAREST) continue;
    for (let kind = 0; kind < kinds; kind++) table[place * kinds + kind] = written.charCodeAt(at++) - ZERO;
  }
  return table;
}
