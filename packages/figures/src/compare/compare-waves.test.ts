import type { Level } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf, mark } from '../../test/made-towns.ts';
import { FiguresRefusal } from '../refusal.ts';
import type { Change, ChangeReason } from './change.ts';
import { compareWaves } from './compare-waves.ts';
import type { Comparison } from './comparison.ts';
import type { Measured } from './measured.ts';
import { measured, pagesOf, unmeasured } from './testing.ts';
import { traitsOf } from './traits.ts';

const sure = (level: number, provider: string | null = null) => mark(level, { confidence: 0.99, provider });
const named = (...codes: readonly string[]) => codes.map((code) => ({ code, name: `Ville ${code}` }));
const at = (site: string): Partial<Measured> => ({
  home: site,
  traits: traitsOf({ home: site, generator: 'Drupal 11', addresses: pagesOf(site, 'node', 40) }),
});

describe('two waves of a small panel', () => {
  const catalogue = catalogueOf(4);
  const before = [
    measured('99001', [sure(0), sure(2), sure(3, 'alpha'), null]),
    measured('99002', [sure(1), sure(4), sure(2), sure(2)]),
    measured('99003', [mark(2), sure(2), '~', sure(0)]),
    measured('99004', [sure(1), sure(1), sure(1), sure(1)]),
    measured('99005', [sure(1), sure(1), sure(1), sure(1)]),
    unmeasured('99006', 'without-site'),
    unmeasured('99007', 'without-site'),
    unmeasured('99008', 'failed'),
    measured('99010', [sure(1), sure(1), sure(1), sure(1)]),
  ];
  const after = [
    measured('99001', [sure(3), sure(3), sure(4, 'beta'), sure(5)], at('https://ailleurs.example/')),
    measured('99002', [sure(1), sure(2), sure(0), sure(2)], at('https://www.ville-99002.example/')),
    measured('99003', [mark(3, { confidence: 0.75 }), sure(2), sure(3), null]),
    measured('99004', [sure(1), sure(1), sure(1), sure(1)]),
    unmeasured('99005', 'without-site'),
    measured('99006', [sure(2), sure(2), sure(2), sure(2)]),
    unmeasured('99007', 'without-site'),
    measured('99008', [sure(2), sure(2), sure(2), sure(2)]),
    measured('99011', [sure(1), sure(1), sure(1), sure(1)]),
  ];
  const comparison = compareWaves(before, after, catalogue);

  test('tell which towns could be compared, and what became of the others', () => {
    expect(comparison.towns).toEqual({
      compared: 4,
      sameEvidence: 0,
      onlyBefore: named('99010'),
      onlyAfter: named('99011'),
      siteFound: named('99006'),
      siteLost: named('99005'),
      withoutSite: named('99007'),
      unmeasured: [{ ...named('99008')[0], before: 'failed', after: 'done' }],
    });
  });

  test('tell what changed in which town, and leave the others out', () => {
    expect(comparison.changed.map(({ code, net, changes }) => [code, net, changes.map(({ reasons }) => reasons[0].kind)])).toEqual([
      ['99001', 5, ['appeared', 'rose', 'rose', 'became-visible']],
      ['99002', -4, ['fell', 'vanished']],
      ['99003', 0, ['rose', 'decided', 'became-hidden']],
    ]);
  });

  test('count the reasons by how sure they are', () => {
    expect(comparison.reasons).toEqual([
      { kind: 'rose', main: { told: 2, noise: 1, 'not-comparable': 0 }, beside: 0 },
      { kind: 'appeared', main: { told: 1, noise: 0, 'not-comparable': 0 }, beside: 0 },
      { kind: 'became-hidden', main: { told: 0, noise: 0, 'not-comparable': 1 }, beside: 0 },
      { kind: 'became-visible', main: { told: 0, noise: 0, 'not-comparable': 1 }, beside: 0 },
      { kind: 'decided', main: { told: 0, noise: 0, 'not-comparable': 1 }, beside: 0 },
      { kind: 'fell', main: { told: 1, noise: 0, 'not-comparable': 0 }, beside: 0 },
      { kind: 'vanished', main: { told: 1, noise: 0, 'not-comparable': 0 }, beside: 0 },
      { kind: 'provider-changed', main: { told: 0, noise: 0, 'not-comparable': 0 }, beside: 1 },
      { kind: 'site-moved', main: { told: 0, noise: 0, 'not-comparable': 0 }, beside: 4 },
      { kind: 'site-redesigned', main: { told: 0, noise: 0, 'not-comparable': 0 }, beside: 2 },
    ]);
  });

  test('count levels by levels', () => {
    const { sorts, counts } = comparison.levels;
    expect(sorts.join('')).toBe('012345?~');
    const cells = counts.flatMap((row, from) => row.flatMap((count, to) => (count === 0 ? [] : `${sorts[from]}→${sorts[to]} ${count}`)));
    expect(cells).toEqual(['0→3 1', '0→? 1', '1→1 5', '2→0 1', '2→2 2', '2→3 2', '3→4 1', '4→2 1', '?→5 1', '~→3 1']);
  });

  test('average what both waves saw, and nothing else', () => {
    // 13 marks: what became visible, hidden or decided is left out.
    expect(comparison.differences[0]).toMatchObject({
      marks: 13,
      leftOut: { hidden: 2, abstained: 1 },
      difference: expect.closeTo(2 / 13, 12),
    });
  });

  test('name who rose and fell, moved and was redesigned', () => {
    expect(comparison.rose).toEqual([{ ...named('99001')[0], net: 5 }]);
    expect(comparison.fell).toEqual([{ ...named('99002')[0], net: -4 }]);
    expect(comparison.moved).toEqual([{ ...named('99001')[0], from: 'ville-99001.example', to: 'ailleurs.example' }]);
    expect(comparison.redesigned).toEqual([
      { ...named('99002')[0], overlap: expect.closeTo(1 / 41, 1), generator: { from: 'wordpress', to: 'drupal' } },
    ]);
  });

  test('name the providers that came and went', () => {
    expect(comparison.providers).toEqual([
      { provider: 'alpha', kept: 0, gained: 0, lost: 1, townsGained: 0, townsLost: 1 },
      { provider: 'beta', kept: 0, gained: 1, lost: 0, townsGained: 1, townsLost: 0 },
    ]);
  });

  test('are judged by one rubric', () => {
    expect(comparison.rubric).toEqual({ same: 4, rejudged: 0, unknown: 0, effect: { marks: 0, changed: 0, difference: null } });
  });
});

describe('two waves judged by two rubrics', () => {
  const rejudged = measured('99001', [sure(2), null, sure(3)]).town.marks;
  const newer = { rubric: 'r2' };
  const comparison = compareWaves(
    [measured('99001', [sure(1), sure(1), sure(3)], { rejudged }), measured('99002', [sure(0), sure(0), sure(0)])],
    [measured('99001', [sure(3), null, sure(3)], newer), measured('99002', [sure(5), sure(5), sure(0)], newer)],
    catalogueOf(3),
  );

  test('tell the rubric’s own effect apart', () => {
    expect(comparison.rubric).toEqual({ same: 0, rejudged: 1, unknown: 1, effect: { marks: 3, changed: 2, difference: 0.5 } });
    expect(comparison.changed[0]?.changes.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([
      ['rose', 'rubric-changed'],
      ['rubric-changed'],
    ]);
  });

  test('conclude nothing where old captures were not judged again', () => {
    expect(comparison.changed[1]).toMatchObject({ code: '99002', net: 0 });
    expect(comparison.reasons.find(({ kind }) => kind === 'rubric-unknown')?.main).toEqual({ told: 0, noise: 0, 'not-comparable': 2 });
    expect(comparison.levels.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(comparison.differences[0]).toMatchObject({ marks: 2, difference: 0.5, leftOut: { rubricUnknown: 3, hidden: 1, abstained: 0 } });
    expect(comparison.noise.marks).toBe(2);
  });
});

describe('a comparison', () => {
  test('says where the ceiling changed, which changes no finding', () => {
    const before = ['99001', '99002'].map((code) => measured(code, [mark(2, { ceiling: 2 }), mark(1)]));
    const after = ['99001', '99002'].map((code) => measured(code, [mark(2, { ceiling: 3 }), mark(1)]));
    const { ceilings, changed } = compareWaves(before, after, catalogueOf(2));
    expect(ceilings).toEqual([{ indicator: 'i0', from: 2, to: 3, towns: 2 }]);
    expect(changed).toEqual([]);
  });

  test('counts a provider that a town keeps for another service as no loss of the town', () => {
    const { providers } = compareWaves(
      [measured('99001', [sure(3, 'alpha'), sure(3, 'alpha'), sure(3, 'alpha')])],
      [measured('99001', [sure(3, 'alpha'), sure(3, 'beta'), null])],
      catalogueOf(3),
    );
    expect(providers).toEqual([
      { provider: 'alpha', kept: 1, gained: 0, lost: 1, townsGained: 0, townsLost: 0 },
      { provider: 'beta', kept: 0, gained: 1, lost: 0, townsGained: 1, townsLost: 0 },
    ]);
  });

  test('names no more towns than asked, the codes in order where they rose alike', () => {
    const codes = ['99003', '99001', '99002'];
    const { rose, fell } = compareWaves(
      codes.map((code) => measured(code, [sure(0)])),
      codes.map((code) => measured(code, [sure(2)])),
      catalogueOf(1),
      { top: 2 },
    );
    expect(rose.map(({ code }) => code)).toEqual(['99001', '99002']);
    expect(fell).toEqual([]);
  });

  test('says when the evidence was the same to the last byte', () => {
    const evidence = ['one'];
    const { towns } = compareWaves([measured('99001', [1], { evidence })], [measured('99001', [1], { evidence })], catalogueOf(1));
    expect(towns.sameEvidence).toBe(1);
    const other = compareWaves(
      [measured('99001', [1], { evidence })],
      [measured('99001', [1], { evidence, rubric: 'r2' })],
      catalogueOf(1),
    );
    expect(other.towns.sameEvidence).toBe(0);
  });

  test('of no towns is empty', () => {
    expect(compareWaves([], [], catalogueOf(1))).toMatchObject({ changed: [], reasons: [], towns: { compared: 0 } });
  });

  test('refuses a territory that stands twice, with its code', () => {
    const twice = [measured('99001', [1]), measured('99002', [1]), measured('99001', [1])];
    for (const waves of [
      [twice, []],
      [[], twice],
    ] as const)
      expect(() => compareWaves(waves[0], waves[1], catalogueOf(1))).toThrow(
        expect.objectContaining({ code: 'same-territory-twice', message: expect.stringContaining('99001') }),
      );
    expect(() => compareWaves([measured('99001', [])], [measured('99001', [1])], catalogueOf(1))).toThrow(FiguresRefusal);
  });
});

// Any towns at all, by one rubric.
const INDICATORS = 3;
const anyMark = fc
  .record({
    said: fc.constantFrom<number | '~' | null>(0, 1, 2, 3, 4, 5, '~', null),
    ceiling: fc.constantFrom<Level>(3, 5),
    confidence: fc.constantFrom(0.5, 0.75, 0.9, 0.95, 1),
    provider: fc.constantFrom(null, 'alpha', 'beta'),
    obstacle: fc.constantFrom('down' as const, 'robots' as const),
    beside: fc.constantFrom<Level>(0, 2, 4),
  })
  .map(({ said, ceiling, confidence, provider, obstacle, beside }) =>
    mark(said, {
      ceiling,
      confidence,
      provider,
      beside: typeof said === 'number' ? (said === 0 ? 0 : beside) : null,
      obstacle: said === null ? obstacle : null,
    }),
  );
const anyTown = (code: string) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.array(anyMark, { minLength: INDICATORS, maxLength: INDICATORS }), fc.constantFrom('a', 'b'), fc.constantFrom('p', 'q'))
        .map(([marks, host, pages]) => {
          const home = `https://${host}.example/`;
          return measured(code, marks, { home, traits: traitsOf({ home, generator: null, addresses: pagesOf(home, pages, 20) }) });
        }),
    },
    { weight: 1, arbitrary: fc.constantFrom('without-site' as const, 'failed' as const).map((state) => unmeasured(code, state)) },
  );
const anyWave = fc
  .uniqueArray(fc.constantFrom('99001', '99002', '99003', '99004', '99005'), { maxLength: 5 })
  .chain((codes) => fc.tuple(...codes.map(anyTown)));
const catalogue = catalogueOf(INDICATORS);
const FEW = { resamples: 60 };

const OPPOSITE: Partial<Record<ChangeReason['kind'], ChangeReason['kind']>> = {
  appeared: 'vanished',
  rose: 'fell',
  'own-rose': 'own-fell',
  'became-visible': 'became-hidden',
  decided: 'undecided',
  'provider-came': 'provider-left',
};
const BACK = Object.fromEntries(Object.entries(OPPOSITE).map(([there, back]) => [back, there]));
function mirrored(change: Change): unknown {
  const reasons = change.reasons.map((reason) => {
    const { kind, ...rest } = reason as ChangeReason & { from?: unknown; to?: unknown };
    const swapped = { ...('to' in rest ? { from: rest.to } : {}), ...('from' in rest ? { to: rest.from } : {}) };
    const { from: _, to: __, ...others } = rest as { from?: unknown; to?: unknown };
    return { kind: OPPOSITE[kind] ?? BACK[kind] ?? kind, ...others, ...swapped };
  });
  return { ...change, published: change.to, from: change.to, to: change.from, reasons };
}

describe('any two waves by one rubric', () => {
  test('show no change of a wave compared with itself', () => {
    fc.assert(
      fc.property(anyWave, (wave) => {
        const { changed, differences, noise, moved, redesigned, rose, fell } = compareWaves(wave, wave, catalogue, FEW);
        expect([changed, moved, redesigned, rose, fell]).toEqual([[], [], [], [], []]);
        expect([noise.differing.seen, noise.told.seen, noise.withinNoise]).toEqual([0, 0, true]);
        for (const { difference, told } of differences) expect([difference ?? 0, told]).toEqual([0, false]);
      }),
    );
  });

  test('give the same comparison in any order', () => {
    fc.assert(
      fc.property(anyWave, anyWave, fc.integer(), (before, after, seed) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] => [...items].sort((_, b) => ((seed ^ items.indexOf(b)) % 3) - 1);
        expect(compareWaves(shuffled(before), shuffled(after).reverse(), catalogue, FEW)).toEqual(
          compareWaves(before, after, catalogue, FEW),
        );
      }),
    );
  });

  test('mirror themselves when they are exchanged', () => {
    fc.assert(
      fc.property(anyWave, anyWave, (before, after) => {
        const there = compareWaves(before, after, catalogue, FEW);
        const back = compareWaves(after, before, catalogue, FEW);
        expectMirrored(there, back);
      }),
    );
  });

  test('never take what could not be seen for progress', () => {
    fc.assert(
      fc.property(anyWave, anyWave, (before, after) => {
        const { changed, differences } = compareWaves(before, after, catalogue, FEW);
        for (const { from, to, reasons, certainty, noise } of changed.flatMap(({ changes }) => changes)) {
          if (from.level !== null && to.level !== null) continue;
          expect(reasons.map(({ kind }) => kind)).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/rose|fell|appeared|vanished/)]),
          );
          expect(noise).toBeNull();
          if (from.kind !== to.kind) expect(certainty).toBe('not-comparable');
        }
        const [all] = differences;
        expect(all!.marks + all!.leftOut.hidden + all!.leftOut.abstained).toBe(
          INDICATORS * compareWaves(before, after, catalogue, FEW).towns.compared,
        );
      }),
    );
  });
});

function expectMirrored(there: Comparison, back: Comparison): void {
  expect(back.changed.map(({ changes }) => changes)).toEqual(there.changed.map(({ changes }) => changes.map(mirrored)));
  expect(back.changed.map(({ net }) => net)).toEqual(there.changed.map(({ net }) => 0 - net));
  expect(back.rose).toEqual(there.fell.map((town) => ({ ...town, net: -town.net })));
  expect([back.towns.siteFound, back.towns.onlyBefore]).toEqual([there.towns.siteLost, there.towns.onlyAfter]);
  expect(back.levels.counts).toEqual(there.levels.sorts.map((_, from) => there.levels.counts.map((row) => row[from])));
  expect(back.providers).toEqual(
    there.providers.map(({ gained, lost, townsGained, townsLost, ...kept }) => ({
      ...kept,
      gained: lost,
      lost: gained,
      townsGained: townsLost,
      townsLost: townsGained,
    })),
  );
  expect(back.noise.differing.expected).toBeCloseTo(there.noise.differing.expected, 9);
  expect(back.noise.told.expected).toBeCloseTo(there.noise.told.expected, 9);
  expect(back.noise.withinNoise).toBe(there.noise.withinNoise);
  for (const [at, row] of there.differences.entries()) {
    const other = back.differences[at]!;
    expect(other).toMatchObject({ before: row.after, after: row.before, marks: row.marks, told: row.told, leftOut: row.leftOut });
    if (row.interval === null) expect(other.interval).toBeNull();
    else {
      expect(other.interval!.low).toBeCloseTo(-row.interval.high, 9);
      expect(other.interval!.high).toBeCloseTo(-row.interval.low, 9);
    }
    expect(other.rubricError ?? 0).toBeCloseTo(row.rubricError ?? 0, 9);
  }
}
