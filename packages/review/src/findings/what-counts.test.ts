import { expect, it } from 'vitest';
import { type Counted, whatCounts } from './what-counts.ts';

const machine = { kind: 'level' as const, level: 3 };
const review = (coder: number, level: number | null, kind: 'level' | 'absence' | 'unobserved' = 'level') => ({
  item: 1,
  why: 'sample' as const,
  coder,
  kind,
  level,
});

it.each<[string, Parameters<typeof whatCounts>[0], Partial<Counted>]>([
  [
    'the machine’s mark counts while nobody has read it',
    { machine, reviews: [], adjudicated: null, sampled: true },
    { level: 3, by: 'machine', state: 'unread' },
  ],
  [
    'one reader of the sample is not enough',
    { machine, reviews: [review(1, 4)], adjudicated: null, sampled: true },
    { level: 3, by: 'machine', state: 'open' },
  ],
  [
    'one reader of a doubtful mark is enough',
    { machine, reviews: [review(1, 4)], adjudicated: null, sampled: false },
    { level: 4, by: 'people', state: 'agreed' },
  ],
  [
    'two readers who agree count',
    { machine, reviews: [review(1, 2), review(2, 2)], adjudicated: null, sampled: true },
    { level: 2, by: 'people' },
  ],
  [
    'the same reader twice is one reader',
    { machine, reviews: [review(1, 2), review(1, 2)], adjudicated: null, sampled: true },
    { by: 'machine', state: 'open' },
  ],
  [
    'readers who differ change nothing',
    { machine, reviews: [review(1, 2), review(2, 4)], adjudicated: null, sampled: true },
    { level: 3, by: 'machine', state: 'disputed' },
  ],
  [
    'what people could not see is unobserved, and no 0',
    { machine, reviews: [review(1, null, 'unobserved'), review(2, null, 'unobserved')], adjudicated: null, sampled: true },
    { kind: 'unobserved', level: null, by: 'people' },
  ],
  [
    'what was adjudicated counts before all',
    { machine, reviews: [review(1, 2), review(2, 2)], adjudicated: { kind: 'absence', level: 0, at: '' }, sampled: true },
    { kind: 'absence', level: 0, by: 'adjudicated', state: 'settled' },
  ],
])('%s', (_, mark, counted) => {
  expect(whatCounts(mark)).toMatchObject(counted);
});
