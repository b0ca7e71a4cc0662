import { mentionsFirst } from '../mentions-first.ts';
import { factsOfPost } from './post-pieces.ts';
import { POST_UNIT, POST_WEIGHTS } from './post-weights.ts';
import { SPOKEN } from './spoken.ts';
import { COLUMNS, sumFacts, type Table, tableOf } from './table.ts';

const KINDS = SPOKEN.length;
let read: Table | null = null;
const units = new Int32Array(COLUMNS);

const sums = new Float64Array(KINDS);
let [asked, answered] = ['', false];

/**
 * How much likelier than nobody each kind is by all that a post says, in log odds, in the order of `SPOKEN`: a log-linear model of its own over the words and shapes of the post, whoever may
 * be named in it (fitted by `bench/fit-post-kinds.ts`). Sums are whole numbers, so that their order changes nothing.
 *
 * @returns overwritten when the next post is asked about
 */
export function oddsByPost(text: string, replies: boolean): Float64Array {
  // It is asked whether anybody may speak at all, and then by how much: of the same post.
  if (text === asked && replies === answered && text !== '') return sums;
  [asked, answered] = [text, replies];
  read ??= tableOf(POST_WEIGHTS, KINDS);
  const facts = factsOfPost(text, replies);
  sumFacts(read, facts, 0, facts.length, units, 0);
  const scale = POST_UNIT / Math.sqrt(facts.length);
  for (let kind = 0; kind < KINDS; kind++) sums[kind] = units[kind]! * scale;
  return sums;
}

/** Of those who sign by authors left out, five in ten thousand are below; of real posts that nobody signed, nine in ten. */
const NOBODY_AT_ALL = -4;

/** Whether a post speaks so little as if anybody had signed it that nothing has to be looked for. */
export function isNobodysPost(text: string, reply: boolean): boolean {
  for (const odds of oddsByPost(text, reply || mentionsFirst(text))) if (odds > NOBODY_AT_ALL) return false;
  return true;
}
