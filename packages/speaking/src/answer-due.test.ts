import { type Instant, parseInstant } from '@beffroi/domain';
import { describe, expect, it } from 'vitest';
import { type AnswerWithin, answerDue } from './answer-due.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { WallDate, WallTime, Zone } from './zone-time.ts';

const PARIS = 'Europe/Paris' as Zone;
const at = (text: string): Instant => parseInstant(text)!;
const clock = (text: string): WallTime => text as WallTime;
const LUNCH = { from: clock('12:00'), to: clock('14:00') };
const HALL: OpeningHours = {
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: clock('09:00'), to: clock('18:00'), breaks: [LUNCH] })),
  closed: [{ from: '2026-11-30' as WallDate, until: '2026-11-30' as WallDate }],
};

describe('an answer is due', () => {
  it.each<readonly [string, AnswerWithin | null, OpeningHours | null, string, string]>([
    ['two days later by the clock, where nobody said otherwise', null, HALL, '2026-11-27T15:00:00Z', '2026-11-29T15:00:00.000Z'],
    [
      'at closing time of the second open day, over a weekend and a closed Monday',
      ...([{ unit: 'days', most: 2 } as const, HALL, '2026-11-27T15:00:00Z', '2026-12-02T17:00:00.000Z'] as const),
    ],
    [
      'by the end of the office week of who has not said their hours',
      ...([{ unit: 'days', most: 1 } as const, null, '2026-11-27T15:00:00Z', '2026-11-30T16:00:00.000Z'] as const),
    ],
    [
      'within open hours of the same day, lunch not counted',
      ...([{ unit: 'hours', most: 3 } as const, HALL, '2026-11-27T10:00:00Z', '2026-11-27T15:00:00.000Z'] as const),
    ],
    [
      'and goes on when the town hall opens again, for who asks at night',
      ...([{ unit: 'hours', most: 4 } as const, HALL, '2026-11-27T22:00:00Z', '2026-12-01T14:00:00.000Z'] as const),
    ],
    [
      'as usual where the town hall never opens',
      ...([{ unit: 'days', most: 1 } as const, { weekly: [], closed: [] }, '2026-11-27T15:00:00Z', '2026-11-29T15:00:00.000Z'] as const),
    ],
  ])('%s', (_, within, hours, asked, due) => {
    expect(answerDue(within, hours, PARIS, at(asked))).toBe(due);
  });
});
