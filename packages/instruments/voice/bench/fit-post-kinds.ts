// Fits by what a whole post says how likely each kind is (`judge/signature/model/post-kinds.ts`), on the posts that `fit-model.ts` learns from, whoever is named in them:
// `node packages/instruments/voice/bench/fit-post-kinds.ts [--write] [--without=AUTHOR,…] [UNSIGNED.jsonl]`. It says how often its likeliest kind is right of the authors that are left out; `--write` writes the weights.
import { mulberry32 } from '@beffroi/domain';
import { composed } from '../judge/signature/composed.ts';
import { mentionsFirst } from '../judge/signature/mentions-first.ts';
import { factsOfPost } from '../judge/signature/model/post-pieces.ts';
import { SPOKEN } from '../judge/signature/model/spoken.ts';
import { PLACES } from '../judge/signature/model/table.ts';
import { labelledPosts } from '../test/labelled-posts.ts';
import { allTaught, asked, shuffled, type Taught } from './learning.ts';
import { writeTable, writtenTable } from './written-table.ts';

const OUT = new URL('../judge/signature/model/post-weights.ts', import.meta.url);
/** Nobody first, then the kinds. */
const KINDS = ['none', ...SPOKEN] as const;
const MANY = KINDS.length;
/** Real posts that nobody signed are of few accounts: what these speak of must not mean that nobody signs. */
const OF_UNSIGNED = 0.2;
/** How often all posts are gone through, how far a step goes, and which part of the facts is left out of each step, so that none is relied upon alone. */
const [ROUNDS, STEP, LEFT_OUT, DECAY] = [20, 0.3, 0.3, 1e-6];
/** How many facts are written, of those that two posts or more have. */
const MOST_FACTS = 60_000;
/** What a post as a whole counts beside the words that may be who speaks: by authors left out of both, .6 to 1 are alike. */
const COUNTS = 0.8;

interface Example {
  readonly facts: Int32Array;
  readonly kind: number;
  readonly weight: number;
}

const { without, unsigned } = asked();

function example({ text, kind, reply }: Taught['post'], weight: number): Example {
  const { text: own } = composed(text);
  return { facts: factsOfPost(own, (reply ?? false) || mentionsFirst(own)).slice(), kind: KINDS.indexOf(kind), weight };
}

const all = allTaught(without, unsigned, { ofCases: 1, ofUnsigned: OF_UNSIGNED }).map(({ post, weight }) => example(post, weight));

const weights = new Float32Array(PLACES * MANY);
/** Log odds of each kind by some facts, of which all have so many. */
function sumsOf(facts: ArrayLike<number>, scale: number, sums: Float64Array): void {
  sums.fill(0);
  for (let at = 0; at < facts.length; at++)
    for (let kind = 0, from = facts[at]! * MANY; kind < MANY; kind++) sums[kind]! += weights[from + kind]!;
  for (let kind = 0; kind < MANY; kind++) sums[kind]! *= scale;
}

learn();
if (without.length > 0) tell();
if (process.argv.includes('--write')) write();

/** Each weight's steps become smaller the more it has moved (Duchi, Hazan, Singer 2011). */
function learn(): void {
  const chance = mulberry32(1);
  const moved = new Float32Array(PLACES).fill(0.01);
  const sums = new Float64Array(MANY);
  const off = new Float64Array(MANY);
  let order: readonly number[] = all.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    order = shuffled(order, chance);
    for (const which of order) {
      const { facts, kind: right, weight } = all[which]!;
      const kept = facts.filter(() => chance() >= LEFT_OUT);
      const share = 1 / Math.sqrt(facts.length);
      sumsOf(kept, share / (1 - LEFT_OUT), sums);
      const most = sums.reduce((high, sum) => Math.max(high, sum));
      let total = 0;
      for (let kind = 0; kind < MANY; kind++) total += sums[kind] = Math.exp(sums[kind]! - most);
      let length = 0;
      for (let kind = 0; kind < MANY; kind++) {
        off[kind] = (sums[kind]! / total - (kind === right ? 1 : 0)) * weight * share;
        length += off[kind]! ** 2;
      }
      for (const place of kept) {
        moved[place]! += length;
        const step = STEP / Math.sqrt(moved[place]!);
        for (let kind = 0, from = place * MANY; kind < MANY; kind++)
          weights[from + kind]! -= step * (off[kind]! + DECAY * weights[from + kind]!);
      }
    }
  }
}

function tell(): void {
  const sums = new Float64Array(MANY);
  let [posts, kinds, somebody] = [0, 0, 0];
  for (const one of without.flatMap((author) => labelledPosts(author))) {
    const { facts, kind } = example(one, 1);
    sumsOf(facts, 1 / Math.sqrt(facts.length), sums);
    const found = sums.indexOf(Math.max(...sums));
    posts++;
    if (found === kind) kinds++;
    if ((found === 0) === (kind === 0)) somebody++;
  }
  console.log(
    `${posts} posts left out: the kind is right of ${(kinds / posts).toFixed(4)}, whether anybody speaks of ${(somebody / posts).toFixed(4)}`,
  );
}

function write(): void {
  const met = new Int32Array(PLACES);
  for (const { facts } of all) for (const place of new Set(facts)) met[place]!++;
  const weight = (place: number, kind: number): number => weights[place * MANY + kind + 1]! - weights[place * MANY]!;
  const table = writtenTable({ met, kinds: MANY - 1, weight, mostFacts: MOST_FACTS });
  writeTable(OUT, 'fit-post-kinds.ts', 'POST', table, COUNTS);
}
