import type { Annotated } from '../annotate.ts';
import { addRow, CLASSES, type Learned, MOST_TOLD, NONE, tellRows, USUAL, written } from './shares.ts';
import { UNIT } from './weights.ts';

/** What parts of a sentence tell by themselves, by class; in log odds. */
export interface PartOdds {
  /** What the stretch tells that tells most. A second matter has a few words of its own, which are lost among those of the first. */
  readonly peaks: Float64Array;
  /** How far a stretch lies before every other theme in its own words, where it lies furthest. */
  readonly leads: Float64Array;
  /** What stands above and before tells, as a part of what the whole tells. */
  readonly above: Float64Array;
  /** Whether anything known stands there. */
  readonly hasAbove: boolean;
}

/** Characters of a stretch: some five words. Longer ones take in two matters (48 and 72 tried). */
const STRETCH = 32;
/** As if a stretch had this many features more: a word alone is no sentence. */
const MORE = 2;
/** Odds of a class of which no stretch tells anything. */
const NOTHING = -20;

const ROWS = new Uint32Array(MOST_TOLD);
const VALUES = new Float64Array(MOST_TOLD);
const STARTS = new Int32Array(MOST_TOLD);
const ENDS = new Int32Array(MOST_TOLD);

/** Weighs each stretch of a sentence as if it stood alone, and what stands above. */
export function partOddsOf(sentence: Annotated, learned: Learned = written()): PartOdds {
  const above = new Float64Array(CLASSES);
  let [many, hasAbove] = [0, false];
  const squares = tellRows(sentence, learned, (row, value, start, end, within) => {
    if (within === sentence.text) {
      if (many === MOST_TOLD) return;
      ROWS[many] = row;
      VALUES[many] = value;
      STARTS[many] = start;
      ENDS[many++] = end;
    } else if (within !== null) {
      hasAbove = true;
      addRow(above, learned, row, value);
    }
  });
  const scale = Math.sqrt(USUAL / squares) * UNIT;
  for (let k = 0; k < CLASSES; k++) above[k]! *= scale;
  return { ...stretches(learned, many), above, hasAbove };
}

function stretches(learned: Learned, many: number): Pick<PartOdds, 'peaks' | 'leads'> {
  const peaks = new Float64Array(CLASSES).fill(NOTHING);
  const leads = new Float64Array(CLASSES).fill(NOTHING);
  const sums = new Float64Array(CLASSES);
  // Words come in their order; what wordings found stands within words.
  for (let first = 0, last = -1; first < many; first++) {
    const from = STARTS[first]!;
    if (from <= last) continue;
    last = from;
    sums.fill(0);
    let squares = MORE;
    for (let at = 0; at < many; at++) {
      if (STARTS[at]! < from || ENDS[at]! > from + STRETCH) continue;
      squares += VALUES[at]! * VALUES[at]!;
      addRow(sums, learned, ROWS[at]!, VALUES[at]!);
    }
    const scale = Math.sqrt(USUAL / squares) * UNIT;
    for (let k = 0; k < CLASSES; k++) sums[k]! *= scale;
    raise(peaks, leads, sums);
  }
  return { peaks, leads };
}

function raise(peaks: Float64Array, leads: Float64Array, sums: Float64Array): void {
  let [best, second] = [NOTHING, NOTHING];
  for (let k = 0; k < NONE; k++) {
    if (sums[k]! > best) [best, second] = [sums[k]!, best];
    else second = Math.max(second, sums[k]!);
  }
  for (let k = 0; k < CLASSES; k++) peaks[k] = Math.max(peaks[k]!, sums[k]!);
  for (let k = 0; k < NONE; k++) leads[k] = Math.max(leads[k]!, sums[k]! - (sums[k] === best ? second : best));
}
