import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anySurvey } from '../test/made-surveys.ts';
import { disclose } from './disclose.ts';
import { consensusOf } from './figures/consensus.ts';
import { levelOf } from './figures/level.ts';
import { meanOf } from './figures/mean.ts';
import { distributionOf } from './figures/share.ts';
import { toldOf } from './figures/told-histogram.ts';
import { type PublishedCounts, parsePublishedCounts } from './published-counts.ts';
import { DisclosureRefusal } from './refusal.ts';

const counts: PublishedCounts = {
  version: 1,
  epsilon: 1.5,
  levers: ['one'],
  parts: [{ groups: ['agent'], n: 5, invited: 9, histograms: { one: [1, -2, 3, 0, 0, 0, 4, 0, 1] } }],
};
const part = counts.parts[0]!;

describe('published counts', () => {
  it('come back from an archive as they went in: any survey', () => {
    fc.assert(
      fc.property(anySurvey({ least: 5 }), ({ sheets, options }) => {
        const disclosure = disclose(sheets, options);
        if (disclosure.kind === 'nothing') throw new Error('five sheets can be told of');
        expect(parsePublishedCounts(JSON.parse(JSON.stringify(disclosure.counts)))).toEqual(disclosure.counts);
      }),
    );
  });

  it('lose what does not belong to them', () => {
    const smuggled = { ...counts, sheets: ['secret'], parts: [{ ...part, exact: [1] }] };
    expect(parsePublishedCounts(smuggled)).toEqual(counts);
  });

  it('are refused or read, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          parsePublishedCounts(value);
        } catch (error) {
          expect(error).toBeInstanceOf(DisclosureRefusal);
        }
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, 'the counts is no object'],
    ['another version', { ...counts, version: 2 }, 'version is not 1'],
    ['no epsilon', { ...counts, epsilon: '1.5' }, 'epsilon is not from 0.05 to 2'],
    ['levers that are none', { ...counts, levers: [7] }, 'its levers hold what is no id'],
    ['a lever twice', { ...counts, levers: ['one', 'one'] }, 'its levers are none, or one stands twice'],
    ['four sheets', { ...counts, parts: [{ ...part, n: 4 }] }, 'parts[0].n is no count of 5 or more'],
    [
      'fewer invited than sheets',
      { ...counts, parts: [{ ...part, invited: 4 }] },
      'parts[0].invited is neither null nor a count of n or more',
    ],
    ['a group twice', { ...counts, parts: [part, part] }, 'parts have the group agent twice'],
    [
      'a lever too many',
      { ...counts, parts: [{ ...part, histograms: { ...part.histograms, two: [] } }] },
      'parts[0].histograms are not those of the levers',
    ],
    ['another lever', { ...counts, parts: [{ ...part, histograms: { two: [] } }] }, 'parts[0].histograms.one is no list'],
    ['a cell too few', { ...counts, parts: [{ ...part, histograms: { one: [1, 2] } }] }, 'parts[0].histograms.one has not 9 cells'],
    [
      'half a sheet',
      { ...counts, parts: [{ ...part, histograms: { one: [0.5, 0, 0, 0, 0, 0, 0, 0, 0] } }] },
      'parts[0].histograms.one holds what is no whole number',
    ],
  ])('are refused with the place: %s', (_, value, message) => {
    expect(() => parsePublishedCounts(value)).toThrow(expect.objectContaining({ code: 'not-published-counts', message }));
  });

  it('give figures that can be, whatever numbers an archive holds', () => {
    const cell = fc.oneof(fc.integer({ min: -30, max: 60 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 9, maxLength: 9 }),
        fc.integer({ min: 5, max: 60 }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        (cells, n, epsilon) => {
          const read = parsePublishedCounts({ ...counts, epsilon, parts: [{ ...part, n, invited: null, histograms: { one: cells } }] });
          const told = toldOf(read, read.parts[0]!, 'one')!;
          const [mean, shares, level, consensus] = [meanOf(told), distributionOf(told), levelOf(told), consensusOf(told)];
          for (const { value, interval } of [mean, ...shares, ...(consensus === null ? [] : [consensus])]) {
            expect(interval.low).toBeLessThanOrEqual(interval.high);
            if (value !== null) expect([value >= interval.low - 1e-9, value <= interval.high + 1e-9]).toEqual([true, true]);
          }
          expect(shares.every(({ value, interval }) => value >= 0 && value <= 1 && interval.low >= 0 && interval.high <= 1)).toBe(true);
          if (level.kind === 'level')
            expect([level.low <= level.level, level.level <= level.high, level.high - level.low < 2]).toEqual([true, true, true]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
