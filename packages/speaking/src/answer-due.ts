import { type Instant, instantFrom } from '@beffroi/domain';
import { type OpeningHours, openTimes } from './opening-hours.ts';
import { daysAfter, type WallDate, type WallTime, wallAt, type Zone } from './zone-time.ts';

/** Within how long an account answers: so many days or hours on which the town hall is open. */
export interface AnswerWithin {
  readonly unit: 'days' | 'hours';
  /** A whole number, from 1. */
  readonly most: number;
}

/** What can be set at most: later than that nobody waits for an answer. */
export const MOST_ANSWER_WITHIN: Readonly<Record<AnswerWithin['unit'], number>> = { days: 30, hours: 80 };

/** When nobody said otherwise: two days by the clock, whatever the town hall's hours. */
const USUAL_MS = 2 * 86_400_000;

/** Days that are looked through for open ones: beyond, a town hall is closed for good. */
const LOOKED_THROUGH = 120;

/** The week of who has not said when they are open. */
const OFFICE_WEEK: OpeningHours = {
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00' as WallTime, to: '17:00' as WallTime, breaks: [] })),
  closed: [],
};

/**
 * When an answer to what was just asked is due.
 *
 * Of days, the end of the last one: who asks on a Friday afternoon of a two days' account is answered by Tuesday's closing time. Of hours, those in which the town hall is open.
 *
 * @param within `null` for the usual two days by the clock
 * @param hours `null` where the town has not said them: Monday to Friday, nine to five
 */
export function answerDue(within: AnswerWithin | null, hours: OpeningHours | null, zone: Zone, asked: Instant): Instant {
  const usual = instantFrom(Date.parse(asked) + USUAL_MS);
  if (within === null) return usual;
  const today = wallAt(asked, zone).date;
  const { open } = openTimes(hours ?? OFFICE_WEEK, zone, today, daysAfter(today, LOOKED_THROUGH));
  const due = within.unit === 'days' ? endOfDay(open, within.most, zone, today) : afterHours(open, within.most, asked);
  return due ?? usual;
}

type Spans = ReturnType<typeof openTimes>['open'];

/** The end of the nth open day after today; `null` where there are not so many. */
function endOfDay(open: Spans, days: number, zone: Zone, today: WallDate): Instant | null {
  const ends = new Map(open.map(({ start, end }) => [wallAt(start, zone).date, end] as const).filter(([date]) => date > today));
  return [...ends.values()][days - 1] ?? null;
}

/** When so many open hours have passed; `null` where there are not so many. */
function afterHours(open: Spans, hours: number, asked: Instant): Instant | null {
  let left = hours * 3_600_000;
  for (const { start, end } of open) {
    const from = Math.max(Date.parse(start), Date.parse(asked));
    const lasts = Math.max(0, Date.parse(end) - from);
    if (lasts >= left) return instantFrom(from + left);
    left -= lasts;
  }
  return null;
}
