import { type Instant, instantFrom } from '@beffroi/domain';
import type { SpokenPost } from './speaker.ts';

/** Whether a voice outlives those who speak with it. */
export interface VoiceContinuity {
  /** `outlives` somebody left and others went on · `not-shown` nobody is seen to leave · `too-short` it is seen for too short a time to tell. */
  readonly state: 'outlives' | 'not-shown' | 'too-short';
  readonly days: number;
  /** Those who left while others went on, the last first, at most ten. */
  readonly handed: readonly Succeeded[];
}

/** Somebody who left, and the first after them. */
export interface Succeeded {
  readonly left: string;
  readonly lastPost: string;
  readonly until: Instant;
  readonly next: string;
  readonly firstPost: string;
}

const DAY = 24 * 3_600_000;
/** Our choice: half a year, so that a season's staff is no continuity. */
export const LEAST_DAYS = 180;
/** Who has not spoken for so long before the voice was last heard has left. */
const LEFT = 60 * DAY;
/** A longer silence is an end, and what follows a new beginning. */
const SILENCE = 90 * DAY;
/** So many posts of others after the last of who left. */
const GOES_ON = 3;

/** Whether two or more persons spoke one after another. Posts are those of one voice, oldest first; only named or lettered persons count. */
export function continuityOf(posts: readonly SpokenPost[]): VoiceContinuity {
  const ofPersons = posts.filter(({ who }) => who?.nature === 'person');
  const [first, last] = [ofPersons[0], ofPersons.at(-1)];
  const days = first === undefined || last === undefined ? 0 : Math.floor((last.at - first.at) / DAY);
  if (days < LEAST_DAYS) return { state: 'too-short', days, handed: [] };
  const lastOf = new Map<string, number>();
  for (const [at, { who }] of ofPersons.entries()) lastOf.set(who!.key, at);
  const handed: Succeeded[] = [];
  for (const [key, at] of [...lastOf].sort((one, other) => other[1] - one[1])) {
    const [gone, next] = [ofPersons[at]!, ofPersons[at + 1]];
    if (next === undefined || last!.at - gone.at < LEFT || next.at - gone.at > SILENCE || ofPersons.length - 1 - at < GOES_ON) continue;
    handed.push({ left: key, lastPost: gone.id, until: instantFrom(gone.at), next: next.who!.key, firstPost: next.id });
    if (handed.length === 10) break;
  }
  return { state: handed.length > 0 ? 'outlives' : 'not-shown', days, handed };
}
