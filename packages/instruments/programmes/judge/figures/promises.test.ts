import { describe, expect, test } from 'vitest';
import { list, statement, verdict } from '../../test/made-towns.ts';
import { promisedServices } from './promises.ts';

const canteen = statement({ quote: 'La cantine se paiera en ligne dès 2021.', services: ['school-canteen'] });
const both = statement({ quote: 'Crèche et cantine en un seul compte.', services: ['school-canteen', 'nursery-place', 'school-canteen'] });
const before = [
  { service: 'school-canteen', level: 1 },
  { service: 'nursery-place', level: 2 },
];
const after = [
  { service: 'school-canteen', level: 4 },
  { service: 'nursery-place', level: null },
];

describe('from promise to service', () => {
  test('each statement stands beside the levels before and after, list by list', () => {
    const lists = [list('b', verdict([], { statements: [both] })), list('a', verdict([], { statements: [canteen, statement()] }))];
    expect(promisedServices(lists, before, after)).toEqual({
      pairs: [
        { list: 'a', statement: canteen, service: 'school-canteen', before: 1, after: 4, change: 3 },
        { list: 'b', statement: both, service: 'school-canteen', before: 1, after: 4, change: 3 },
      ],
      leftOut: 1,
    });
  });

  test('what was not observed, before or after, makes no pair and is counted', () => {
    expect(promisedServices([list('a', verdict([], { statements: [both] }))], [], after)).toEqual({ pairs: [], leftOut: 2 });
    expect(promisedServices([list('a', 'unreadable')], before, after)).toEqual({ pairs: [], leftOut: 0 });
  });
});
