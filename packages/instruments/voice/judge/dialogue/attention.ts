import { type Interval, newcombeInterval, quantile } from '@beffroi/domain';
import type { SeenAuthor } from '../account.ts';
import { shareOf, type VoiceShare } from '../share.ts';
import { delayOf } from './delays.ts';
import { type DelayOf, medianInterval } from './median-interval.ts';
import type { AskedQuestion } from './questions.ts';
import { complaint } from './rules/complaint.ts';

/** Whether some who ask are answered more than others, or sooner. */
export interface EqualAttention {
  /** `followers` who has more of them than most who ask · `tone` who is displeased. */
  readonly by: 'followers' | 'tone';
  /** The first: many followers, displeased; the second: few, not displeased. */
  readonly one: AttendedGroup;
  readonly other: AttendedGroup;
  /** Of followers: more than this is many. */
  readonly bound: number | null;
  /** Of the share of the first less that of the second, 95 % (Newcombe). */
  readonly difference: Interval | null;
  /** `undecided` where there are too few, or the interval is too wide to tell. */
  readonly answers: 'undecided' | 'alike' | 'more-to-one' | 'more-to-other';
  readonly delays: 'undecided' | 'sooner-to-one' | 'sooner-to-other';
}

/** Those of one kind who asked. */
export interface AttendedGroup {
  readonly answered: VoiceShare;
  /** Minutes, with its interval. */
  readonly delay: DelayOf;
}

/** Our choice: with fewer in one group nothing is said. */
export const LEAST_OF_A_GROUP = 30;
/** Our choice: shares that differ by less than ten points with all of the interval are alike. */
const ALIKE = 0.1;

/** Compares answers by the followers and by the tone of who asks. Questions are those of which unanswered ones can be seen. */
export function equalAttention(questions: readonly AskedQuestion[], authors: ReadonlyMap<string, SeenAuthor>): readonly EqualAttention[] {
  const told = questions.filter(({ pending }) => !pending);
  const followersOf = ({ exchange }: AskedQuestion): number | null => authors.get(exchange.author)?.followers ?? null;
  const known = told.filter((one) => followersOf(one) !== null);
  const counts = known.map((one) => followersOf(one)!).sort((one, other) => one - other);
  const bound = counts.length === 0 ? null : quantile(counts, 0.5);
  const [many, few] = parted(known, (one) => followersOf(one)! > bound!);
  const [displeased, others] = parted(told, ({ post }) => complaint(post.text));
  return [compared('followers', many, few, bound), compared('tone', displeased, others, null)];
}

function parted<Item>(items: readonly Item[], first: (item: Item) => boolean): readonly [readonly Item[], readonly Item[]] {
  const [ones, others]: [Item[], Item[]] = [[], []];
  for (const item of items) (first(item) ? ones : others).push(item);
  return [ones, others];
}

function compared(
  by: EqualAttention['by'],
  ones: readonly AskedQuestion[],
  others: readonly AskedQuestion[],
  bound: number | null,
): EqualAttention {
  const [one, other] = [groupOf(ones), groupOf(others)];
  const difference = newcombeInterval([one.answered.n, one.answered.of], [other.answered.n, other.answered.of]);
  const enough = ones.length >= LEAST_OF_A_GROUP && others.length >= LEAST_OF_A_GROUP;
  return {
    by,
    one,
    other,
    bound,
    difference,
    answers: enough && difference !== null ? verdictOf(difference) : 'undecided',
    delays: enough ? soonerOf(one.delay, other.delay) : 'undecided',
  };
}

function groupOf(questions: readonly AskedQuestion[]): AttendedGroup {
  const answered = questions.filter(({ answer }) => answer !== null);
  return { answered: shareOf(answered.length, questions.length), delay: medianInterval(answered.map(delayOf)) };
}

function verdictOf({ low, high }: Interval): EqualAttention['answers'] {
  if (low > 0) return 'more-to-one';
  if (high < 0) return 'more-to-other';
  return low > -ALIKE && high < ALIKE ? 'alike' : 'undecided';
}

/** Intervals that do not touch: stricter than a test at 5 %. */
function soonerOf(one: DelayOf, other: DelayOf): EqualAttention['delays'] {
  if (one.high === null || one.low === null || other.high === null || other.low === null) return 'undecided';
  if (one.high < other.low) return 'sooner-to-one';
  return other.high < one.low ? 'sooner-to-other' : 'undecided';
}
