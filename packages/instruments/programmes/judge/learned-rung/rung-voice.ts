import type { Annotated } from '../annotate.ts';
import type { Rung, RungReason, Standing } from '../ladder.ts';
import type { Commitment } from '../verdict.ts';
import { type RungFeature, rungFeaturesOf } from './rung-features.ts';
import { RUNG_UNIT, RUNG_WEIGHTS } from './rung-weights.ts';

/** What reasons of a rung begin with. */
export const RUNG_CUE = 'learned-rung';
/** The rungs of the ladder, lowest first. */
export const RUNGS: readonly Commitment[] = [0, 1, 2, 3];
/** The character of a weight of 0; one above is one unit more. */
export const RUNG_ZERO = 79;
/** No weight is further from 0. */
export const MOST_RUNG_UNITS = 46;
/** What verbs and single words decided. What stands above, what lies behind, and turns that say one thing only (a refusal, « peut-être ») decide by themselves: few sentences teach of these. */
const BY_WORDS: ReadonlySet<RungReason> = new Set(['promised', 'told', 'told-wish', 'intended', 'course', 'pressed', 'counted']);
/** A statement of this many features is weighed as it is; one of more, or of unknown ones, less. */
const USUAL = 50;

/** What each feature tells of each rung, in units of log odds: by its name, where its row begins. */
export interface RungsLearned {
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: Int8Array;
}

/** What is likely of a statement's rung by what labelled ones were like. */
export interface RungVoice {
  /** How likely it stands on each rung; they add up to 1. */
  readonly shares: readonly number[];
  /** The rung in the middle: as likely as not it stands there or lower, there or higher. The rules' own where no word of the sentence speaks for another, and where more than words decided it. */
  readonly rung: Commitment;
  /** The words of the sentence that speak most for that rung against the rules' own, most first; none where it is theirs. */
  readonly words: readonly { readonly words: string; readonly tells: number }[];
}

let read: RungsLearned | null = null;

/** What was learnt, as it is written down. */
export function rungsWritten(): RungsLearned {
  if (read !== null) return read;
  const lines = RUNG_WEIGHTS.split('\n');
  const rows = new Map<string, number>();
  const weights = new Int8Array(lines.length * RUNGS.length);
  for (const [at, line] of lines.entries()) {
    const tab = line.indexOf('\t');
    rows.set(line.slice(0, tab), at * RUNGS.length);
    for (const rung of RUNGS) weights[at * RUNGS.length + rung] = line.charCodeAt(tab + 1 + rung) - RUNG_ZERO;
  }
  read = { rows, weights };
  return read;
}

/** How much each feature of a statement counts: the more of them, the less each. */
export function rungScaleOf(features: readonly RungFeature[]): number {
  return Math.sqrt(USUAL / features.reduce((sum, { value }) => sum + value * value, 0));
}

/** Weighs how far a statement commits by what was learnt, with what the rules say of it among what it goes by. */
export function rungVoice(sentence: Annotated, standing: Standing, rung: Rung, learned: RungsLearned = rungsWritten()): RungVoice {
  const features = rungFeaturesOf(sentence, standing, rung);
  const scale = rungScaleOf(features) * RUNG_UNIT;
  const sums = RUNGS.map(() => 0);
  for (const { name, value } of features) {
    const row = learned.rows.get(name);
    if (row !== undefined) for (const one of RUNGS) sums[one]! += learned.weights[row + one]! * value * scale;
  }
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const shares = odds.map((one) => one / all);
  const middle = middleOf(shares);
  const words =
    middle === rung.rung || !BY_WORDS.has(rung.reason) ? [] : wordsFor(sentence.text, features, middle, rung.rung, scale, learned);
  return { shares, rung: words.length === 0 ? rung.rung : middle, words };
}

/** The lowest rung at which half of what is likely is reached: of what may be missed by more than one rung it is the safest guess. */
export function middleOf(shares: readonly number[]): Commitment {
  let reached = 0;
  for (const rung of RUNGS) {
    reached += shares[rung]!;
    if (reached >= 0.5) return rung;
  }
  return 3;
}

/** Words shown at most. */
const SHOWN = 3;
/** What tells less than this, in log odds, is not shown. */
const TELLING = 0.1;

/** What stands at one place tells together: a word as itself, its ending, its verb. Of places that overlap the most telling is shown. */
function wordsFor(
  text: string,
  features: readonly RungFeature[],
  rung: Commitment,
  against: Commitment,
  scale: number,
  { rows, weights }: RungsLearned,
): RungVoice['words'] {
  const places = new Map<string, { start: number; end: number; tells: number }>();
  for (const { name, value, at } of features) {
    const row = rows.get(name);
    if (at === null || row === undefined) continue;
    const key = `${at.start} ${at.end}`;
    const place = places.get(key) ?? { ...at, tells: 0 };
    place.tells += (weights[row + rung]! - weights[row + against]!) * value * scale;
    places.set(key, place);
  }
  const shown: { start: number; end: number; tells: number }[] = [];
  for (const place of [...places.values()].sort((one, other) => other.tells - one.tells)) {
    if (shown.length === SHOWN || place.tells < TELLING) break;
    if (!shown.some(({ start, end }) => start < place.end && place.start < end)) shown.push(place);
  }
  return shown.map(({ start, end, tells }) => ({ words: text.slice(start, end), tells }));
}
