import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySurvey, groupsOf, ROLES, sheetOf } from '../../test/made-surveys.ts';
import { disclose } from '../disclose.ts';
import { changeOf, gapOf } from '../figures/gap.ts';
import { partOf, toldOf, totalOf } from '../figures/told-histogram.ts';
import { type RunningGroup, rateShown, type ShownRate } from '../rate-shown.ts';
import { textsShown } from '../texts-shown.ts';

describe('few answers', () => {
  it('of four sheets nothing is told, whatever their groups: what comes out holds no number at all', () => {
    fc.assert(
      fc.property(anySurvey({ most: 4 }), ({ sheets, options }) => {
        expect(disclose(sheets, options)).toEqual({ kind: 'nothing', because: 'too-few-sheets' });
      }),
    );
  });

  it('of more, no part, total, gap, change or text stands on fewer than five sheets', () => {
    fc.assert(
      fc.property(anySurvey({ least: 5 }), ({ sheets, options }) => {
        const disclosure = disclose(sheets, options);
        if (disclosure.kind === 'nothing') throw new Error('five sheets can be told of');
        const { counts } = disclosure;
        for (const part of counts.parts) {
          expect(part.n).toBe(sheets.filter(({ group }) => part.groups.includes(group)).length);
          expect(part.n).toBeGreaterThanOrEqual(5);
        }
        for (const lever of counts.levers) {
          expect(totalOf(counts, lever)?.n).toBe(sheets.length);
          for (const one of options.groups) {
            expect(toldOf(counts, partOf(counts, one.id)!, lever)!.n).toBeGreaterThanOrEqual(5);
            for (const other of options.groups) {
              for (const gap of [gapOf(counts, lever, one.id, other.id), changeOf(counts, counts, lever, one.id)])
                if (gap.kind === 'gap') expect(Math.min(...gap.of.map(({ n }) => n))).toBeGreaterThanOrEqual(5);
            }
          }
        }
      }),
    );
  });

  it('two groups that are told of together have no gap', () => {
    const sheets = [
      ...Array.from({ length: 3 }, () => sheetOf('elected', ['one'], [5])),
      ...Array.from({ length: 8 }, () => sheetOf('agent', ['one'], [0])),
    ];
    const disclosure = disclose(sheets, {
      groups: groupsOf(['elected', 'agent']),
      levers: ['one'],
      random: (length) => new Uint8Array(length).fill(255),
    });
    if (disclosure.kind === 'nothing') throw new Error('eleven sheets can be told of');
    expect(gapOf(disclosure.counts, 'one', 'elected', 'agent')).toEqual({ kind: 'none', because: 'same-part' });
  });
});

describe('the response rate of a running survey, day after day', () => {
  const days = Array.from({ length: 20 }, (_, at) => `2026-11-${String(at + 1).padStart(2, '0')}`);
  const running = fc.record({
    invited: fc.integer({ min: 1, max: 60 }),
    steps: fc.array(fc.nat({ max: 6 }), { minLength: 20, maxLength: 20 }),
  });

  /** What is shown of counts that grow by these steps. */
  function shownOver(
    invited: number,
    steps: readonly number[],
  ): { readonly sheets: readonly number[]; readonly shown: readonly ShownRate[] } {
    const sheets = steps.map((_, at) =>
      Math.min(
        invited,
        steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0),
      ),
    );
    const shown: ShownRate[] = [];
    for (const [at, count] of sheets.entries()) shown.push(rateShown({ invited, sheets: count, day: days[at]! }, shown.at(-1) ?? null));
    return { sheets, shown };
  }

  it('leaves each day five counts or more that it may be, and all that is shown differs by steps of five', () => {
    fc.assert(
      fc.property(running, ({ invited, steps }) => {
        const { sheets, shown } = shownOver(invited, steps);
        for (const [at, rate] of shown.entries()) {
          const possible = Array.from({ length: invited + 1 }, (_, count) => count).filter(
            (count) => rateShown({ invited, sheets: count, day: days[at]! }, null).atLeast === rate.atLeast,
          );
          expect(possible).toContain(sheets[at]);
          expect(possible.length).toBeGreaterThanOrEqual(Math.min(5, invited + 1));
          if (rate.atLeast !== null) expect([rate.atLeast % 5, rate.atLeast >= 5, invited >= 10]).toEqual([0, true, true]);
        }
      }),
    );
  });

  it('changes by five at least, so that its readers cannot tell which of five it was that came', () => {
    fc.assert(
      fc.property(running, ({ invited, steps }) => {
        const { shown } = shownOver(invited, steps);
        for (const [at, rate] of shown.entries()) {
          const before = shown[at - 1]?.atLeast ?? 0;
          if (rate.atLeast !== null && rate.atLeast !== before) expect(rate.atLeast - before).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });

  it('stays as it is all day, however often it is asked, and does not go back in time', () => {
    const group: RunningGroup = { invited: 40, sheets: 12, day: '2026-11-28' };
    const kept = rateShown(group, null);
    expect(kept).toEqual({ day: '2026-11-28', atLeast: 10, invited: 40 });
    expect(rateShown({ ...group, sheets: 30 }, kept)).toBe(kept);
    expect(rateShown({ ...group, sheets: 30, day: '2026-11-27' }, kept)).toBe(kept);
    expect(rateShown({ ...group, sheets: 30, day: '2026-11-29' }, kept).atLeast).toBe(30);
  });

  it('never says that everybody has answered, and nothing of nine invited or four answers', () => {
    expect(rateShown({ invited: 10, sheets: 10, day: '2026-11-28' }, null).atLeast).toBe(5);
    expect(rateShown({ invited: 50, sheets: 50, day: '2026-11-28' }, null).atLeast).toBe(45);
    expect(rateShown({ invited: 9, sheets: 9, day: '2026-11-28' }, null).atLeast).toBeNull();
    expect(rateShown({ invited: 30, sheets: 4, day: '2026-11-28' }, null).atLeast).toBeNull();
  });
});

describe('what people wrote', () => {
  it('stands under ten sheets or more, nothing of which is under two names, and in an order that does not come from theirs', () => {
    fc.assert(
      fc.property(anySurvey({ least: 5 }), fc.array(fc.tuple(fc.constantFrom(...ROLES), fc.string())), (survey, written) => {
        const disclosure = disclose(survey.sheets, survey.options);
        if (disclosure.kind === 'nothing') throw new Error('five sheets can be told of');
        const { parts } = disclosure.counts;
        // One of each group at least, so that every heading that there can be is there: who reads them knows all.
        const all = [...survey.options.groups.map(({ id }) => [id, ''] as const), ...written];
        const texts = all.map(([group, text]) => ({ group, text }));
        const shown = textsShown(texts, disclosure.counts);
        expect(textsShown(texts.toReversed(), disclosure.counts)).toEqual(shown);
        const named = shown.flatMap(({ groups }) => groups ?? []);
        for (const { groups } of shown) {
          const behind = parts.filter((part) =>
            groups === null ? !part.groups.some((group) => named.includes(group)) : part.groups.every((group) => groups.includes(group)),
          );
          // Who reads all headings takes from the whole what has a heading of its own, if there is anything under that.
          expect(behind.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });

  it('of a small part joins that of the smallest other under the whole, so that the whole less the others is not the small part', () => {
    const counts = { version: 1, epsilon: 1.5, levers: ['one'] } as const;
    const part = (group: string, n: number) => ({ groups: [group], n, invited: null, histograms: { one: [0, 0, 0, 0, 0, 0, 0, 0, n] } });
    const texts = ['elected', 'manager', 'agent'].map((group) => ({ group, text: `of ${group}` }));
    expect(textsShown(texts, { ...counts, parts: [part('elected', 6), part('manager', 12), part('agent', 40)] })).toEqual([
      { groups: ['agent'], texts: ['of agent'] },
      { groups: null, texts: ['of elected', 'of manager'] },
    ]);
    expect(textsShown(texts, { ...counts, parts: [part('elected', 9)] })).toEqual([]);
  });
});
