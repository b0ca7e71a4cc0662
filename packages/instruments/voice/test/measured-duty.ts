import { dutyPosts } from '../judge/duty/duty-posts.ts';
import { type DutyDay, dutyPlanOf, type HandOver, planned } from '../judge/duty/plan.ts';
import { TownTime } from '../judge/town-time.ts';
import { announcementsIn } from '../judge/voices/announced.ts';
import type { VoiceSpeaker } from '../judge/voices/speaker.ts';
import { speechOf } from '../judge/voices/speech-of.ts';
import type { MadeDuty } from './made-duty.ts';

/** How well a plan was rebuilt, in half hours and hand-overs. */
export interface MeasuredDuty {
  /** Of all half hours, day and night. */
  readonly all: Measured;
  /** Of those from 6 to 22 h. */
  readonly daytime: Measured;
  /** Of those in which by the truth or by the plan somebody was there: nights in which nobody was count nothing. */
  readonly held: Measured;
  /** Hand-overs that were found with the first post of who came, to within one post. */
  readonly handOvers: Measured;
  /** Hand-overs in the plan that never were. */
  readonly invented: Measured;
}

/** So many of so many are right. */
export interface Measured {
  readonly right: number;
  readonly of: number;
}

/** Rebuilds a duty plan from an account's posts, and holds it against what was. */
export function measuredDuty({ account, truth, handOvers }: MadeDuty, zone = 'Europe/Paris'): MeasuredDuty {
  const clock = new TownTime(zone);
  const { posts, speakers } = speechOf(account);
  const seen = dutyPosts(posts, announcementsIn(account.posts, posts), clock);
  const { days } = planned(seen);
  const names = new Map(speakers.map(({ key, name }: VoiceSpeaker) => [key, name]));
  const places = new Map(account.posts.map(({ id }, at) => [id, at]));
  const told = dutyPlanOf(seen, clock).handOvers;
  return { ...measuredHours(days, truth, names), ...measuredHandOvers(told.last, handOvers, names, places) };
}

function measuredHours(
  days: readonly DutyDay[],
  truth: MadeDuty['truth'],
  names: ReadonlyMap<string, string>,
): Pick<MeasuredDuty, 'all' | 'daytime' | 'held'> {
  const tallies = { all: { right: 0, of: 0 }, daytime: { right: 0, of: 0 }, held: { right: 0, of: 0 } };
  const told = new Map(days.map(({ day, slots }) => [day, slots]));
  for (const [day, slots] of truth) {
    for (const [slot, was] of slots.entries()) {
      const key = told.get(day)?.[slot] ?? null;
      const is = key === null ? null : names.get(key)!;
      const right = is === was ? 1 : 0;
      const kinds = [
        tallies.all,
        ...(slot >= 12 && slot < 44 ? [tallies.daytime] : []),
        ...(is !== null || was !== null ? [tallies.held] : []),
      ];
      for (const tally of kinds) {
        tally.right += right;
        tally.of++;
      }
    }
  }
  return tallies;
}

function measuredHandOvers(
  told: readonly HandOver[],
  truth: MadeDuty['handOvers'],
  names: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, number>,
): Pick<MeasuredDuty, 'handOvers' | 'invented'> {
  let right = 0;
  const HOUR = 3_600_000;
  const begins = told.length === 0 ? Number.POSITIVE_INFINITY : Date.parse(told[0]!.at);
  const kept = truth.filter(({ at }) => at >= begins - HOUR);
  const used = new Set<HandOver>();
  for (const { from, to, at, firstPost } of kept) {
    const found = told.find(
      (one) => !used.has(one) && names.get(one.from) === from && names.get(one.to) === to && Math.abs(Date.parse(one.at) - at) < 3 * HOUR,
    );
    if (found === undefined) continue;
    used.add(found);
    if (found.firstPost !== null && Math.abs(places.get(found.firstPost)! - places.get(firstPost)!) <= 1) right++;
  }
  return { handOvers: { right, of: kept.length }, invented: { right: told.length - used.size, of: told.length } };
}
