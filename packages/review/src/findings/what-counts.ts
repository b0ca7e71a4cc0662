import type { PeoplesMark } from '@beffroi/store';
import { type Said, sameSaid } from './said.ts';

/** What counts of a mark, and who said it last. */
export interface Counted extends Said {
  readonly by: 'adjudicated' | 'people' | 'machine';
  /** `open`: too few have read it yet · `agreed` · `disputed`: readers differ and nobody has settled it · `unread`: nobody has read it. */
  readonly state: 'unread' | 'open' | 'agreed' | 'disputed' | 'settled';
}

/** How many readers a mark of the sample needs. */
export const SAMPLE_CODERS = 2;

/**
 * What counts of a mark: what was adjudicated; else what all its readers say alike, when there are as many as were asked for; else the machine's.
 * Readers who differ change nothing until somebody settles it.
 */
export function whatCounts({
  machine,
  reviews,
  adjudicated,
  sampled,
}: Pick<PeoplesMark, 'machine' | 'reviews' | 'adjudicated' | 'sampled'>): Counted {
  if (adjudicated !== null) return { kind: adjudicated.kind, level: adjudicated.level, by: 'adjudicated', state: 'settled' };
  const asMachine = { kind: machine.kind, level: machine.level, by: 'machine' } as const;
  const [first] = reviews;
  if (first === undefined) return { ...asMachine, state: 'unread' };
  if (!reviews.every((one) => sameSaid(one, first))) return { ...asMachine, state: 'disputed' };
  const readers = new Set(reviews.map(({ coder }) => coder)).size;
  if (readers < (sampled ? SAMPLE_CODERS : 1)) return { ...asMachine, state: 'open' };
  return { kind: first.kind, level: first.level, by: 'people', state: 'agreed' };
}
