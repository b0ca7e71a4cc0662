import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTowns, backwards, everyNumberIn, list, town, townsWith, verdict } from '../../test/made-towns.ts';
import { NO_PAGES } from '../coverage.ts';
import { denominatorsOf } from './denominators.ts';

describe('the four denominators', () => {
  // 527 candidates, 270 programmes online, 161 that speak of digital matters: the split by size is made up, the sums are not.
  const towns = [
    ...townsWith('under-50000', { mentions: 80, silent: 66, none: 200 }),
    ...townsWith('50000-200000', { mentions: 55, silent: 39, none: 50 }),
    ...townsWith('over-200000', { mentions: 26, silent: 4, none: 7 }),
  ];

  test('of the study of 2014: 60 % of those read, between 31 % and 79 % of all that stood', () => {
    const [panel] = denominatorsOf(towns);
    expect(panel).toMatchObject({
      scope: 'panel',
      standing: 527,
      found: 270,
      readable: 270,
      mentions: 161,
      noneFound: 257,
      notLookedFor: 0,
    });
    expect(panel?.ofReadable.share).toBeCloseTo(0.5963, 4);
    // Wilson's interval of 161 in 270.
    expect(panel?.ofReadable.low).toBeCloseTo(0.5368, 4);
    expect(panel?.ofReadable.high).toBeCloseTo(0.6531, 4);
    expect(panel?.ofStanding.worst).toBeCloseTo(161 / 527, 12);
    expect(panel?.ofStanding.best).toBeCloseTo(418 / 527, 12);
    expect(panel?.ofFound).toEqual({ of: 270, worst: 161 / 270, best: 161 / 270 });
  });

  test('stand for each stratum, department, region and year, in their order', () => {
    const rows = denominatorsOf(towns);
    expect(rows.filter(({ scope }) => scope === 'stratum').map(({ scopeId, mentions, readable }) => [scopeId, mentions, readable])).toEqual(
      [
        ['under-50000', 80, 146],
        ['50000-200000', 55, 94],
        ['over-200000', 26, 30],
      ],
    );
    expect(rows.filter(({ scope }) => scope === 'department').map(({ scopeId }) => scopeId)).toEqual(['10', '20', '30']);
    expect(rows.filter(({ scope }) => scope === 'year').map(({ scopeId, standing }) => [scopeId, standing])).toEqual([['2026', 527]]);
  });

  test('take a programme that cannot be read for found, and not for silent', () => {
    const [panel] = denominatorsOf([
      town('01001', [list('a', verdict(['ai'])), list('b', 'unreadable'), list('c', 'none-found'), list('d', 'not-looked-for')]),
      town('01002', []),
    ]);
    expect(panel).toMatchObject({
      towns: 2,
      townsWithoutList: 1,
      standing: 4,
      found: 2,
      readable: 1,
      mentions: 1,
      noneFound: 1,
      notLookedFor: 1,
    });
    expect(panel?.ofFound).toEqual({ of: 2, worst: 0.5, best: 1 });
    expect(panel?.ofStanding).toEqual({ of: 4, worst: 0.25, best: 1 });
  });

  test('count what was found in a programme that was read in part, and leave open what was not', () => {
    const inPart = { coverage: { pages: { ...NO_PAGES, read: 2, garbled: 21 }, unreadDocuments: 0 } };
    const [panel] = denominatorsOf([
      town('01001', [
        list('a', verdict(['ai'])),
        list('b', verdict([])),
        list('c', verdict(['ai'], inPart)),
        list('d', verdict([], inPart)),
      ]),
    ]);
    expect(panel).toMatchObject({ standing: 4, found: 4, readable: 4, readInPart: 2, mentions: 2 });
    // The share is of the two that were read whole: of the others, only those that speak could be counted.
    expect(panel?.ofReadable).toMatchObject({ n: 1, of: 2 });
    expect(panel?.ofFound).toEqual({ of: 4, worst: 0.5, best: 0.75 });
  });

  test('do not count a programme that names cameras alone', () => {
    const cameras = verdict(['video-surveillance'], { mentionsDigital: false });
    expect(denominatorsOf([town('01001', [list('a', cameras)])])[0]).toMatchObject({ readable: 1, mentions: 0 });
  });

  test('of nothing are not known', () => {
    expect(denominatorsOf([])).toEqual([
      {
        ...{
          scope: 'panel',
          scopeId: '',
          towns: 0,
          townsWithoutList: 0,
          standing: 0,
          found: 0,
          readable: 0,
          readInPart: 0,
          mentions: 0,
          noneFound: 0,
          notLookedFor: 0,
        },
        ofReadable: { n: 0, of: 0, share: null, low: null, high: null },
        ofFound: { of: 0, worst: null, best: null },
        ofStanding: { of: 0, worst: null, best: null },
      },
    ]);
  });

  test('contain each other, and the bounds hold whatever was in what nobody read', () => {
    fc.assert(
      fc.property(anyTowns, fc.nat(), (panel, some) => {
        for (const row of denominatorsOf(panel)) {
          const { standing, found, readable, mentions, noneFound, notLookedFor, ofFound, ofStanding } = row;
          expect([mentions, readable, found, standing]).toEqual([mentions, readable, found, standing].sort((a, b) => a - b));
          expect(found + noneFound + notLookedFor).toBe(standing);
          expect(everyNumberIn(row).every(Number.isFinite)).toBe(true);
          if (standing === 0) continue;
          const truth = mentions + (some % (standing - readable + 1));
          expect(ofStanding.worst).toBeLessThanOrEqual(truth / standing);
          expect(ofStanding.best).toBeGreaterThanOrEqual(truth / standing);
          if (ofFound.worst !== null)
            expect(ofFound.best! - ofFound.worst).toBeLessThanOrEqual(ofStanding.best! - ofStanding.worst! + 1e-12);
        }
      }),
    );
  });

  test('are the same in any order, and their parts add up', () => {
    fc.assert(
      fc.property(anyTowns, (panel) => {
        const rows = denominatorsOf(panel);
        expect(denominatorsOf(backwards(panel))).toEqual(rows);
        for (const scope of ['stratum', 'department', 'region', 'year'])
          expect(rows.filter((row) => row.scope === scope).reduce((sum, row) => sum + row.standing, 0)).toBe(rows[0]?.standing);
      }),
    );
  });

  test('are refused for what cannot be', () => {
    expect(() => denominatorsOf([town('01001', []), town('01001', [])])).toThrow(expect.objectContaining({ code: 'same-town-twice' }));
    expect(denominatorsOf([town('01001', []), town('01001', [], { year: 2020 })])[0]?.towns).toBe(2);
    const twice = town('01001', [list('a', 'none-found'), list('a', 'unreadable')]);
    expect(() => denominatorsOf([twice])).toThrow(expect.objectContaining({ code: 'same-list-twice' }));
    const judged = town('01001', [{ ...list('a', verdict([])), state: 'none-found' }]);
    expect(() => denominatorsOf([judged])).toThrow(expect.objectContaining({ code: 'impossible-verdict' }));
  });
});
