import type { Level, Stratum } from '@beffroi/domain';
import fc from 'fast-check';
import type { Mark, Town } from '../src/marks.ts';
import { mark, town } from './made-towns.ts';

const anyMark: fc.Arbitrary<Mark> = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }) }, fc.constant(null), fc.constant('~' as const)),
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom(0.5, 0.75, 0.9, 1),
    fc.constantFrom(null, 'portal-a', 'portal-b'),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([level, ceiling, confidence, provider, other]) =>
    typeof level === 'number'
      ? mark(Math.min(level, ceiling), {
          ceiling: ceiling as Level,
          confidence,
          provider,
          further: { own: other as Level, other: other as Level },
          beside: other as Level,
        })
      : mark(level, { ceiling: ceiling as Level, confidence, provider }),
  );

/** Any town of four indicators. */
const anyTown: fc.Arbitrary<Town> = fc
  .record({
    code: fc.stringMatching(/^[0-9]{5}$/),
    population: fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.constant(0)),
    department: fc.constantFrom('29', '35', '2A'),
    region: fc.constantFrom('53', '94'),
    stratum: fc.constantFrom<Stratum>('under-50000', '50000-200000', 'over-200000'),
    marks: fc.array(anyMark, { minLength: 4, maxLength: 4 }),
  })
  .map(({ code, marks, ...more }) => town(code, marks, more));

/** Any panel of up to twelve towns, some of it unobserved, in any order; it may be empty. */
export const anyPanel: fc.Arbitrary<readonly Town[]> = fc.uniqueArray(anyTown, { selector: ({ code }) => code, maxLength: 12 });
