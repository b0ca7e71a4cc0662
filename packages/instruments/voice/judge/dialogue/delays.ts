import { quantile } from '@beffroi/domain';
import type { TownClock } from '../account.ts';
import { idsOf, type PostIds } from '../post-ids.ts';
import type { TownTime } from '../town-time.ts';
import type { AskedQuestion } from './questions.ts';

/** How long answers took, in whole minutes. */
export interface AnswerDelays {
  readonly n: number;
  /** `null` of none. */
  readonly median: number | null;
  /** Nine of ten took no longer. */
  readonly ninth: number | null;
  readonly answers: PostIds;
}

/** Delays of all answers, and of those to what was asked while the town hall is open, or closed; both `null` where nobody knows its hours. */
export interface DialogueDelays {
  readonly all: AnswerDelays;
  readonly open: AnswerDelays | null;
  readonly closed: AnswerDelays | null;
}

const MINUTE = 60_000;

/** How long the account took to answer what was asked. Clocks run on: a night in between counts. */
export function delaysOf(questions: readonly AskedQuestion[], { hours }: TownClock, clock: TownTime): DialogueDelays {
  const answered = questions.filter(({ answer }) => answer !== null);
  const isOpen = ({ post }: AskedQuestion): boolean => isOpenAt(post.at, hours, clock);
  if (hours.length === 0) return { all: summed(answered), open: null, closed: null };
  const open = new Set(answered.filter(isOpen));
  return { all: summed(answered), open: summed([...open]), closed: summed(answered.filter((one) => !open.has(one))) };
}

/** Whether the town hall is open at a moment. */
export function isOpenAt(time: number, hours: TownClock['hours'], clock: TownTime): boolean {
  const { weekday, minute } = clock.at(time);
  return hours.some(({ day, from, to }) => day === weekday && minute >= from && minute < to);
}

/** How long the answer to a question took, in minutes. */
export const delayOf = ({ post, answer }: AskedQuestion): number => (answer!.at - post.at) / MINUTE;

/** Delays of these questions, those unanswered left out. */
export function summed(questions: readonly AskedQuestion[]): AnswerDelays {
  const answered = questions.filter(({ answer }) => answer !== null);
  const delays = answered.map(delayOf).sort((one, other) => one - other);
  const told = (share: number): number | null => (delays.length === 0 ? null : Math.round(quantile(delays, share)));
  return { n: delays.length, median: told(0.5), ninth: told(0.9), answers: idsOf(answered.map(({ answer }) => answer!)) };
}
