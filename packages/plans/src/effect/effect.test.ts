import type { Level } from '@beffroi/domain';
import { type Change, compareTown, type Mark, type Measured } from '@beffroi/figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Aim, EFFECTS, effectOf, type LaterMark, type TiedMarks, type WaveMark } from './effect.ts';

type Said = Level | '~' | null;
const AIM: Aim = { from: 2, to: 4, by: '2027-06-30' };

function markOf(said: Said, more: Partial<Mark> = {}): Mark {
  const level = typeof said === 'number' ? said : null;
  return {
    kind: said === '~' ? 'abstained' : said === null ? 'unobserved' : said === 0 ? 'absence' : 'level',
    ...{ level, beside: level, further: {}, ceiling: 5, confidence: 0.99, provider: null, obstacle: said === null ? 'robots' : null },
    ...more,
  };
}

function measured(mark: Mark, more: Partial<Measured> = {}): Measured {
  const town = {
    code: '99001',
    name: 'Brézan',
    population: 9000,
    department: '99',
    region: '99',
    stratum: 'small' as never,
    marks: [mark],
  };
  const site = 'https://www.brezan.example/';
  return { town, state: 'done', site, home: site, traits: null, rubric: 'r1', ...more };
}

const dates = (wave: string, dated: string) => ({ wave, dated, publishedAt: dated });

interface Waves {
  readonly before: Mark | null;
  readonly after: Mark | null;
  readonly dated?: string;
  readonly older?: Partial<Measured>;
  readonly now?: Partial<Measured>;
}

/** One wave before the action, and one after it, compared as the house compares. */
function marksOf({ before, after, dated = '2027-01-15T12:00:00.000Z', older, now }: Waves): TiedMarks {
  const first: WaveMark | null = before === null ? null : { ...dates('automne-2026', '2026-11-24T12:00:00.000Z'), mark: before };
  const change: Change | null =
    before === null || after === null
      ? null
      : (compareTown(measured(before, older), measured(after, now), [{ id: 'canteen', family: 'school' }])[0] ?? null);
  return { before: first, since: [{ ...dates('hiver-2027', dated), mark: after, change }] };
}

const LATE = { dated: '2027-07-01T12:00:00.000Z' };
const newer = { rubric: 'r2' };

describe('what is seen of an action', () => {
  it.each<[string, Waves, Aim, object]>([
    ['rose to the goal', { before: markOf(2), after: markOf(4) }, AIM, { kind: 'as-expected', from: 2, to: 4 }],
    ['rose beyond the goal', { before: markOf(2), after: markOf(5) }, AIM, { kind: 'as-expected', from: 2, to: 5 }],
    ['rose, and less than that', { before: markOf(2), after: markOf(3) }, AIM, { kind: 'less', from: 2, to: 3 }],
    ['fell', { before: markOf(2), after: markOf(1) }, AIM, { kind: 'fell', from: 2, to: 1 }],
    ['is gone', { before: markOf(2), after: markOf(0) }, AIM, { kind: 'fell', from: 2, to: 0 }],
    ['is as before, before its day', { before: markOf(2), after: markOf(2) }, AIM, { kind: 'not-yet', seen: { from: 2, to: 2 } }],
    ['is as before, after its day', { before: markOf(2), after: markOf(2), ...LATE }, AIM, { kind: 'none', from: 2, to: 2 }],
    [
      'is as before, and nobody said when',
      { before: markOf(2), after: markOf(2), ...LATE },
      { ...AIM, by: null },
      { kind: 'not-yet', by: null },
    ],
    ['could not be seen', { before: markOf(2), after: markOf(null) }, AIM, { kind: 'not-observed', why: 'hidden', obstacle: 'robots' }],
    ['contradicts itself', { before: markOf(2), after: markOf('~') }, AIM, { kind: 'not-observed', why: 'abstained' }],
    [
      'was not measured, as of a town that was merged',
      { before: markOf(2), after: null },
      AIM,
      { kind: 'not-observed', why: 'not-measured' },
    ],
    [
      'was never seen before',
      { before: null, after: markOf(4) },
      { ...AIM, from: null },
      { kind: 'not-observed', why: 'nothing-before', level: 4 },
    ],
    ['was known to who tied it alone', { before: null, after: markOf(4) }, AIM, { kind: 'as-expected', from: 2, to: 4, before: null }],
    [
      'may be no more than the errors of the rubric',
      { before: markOf(2, { confidence: 0.75 }), after: markOf(3, { confidence: 0.75 }) },
      AIM,
      { kind: 'other-cause', cause: { kind: 'noise' } },
    ],
    [
      'is seen otherwise by a newer rubric alone',
      { before: markOf(2), after: markOf(4), older: { rejudged: [markOf(4)] }, now: newer },
      AIM,
      { kind: 'other-cause', cause: { kind: 'rubric-changed', total: 2, rubric: 2 }, from: 4, to: 4 },
    ],
    [
      'rose by the newer rubric too',
      { before: markOf(1), after: markOf(4), older: { rejudged: [markOf(2)] }, now: newer },
      AIM,
      { kind: 'as-expected', from: 2, to: 4, beside: [{ kind: 'rubric-changed', total: 3, rubric: 1 }] },
    ],
    [
      'is judged by rules that never saw the old pages',
      { before: markOf(2), after: markOf(4), now: newer },
      AIM,
      { cause: { kind: 'rubric-unknown' } },
    ],
    [
      'may be higher by a new law',
      { before: markOf(2, { ceiling: 3 }), after: markOf(4, { ceiling: 5 }) },
      AIM,
      { kind: 'other-cause', cause: { kind: 'ceiling-changed', from: 3, to: 5 } },
    ],
    [
      'rose with another provider, which is said beside',
      { before: markOf(2, { provider: 'alpha' }), after: markOf(4, { provider: 'beta' }) },
      AIM,
      { kind: 'as-expected', beside: [{ kind: 'provider-changed', from: 'alpha', to: 'beta' }] },
    ],
    [
      'rose on another site, which is said beside',
      { before: markOf(2), after: markOf(4), now: { home: 'https://ailleurs.example/', site: 'https://ailleurs.example/' } },
      AIM,
      { kind: 'as-expected', beside: [{ kind: 'site-moved', from: 'brezan.example', to: 'ailleurs.example' }] },
    ],
  ])('where the service %s', (_, waves, aim, expected) => {
    expect(effectOf(aim, marksOf(waves))).toMatchObject(expected);
  });

  it('is not yet told where no wave came since', () => {
    expect(effectOf(AIM, { before: null, since: [] })).toEqual({ kind: 'not-yet', by: '2027-06-30', seen: null });
  });

  it('of which the newest wave saw nothing says what the one before saw', () => {
    const seen: LaterMark = { ...dates('hiver-2027', '2027-01-15T12:00:00.000Z'), mark: markOf(4), change: null };
    const hidden: LaterMark = { ...dates('ete-2027', '2027-07-01T12:00:00.000Z'), mark: markOf(null), change: null };
    expect(effectOf(AIM, { before: null, since: [seen, hidden] })).toEqual({
      kind: 'not-observed',
      ...{ why: 'hidden', obstacle: 'robots' },
      after: dates('ete-2027', '2027-07-01T12:00:00.000Z'),
      last: { ...dates('hiver-2027', '2027-01-15T12:00:00.000Z'), level: 4 },
    });
  });
});

const anyMark = fc
  .record({
    said: fc.constantFrom<Said>(0, 1, 2, 3, 4, 5, '~', null),
    confidence: fc.constantFrom(0.5, 0.75, 0.99, 1),
    ceiling: fc.constantFrom<Level>(3, 5),
    provider: fc.constantFrom(null, 'alpha', 'beta'),
  })
  .map(({ said, ...more }) => markOf(said, { ...more, provider: said === null ? null : more.provider }));
const anyAim = fc
  .record({ from: fc.option(fc.integer({ min: 0, max: 4 })), to: fc.integer({ min: 1, max: 5 }), by: fc.option(fc.constant('2027-06-30')) })
  .filter(({ from, to }) => from === null || from < to);

describe('any waves at all', () => {
  it('give one effect, and one that rose only where the level is higher than by the same rules before', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyAim, fc.option(anyMark), fc.option(anyMark), fc.option(anyMark), fc.boolean(), (aim, before, after, again, late) => {
        const isSeen = before !== null && before.level !== null;
        const older = again === null ? {} : { rejudged: [again] };
        const waves = { before: isSeen ? before : null, after, older, now: again === null ? {} : newer, ...(late ? LATE : {}) };
        const effect = effectOf(aim, marksOf(waves));
        seen.add(effect.kind);
        expect(EFFECTS).toContain(effect.kind);
        const level = after?.level ?? null;
        // What was not seen is never told as a level, and what was seen never as unseen unless there is nothing to compare with.
        if (level === null) expect(effect.kind).toBe('not-observed');
        if (effect.kind === 'as-expected') expect(level! >= aim.to && effect.to > effect.from).toBe(true);
        if (effect.kind === 'less') expect(level! < aim.to && effect.to > effect.from).toBe(true);
        if (effect.kind === 'fell') expect(effect.to).toBeLessThan(effect.from);
        if (effect.kind === 'none') expect([effect.to, late, aim.by !== null]).toEqual([effect.from, true, true]);
      }),
      { numRuns: 2000 },
    );
    expect([...seen].sort()).toEqual([...EFFECTS].sort());
  });
});
