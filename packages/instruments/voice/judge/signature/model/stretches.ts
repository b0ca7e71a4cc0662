import { SPOKEN } from './spoken.ts';
import { type Stretches, stretchesOf } from './stretch-facts.ts';
import { STRETCH_UNIT, STRETCH_WEIGHTS } from './stretch-weights.ts';
import { COLUMNS, sumFacts, type Table, tableOf } from './table.ts';

/** What a stretch can be that says who speaks: a team may be named by no words of its own, and is told by others. */
export const OF_STRETCHES = SPOKEN.filter((kind): kind is Exclude<(typeof SPOKEN)[number], 'team'> => kind !== 'team');
const KINDS = OF_STRETCHES.length;
/** What is known of any stretch before anything is, in log odds: there are many, and one of them is who speaks. */
export const START = -4;

/** The likeliest stretch of a post, as its likeliest kind. */
export interface LikelyStretch {
  readonly kind: (typeof OF_STRETCHES)[number];
  readonly start: number;
  readonly end: number;
  /** How likely these words are who speaks, as whatever. */
  readonly share: number;
  /** How much likelier somebody speaks than nobody, in log odds, by all stretches together. */
  readonly odds: number;
  /** How likely other words of the post are, from where to where they stand. */
  shareOf(start: number, end: number): number;
}

let read: Table | null = null;

let told = new Int32Array(2_048 * COLUMNS);
let sums = new Float64Array(1_024 * KINDS);

/**
 * The stretch of words that is likeliest who speaks, whatever rules look for: a log-linear model of its own over what stands in, before and behind each (fitted by `bench/fit-stretches.ts`). Sums of
 * facts are whole numbers, so that their order changes nothing.
 *
 * @returns `null` of a post without words
 */
export function likeliestStretch(text: string, replies: boolean): LikelyStretch | null {
  const stretches = stretchesOf(text, replies);
  const { many, from, to } = stretches;
  if (many === 0) return null;
  sum(stretches);
  let most = 0;
  for (let at = 0; at < many * KINDS; at++) most = Math.max(most, sums[at]!);
  const nobody = Math.exp(-most);
  let all = 0;
  let [best, high] = [0, -1];
  const likely = new Float64Array(many);
  const places = new Int32Array(2 * many);
  for (let at = 0; at < many; at++) {
    let own = 0;
    for (let kind = 0; kind < KINDS; kind++) own += Math.exp(sums[at * KINDS + kind]! - most);
    likely[at] = own;
    places[2 * at] = from[at]!;
    places[2 * at + 1] = to[at]!;
    all += own;
    if (own > high) [best, high] = [at, own];
  }
  let kind = 0;
  for (let other = 1; other < KINDS; other++) if (sums[best * KINDS + other]! > sums[best * KINDS + kind]!) kind = other;
  return {
    kind: OF_STRETCHES[kind]!,
    start: from[best]!,
    end: to[best]!,
    share: high / (all + nobody),
    odds: Math.log(all / nobody),
    shareOf: (start, end) => {
      for (let at = 0; at < likely.length; at++)
        if (places[2 * at] === start && places[2 * at + 1] === end) return likely[at]! / (all + nobody);
      return 0;
    },
  };
}

function sum({ many, facts, bundles, manyBundles, of }: Stretches): void {
  read ??= tableOf(STRETCH_WEIGHTS, KINDS);
  if (told.length < manyBundles * COLUMNS) told = new Int32Array(2 * manyBundles * COLUMNS);
  if (sums.length < many * KINDS) sums = new Float64Array(2 * many * KINDS);
  for (let bundle = 0; bundle < manyBundles; bundle++)
    sumFacts(read, facts, bundles[bundle]!, bundles[bundle + 1]!, told, bundle * COLUMNS);
  for (let at = 0; at < many; at++) {
    const [begins, ends, itself] = [of[3 * at]! * COLUMNS, of[3 * at + 1]! * COLUMNS, of[3 * at + 2]! * COLUMNS];
    for (let kind = 0; kind < KINDS; kind++)
      sums[at * KINDS + kind] = START + STRETCH_UNIT * (told[begins + kind]! + told[ends + kind]! + told[itself + kind]!);
  }
}
