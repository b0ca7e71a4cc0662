import { type DutyPost, SLOT_MINUTES, SLOTS } from './duty-posts.ts';
import { EDGE_MINUTES, type UsualSlots } from './pooled-week.ts';

/** Our choices: a signed post in a turn speaks for its author; less so near where it begins or ends, where who goes and who comes both post. */
const INSIDE = 1;
const AT_THE_EDGE = 0.5;
/** Whose name alone stands in an unsigned post wrote it nine times in ten, but who goes names who comes. */
const ONLY_NAMED = 0.5;
/** Who usually is there, and who was there just before: a post of theirs at the edge more likely is their last one. */
const USUAL = 0.4;
const BEFORE = -0.5;

/**
 * Who was there on a day of a steady week: its usual turns, each held by who signs most in it, else by whom it usually is held. Nobody, where all that was posted may
 * have been sent by a clock.
 */
export function steadyDay(posts: readonly DutyPost[], usual: UsualSlots): UsualSlots {
  if (!posts.some(({ who, named, reply }) => reply || who !== null || named !== null)) return usual.map(() => null);
  const slots = [...usual];
  let before: string | null = null;
  for (let from = 0; from < SLOTS; ) {
    const who = usual[from]!;
    let to = from + 1;
    while (to < SLOTS && usual[to] === who) to++;
    if (who !== null) slots.fill(holderOf(posts, who, before, from * SLOT_MINUTES, to * SLOT_MINUTES), from, to);
    before = slots[from]!;
    from = to;
  }
  return slots;
}

function holderOf(posts: readonly DutyPost[], usual: string, before: string | null, from: number, to: number): string {
  const scores = new Map([[usual, USUAL]]);
  if (before !== null) scores.set(before, (scores.get(before) ?? 0) + BEFORE);
  for (const { who, named, minute } of posts) {
    const signer = who ?? named;
    if (signer === null || minute < from - EDGE_MINUTES || minute >= to + EDGE_MINUTES) continue;
    const isInside = minute >= from + EDGE_MINUTES && minute < to - EDGE_MINUTES;
    const weight = (isInside ? INSIDE : AT_THE_EDGE) * (who === null ? ONLY_NAMED : 1);
    scores.set(signer, (scores.get(signer) ?? 0) + weight);
  }
  return [...scores].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
