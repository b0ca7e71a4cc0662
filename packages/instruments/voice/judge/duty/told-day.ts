import { type DutyPost, SLOT_MINUTES, SLOTS } from './duty-posts.ts';
import type { UsualDay } from './usual.ts';

/**
 * How much each thing speaks for or against somebody in a half hour, in natural logarithms of odds. They are our choice, tried on invented teams
 * (bench/duty-plan.ts).
 */
const WEIGHTS = {
  /** A post signed by who is there, by another, or by anybody while nobody is. */
  own: 2,
  others: -3.5,
  signedByNobody: -3,
  /** An unsigned answer, or post, while somebody is there, and while nobody is. */
  unsignedReply: 0.4,
  unsignedByNobody: -0.8,
  unsignedPostByNobody: -0.3,
  /** Another than in the half hour before. */
  change: -2.5,
  /** The change was announced. */
  announced: 4,
  /** How much what is usual counts in each half hour: those of one day are nearly one. */
  usual: 0.35,
  /** A half hour without a post, in which so many would be. */
  empty: -1,
  /** Still there after saying that one leaves. */
  stayed: -2,
} as const;

/** So much of so many days is every guess smoothed: nothing is impossible. */
const SMOOTHING = 0.4;
const USUAL_DAYS = 13;

/** Who was there in each half hour of one day, `null` for nobody: the likeliest course of the day (A. Viterbi, 1967). */
export function toldDay(posts: readonly DutyPost[], usual: UsualDay): (string | null)[] {
  const persons = personsOf(posts, usual);
  if (persons.length === 0) return new Array<string | null>(SLOTS).fill(null);
  const states = persons.length + 1;
  const priors = priorsOf(usual, persons);
  const evidence = evidenceOf(posts, persons, usual.perSlot);
  const came = SCRATCH.came;
  let [scores, next] = [SCRATCH.scores.fill(0), SCRATCH.next];
  for (let slot = 0; slot < SLOTS; slot++) {
    let best = 0;
    for (let state = 1; state < states; state++) if (scores[state]! > scores[best]!) best = state;
    for (let state = 0; state < states; state++) {
      const change = slot === 0 ? 0 : WEIGHTS.change + evidence.changes[slot * states + state]!;
      const stays = slot === 0 || best === state || scores[state]! >= scores[best]! + change;
      came[slot * states + state] = stays ? state : best;
      next[state] =
        (stays ? scores[state]! : scores[best]! + change) + evidence.scores[slot * states + state]! + priors[slot * states + state]!;
    }
    [scores, next] = [next, scores];
  }
  return backwards(came, scores, persons);
}

function backwards(came: Int16Array, scores: Float64Array, persons: readonly string[]): (string | null)[] {
  const states = persons.length + 1;
  let state = 0;
  for (let other = 1; other < states; other++) if (scores[other]! > scores[state]!) state = other;
  const told = new Array<string | null>(SLOTS).fill(null);
  for (let slot = SLOTS - 1; slot >= 0; slot--) {
    told[slot] = state === 0 ? null : persons[state - 1]!;
    state = came[slot * states + state]!;
  }
  return told;
}

/** More people than share a day of any account that we know of: those who sign that day, then those who are usual. */
const MOST_PERSONS = 16;

function personsOf(posts: readonly DutyPost[], { persons }: UsualDay): readonly string[] {
  const known = new Set<string>();
  for (const { who, next } of posts) for (const one of [who, next]) if (one !== null) known.add(one);
  const usual = [...persons].map(([key, counts]) => [key, summed(counts)] as const);
  usual.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  for (const [key, count] of usual) if (count > 0) known.add(key);
  return [...known].slice(0, MOST_PERSONS).sort();
}

const MOST_STATES = MOST_PERSONS + 1;
/** Used anew for each day, of which there are thousands: nothing of it outlives one. */
const SCRATCH = {
  came: new Int16Array(SLOTS * MOST_STATES),
  scores: new Float64Array(MOST_STATES),
  next: new Float64Array(MOST_STATES),
  priors: new Float64Array(SLOTS * MOST_STATES),
  evidence: new Float64Array(SLOTS * MOST_STATES),
  changes: new Float64Array(SLOTS * MOST_STATES),
  empty: new Uint8Array(SLOTS),
} as const;

function summed(counts: readonly number[]): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/** What is usual, half hour × state. */
function priorsOf({ persons, nobody, days }: UsualDay, names: readonly string[]): Float64Array {
  const states = names.length + 1;
  const { priors } = SCRATCH;
  // However many days were looked at, a swap or an absence is as likely.
  const smoothing = SMOOTHING * Math.max(1, days / USUAL_DAYS);
  const all = days + smoothing * states;
  for (let state = 0; state < states; state++) {
    const counts = state === 0 ? nobody : persons.get(names[state - 1]!);
    for (let slot = 0; slot < SLOTS; slot++)
      priors[slot * states + state] = WEIGHTS.usual * Math.log(((counts === undefined ? 0 : counts[slot]!) + smoothing) / all);
  }
  return priors;
}

interface DayEvidence {
  /** Half hour × state. */
  readonly scores: Float64Array;
  /** What speaks for a change to a state at the beginning of a half hour. */
  readonly changes: Float64Array;
}

function evidenceOf(posts: readonly DutyPost[], persons: readonly string[], perSlot: number): DayEvidence {
  const states = persons.length + 1;
  const scores = SCRATCH.evidence.fill(0);
  const changes = SCRATCH.changes.fill(0);
  const empty = SCRATCH.empty.fill(1);
  for (const { minute } of posts) empty[Math.floor(minute / SLOT_MINUTES)] = 0;
  for (let slot = 0; slot < SLOTS; slot++)
    for (let state = 1; state < states; state++) scores[slot * states + state]! += empty[slot]! * WEIGHTS.empty * Math.min(1, perSlot);
  for (const post of posts) {
    const slot = Math.floor(post.minute / SLOT_MINUTES);
    const who = post.who === null ? 0 : persons.indexOf(post.who) + 1;
    for (let state = 0; state < states; state++) scores[slot * states + state]! += weightOf(post, state, who);
    if (post.announced !== null) announce(post, who, slot, persons, changes, scores);
  }
  return { scores, changes };
}

function weightOf({ reply }: DutyPost, state: number, who: number): number {
  if (who === 0) {
    if (state === 0) return reply ? WEIGHTS.unsignedByNobody : WEIGHTS.unsignedPostByNobody;
    return reply ? WEIGHTS.unsignedReply : 0;
  }
  if (state === 0) return WEIGHTS.signedByNobody;
  return state === who ? WEIGHTS.own : WEIGHTS.others;
}

function announce(
  { announced, minute, next }: DutyPost,
  who: number,
  slot: number,
  persons: readonly string[],
  changes: Float64Array,
  scores: Float64Array,
): void {
  const states = persons.length + 1;
  const changeTo = (at: number, state: number): void => {
    if (at >= 0 && at < SLOTS) changes[at * states + state]! += WEIGHTS.announced;
  };
  // Turns begin and end on the half hour: what is said a little before or behind is of it.
  const edge = Math.round(minute / SLOT_MINUTES);
  if (announced!.act === 'opens') {
    if (who > 0) changeTo(edge, who);
    const until = announced!.until === null ? -1 : Math.round(announced!.until / SLOT_MINUTES);
    if (until > slot) leave(until, who);
    return;
  }
  const comes = next === null ? -1 : persons.indexOf(next) + 1;
  for (let state = 0; state < states; state++) if (comes <= 0 || state === comes) changeTo(edge, state);
  leave(edge, who);

  function leave(at: number, state: number): void {
    if (state === 0) return;
    for (let other = 0; other < states; other++) if (other !== state) changeTo(at, other);
    for (let later = at; later < Math.min(SLOTS, at + 3); later++) scores[later * states + state]! += WEIGHTS.stayed;
  }
}
