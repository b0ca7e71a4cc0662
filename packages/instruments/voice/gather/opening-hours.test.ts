import { expect, it } from 'vitest';
import { HOURS_OPTION, hoursIn, hoursOf } from './opening-hours.ts';

it('reads hours by day', () => {
  expect(hoursIn('1-2 08:30-12:00 13:30-17:00; 6 09:00-12:00')).toEqual([
    { day: 1, from: 510, to: 720 },
    { day: 1, from: 810, to: 1020 },
    { day: 2, from: 510, to: 720 },
    { day: 2, from: 810, to: 1020 },
    { day: 6, from: 540, to: 720 },
  ]);
});

it.each(['', '8 09:00-12:00', '1 9-12', '1 12:00-09:00', '1 09:75-10:00', '5-1 09:00-12:00', `1 ${'09:00-10:00 '.repeat(50)}`])(
  'takes %s for no hours',
  (text) => {
    expect(hoursIn(text)).toBeNull();
    expect(HOURS_OPTION.read(text)).toBeUndefined();
  },
);

it('has hours where a wave says nothing, and none where nobody knows them', () => {
  expect(hoursOf({} as never)).toHaveLength(10);
  expect(hoursOf({ openingHours: null } as never)).toEqual([]);
  expect(HOURS_OPTION.read(null)).toBeNull();
});
