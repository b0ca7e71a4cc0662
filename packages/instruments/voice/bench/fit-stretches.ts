// Fits by what is told which stretch of a post's words says who speaks (`judge/signature/model/stretches.ts`), on the posts that `fit-model.ts` learns from:
// `node packages/instruments/voice/bench/fit-stretches.ts [--write] [--without=AUTHOR,…] [UNSIGNED.jsonl]`. It says how often the likeliest stretch is right of the authors that are left out; `--write` writes the weights.
import { mulberry32 } from '@beffroi/domain';
import { composed } from '../judge/signature/composed.ts';
import { mentionsFirst } from '../judge/signature/mentions-first.ts';
import { type Stretches, stretchesOf } from '../judge/signature/model/stretch-facts.ts';
import { OF_STRETCHES, START } from '../judge/signature/model/stretches.ts';
import { PLACES } from '../judge/signature/model/table.ts';
import { labelledPosts } from '../test/labelled-posts.ts';
import { allTaught, asked, shuffled, type Taught } from './learning.ts';
import { writeTable, writtenTable } from './written-table.ts';

const OUT = new URL('../judge/signature/model/stretch-weights.ts', import.meta.url);
const MANY = OF_STRETCHES.length;
/** Real posts that nobody signed are of few accounts. */
const OF_UNSIGNED = 0.3;
/** What stands beside the rules was chosen because it is mixed up. */
const OF_CASES = 5;
/** How often all posts are gone through, how far a step goes, which part of the facts is left out of each step, and what a fact counts. */
const [ROUNDS, STEP, LEFT_OUT, DECAY, COUNTS] = [8, 0.3, 0.3, 1e-6, 0.25];
/** How many facts are written, of those that several posts have. */
const MOST_FACTS = 65_000;
/** A share of an error that moves nothing. */
const NOTHING = 1e-5;

interface Example {
  readonly stretches: Stretches;
  /** The stretches that are the words of who speaks; none where nobody does, or a team. */
  readonly right: readonly number[];
  readonly kind: number;
  readonly weight: number;
  readonly post: Taught['post'];
}

const { without, unsigned } = asked();

function example(post: Taught['post'], weight: number): Example {
  const { text } = composed(post.text);
  const told = stretchesOf(text, (post.reply ?? false) || mentionsFirst(text));
  const { many, manyBundles } = told;
  const stretches: Stretches = {
    many,
    manyBundles,
    facts: told.facts.slice(0, told.bundles[manyBundles]),
    bundles: told.bundles.slice(0, manyBundles + 1),
    of: told.of.slice(0, 3 * many),
    from: told.from.slice(0, many),
    to: told.to.slice(0, many),
  };
  const kind = (OF_STRETCHES as readonly string[]).indexOf(post.kind);
  const right: number[] = [];
  for (let at = 0; kind >= 0 && at < many; at++) if (text.slice(stretches.from[at], stretches.to[at]) === post.signature) right.push(at);
  return { stretches, right, kind, weight, post: { ...post, text } };
}

/** Where the words of who speaks are none of the stretches, nothing is learnt. */
const teaches = ({ stretches, right, kind }: Example): boolean => stretches.many > 0 && (kind < 0 || right.length > 0);

const all = allTaught(without, unsigned, { ofCases: OF_CASES, ofUnsigned: OF_UNSIGNED })
  .map(({ post, weight }) => example(post, weight))
  .filter(teaches);

const weights = new Float32Array(PLACES * MANY);
/** No post has more: stretches begin with some twenty words, and end within eleven pieces. */
const MOST_BUNDLES = 2_000;
const told = new Float64Array(MOST_BUNDLES * MANY);
const slopes = new Float64Array(MOST_BUNDLES * MANY);
const sums = new Float64Array(MOST_BUNDLES * MANY);
const kept = new Uint8Array(MOST_BUNDLES * 100);

/** What each stretch is told as each kind, into `sums`. @param chance which facts are left out; `null` when none is */
function sum({ facts, bundles, manyBundles, of, many }: Stretches, chance: (() => number) | null): void {
  told.fill(0, 0, manyBundles * MANY);
  for (let bundle = 0; bundle < manyBundles; bundle++) {
    for (let at = bundles[bundle]!; at < bundles[bundle + 1]!; at++) {
      kept[at] = chance === null || chance() >= LEFT_OUT ? 1 : 0;
      if (kept[at] === 0) continue;
      const row = facts[at]! * MANY;
      for (let kind = 0; kind < MANY; kind++) told[bundle * MANY + kind]! += weights[row + kind]!;
    }
  }
  const scale = COUNTS / (chance === null ? 1 : 1 - LEFT_OUT);
  for (let at = 0; at < many; at++) {
    const [begins, ends, itself] = [of[3 * at]! * MANY, of[3 * at + 1]! * MANY, of[3 * at + 2]! * MANY];
    for (let kind = 0; kind < MANY; kind++)
      sums[at * MANY + kind] = START + scale * (told[begins + kind]! + told[ends + kind]! + told[itself + kind]!);
  }
}

learn();
if (without.length > 0) tell();
if (process.argv.includes('--write')) write();

/** The stretches of one post, each as each kind, against each other and against nobody. Each weight's steps become smaller the more it has moved (Duchi, Hazan, Singer 2011). */
function learn(): void {
  const chance = mulberry32(1);
  const moved = new Float32Array(PLACES).fill(0.01);
  let order: readonly number[] = all.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    order = shuffled(order, chance);
    for (const which of order) step(all[which]!, chance, moved);
  }
}

function step({ stretches, right, kind: labelled, weight }: Example, chance: () => number, moved: Float32Array): void {
  const { facts, bundles, manyBundles, of, many } = stretches;
  sum(stretches, chance);
  let high = 0;
  for (let at = 0; at < many * MANY; at++) high = Math.max(high, sums[at]!);
  const nobody = Math.exp(-high);
  let total = nobody;
  for (let at = 0; at < many * MANY; at++) total += sums[at] = Math.exp(sums[at]! - high);
  const asLabelled = right.reduce((sumOf, at) => sumOf + sums[at * MANY + labelled]!, 0);
  slopes.fill(0, 0, manyBundles * MANY);
  for (let at = 0; at < many; at++) {
    const isRight = right.includes(at);
    for (let kind = 0; kind < MANY; kind++) {
      const share = sums[at * MANY + kind]!;
      const error = share / total - (isRight && kind === labelled ? share / asLabelled : 0);
      if (Math.abs(error) < NOTHING) continue;
      for (let side = 0; side < 3; side++) slopes[of[3 * at + side]! * MANY + kind]! += error * weight * COUNTS;
    }
  }
  for (let bundle = 0; bundle < manyBundles; bundle++) {
    let length = 0;
    for (let kind = 0; kind < MANY; kind++) length += slopes[bundle * MANY + kind]! ** 2;
    if (length < NOTHING ** 2) continue;
    for (let at = bundles[bundle]!; at < bundles[bundle + 1]!; at++) {
      if (kept[at] === 0) continue;
      const place = facts[at]!;
      moved[place]! += length;
      const far = STEP / Math.sqrt(moved[place]!);
      for (let kind = 0, row = place * MANY; kind < MANY; kind++) {
        const slope = slopes[bundle * MANY + kind]!;
        if (slope !== 0) weights[row + kind]! -= far * (slope + DECAY * weights[row + kind]!);
      }
    }
  }
}

function tell(): void {
  let [posts, found, signed, both, kinds, words] = [0, 0, 0, 0, 0, 0];
  for (const { stretches, post } of without.flatMap((author) => labelledPosts(author).map((one) => example(one, 1)))) {
    sum(stretches, null);
    let [best, high, somebody] = [-1, 0, 0];
    for (let at = 0; at < stretches.many * MANY; at++) {
      somebody += Math.exp(sums[at]!);
      if (Math.exp(sums[at]!) > high) [best, high] = [at, Math.exp(sums[at]!)];
    }
    const kind = somebody > 1 ? OF_STRETCHES[best % MANY]! : 'none';
    const label = post.kind === 'team' ? 'none' : post.kind;
    posts++;
    if (kind === label) kinds++;
    if (kind !== 'none') found++;
    if (label !== 'none') signed++;
    if (kind === 'none' || label === 'none') continue;
    both++;
    const at = Math.floor(best / MANY);
    if (post.text.slice(stretches.from[at], stretches.to[at]) === post.signature) words++;
  }
  const share = (part: number, of: number): string => (part / of).toFixed(4);
  console.log(
    `${posts} posts left out: precision ${share(both, found)} recall ${share(both, signed)} kind ${share(kinds, posts)} words ${share(words, signed)}`,
  );
}

function write(): void {
  const met = new Int32Array(PLACES);
  for (const { stretches } of all) for (const place of new Set(stretches.facts)) met[place]!++;
  const weight = (place: number, kind: number): number => weights[place * MANY + kind]!;
  const table = writtenTable({ met, kinds: MANY, weight, mostFacts: MOST_FACTS });
  writeTable(OUT, 'fit-stretches.ts', 'STRETCH', table, COUNTS);
}
