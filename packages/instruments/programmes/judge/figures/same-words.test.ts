import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeSentences } from '../../test/made-texts.ts';
import { backwards, list, town, verdict } from '../../test/made-towns.ts';
import { sameWords } from './same-words.ts';
import { likeness, sketchOf } from './sketch.ts';

const sketched = (texts: readonly string[]) => verdict([], { sketch: sketchOf(texts) });
/** A programme of 30 sentences, so many of them from a template. */
const made = (seed: number, template: number, shared: number) =>
  sketched([...madeSentences(template, shared), ...madeSentences(seed, 30 - shared)]);

describe('the same words', () => {
  const towns = [
    town('01001', [list('a', made(1, 900, 25), 'Liste Verte'), list('b', made(2, 901, 20), 'Ensemble')]),
    town('01002', [list('a', made(3, 900, 25), 'LISTE  verte'), list('b', made(4, 901, 20), ''), list('c', made(5, 5, 0), '')]),
    town('01003', [list('a', made(6, 902, 28), 'Alpha'), list('b', made(7, 902, 28), 'Beta'), list('c', 'unreadable', 'Liste verte')]),
    town('01004', [list('a', sketched(['Trop court.']), 'Liste verte')]),
  ];
  const found = sameWords(towns);

  test('are found in one town, under one label, and across labels', () => {
    const named = found.pairs.map(({ first, second, kind }) => {
      const [a, b] = [found.members[first]!, found.members[second]!];
      return [`${a.territory} ${a.list}`, `${b.territory} ${b.list}`, kind];
    });
    expect(named).toEqual([
      ['01003 a', '01003 b', 'one-town'],
      ['01001 a', '01002 a', 'one-label'],
      ['01001 b', '01002 b', 'several-labels'],
    ]);
    expect(found).toMatchObject({ compared: 7, whole: true });
    expect(found.clusters.map(({ members, kind, towns, labels }) => [members.length, kind, towns, labels])).toEqual([
      [2, 'one-label', 2, ['Liste Verte']],
      [2, 'several-labels', 2, ['Ensemble']],
      [2, 'one-town', 1, ['Alpha', 'Beta']],
    ]);
  });

  test('are told by the likeness of the sketches', () => {
    const [first] = found.pairs;
    const sketches = towns[2]!.lists.map(({ verdict: said }) => said?.sketch ?? '');
    expect(first?.likeness).toBe(likeness(sketches[0]!, sketches[1]!));
    expect(sameWords(towns, { threshold: 0.9 }).pairs).toEqual([]);
  });

  test('are the same in any order, and those that a comparison of all with all finds', () => {
    const drawn = fc.array(fc.tuple(fc.nat(1000), fc.constantFrom(900, 901), fc.constantFrom(0, 6, 12, 18, 25, 30)), { maxLength: 12 });
    fc.assert(
      fc.property(drawn, (programmes) => {
        const panel = programmes.map(([seed, template, shared], at) => town(`010${10 + at}`, [list('a', made(seed, template, shared))]));
        const { pairs, members, clusters, whole } = sameWords(panel, { threshold: 0.08 });
        expect(sameWords(backwards(panel), { threshold: 0.08 })).toEqual({ pairs, members, clusters, whole, compared: panel.length });
        const expected = panel.flatMap((a, at) =>
          panel
            .slice(at + 1)
            .filter((b) => likeness(a.lists[0]!.verdict!.sketch, b.lists[0]!.verdict!.sketch) >= 0.08)
            .map((b) => `${a.territory} ${b.territory}`),
        );
        expect(pairs.map(({ first, second }) => `${members[first]!.territory} ${members[second]!.territory}`).sort()).toEqual(
          expected.sort(),
        );
        expect(clusters.flatMap((cluster) => cluster.members).sort((a, b) => a - b)).toEqual(members.map((_, at) => at));
        for (const { first, second } of pairs)
          expect(clusters.some((cluster) => [first, second].every((each) => cluster.members.includes(each)))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('of one template in many towns are one cluster, though not all its pairs are told', () => {
    const template = sketchOf(madeSentences(900, 30));
    const panel = Array.from({ length: 400 }, (_, at) =>
      town(String(10_000 + at), [list('a', verdict([], { sketch: template }), 'Liste verte')]),
    );
    const { clusters, pairs, whole } = sameWords(panel);
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({ kind: 'one-label', towns: 400 });
    expect(whole).toBe(false);
    expect(pairs.length).toBeLessThan(400 * 33);
  });

  test('of one list at two elections are of one town', () => {
    const again = [2020, 2026].map((year) => town('01001', [list('a', made(1, 900, 28), 'Liste verte')], { year }));
    expect(sameWords(again).pairs).toMatchObject([{ kind: 'one-town', likeness: 1 }]);
  });

  test('are refused below the likeness from which pairs would be missed, and for a sketch that is none', () => {
    expect(() => sameWords(towns, { threshold: 0.04 })).toThrow(expect.objectContaining({ code: 'impossible-option' }));
    expect(() => sameWords(towns, { threshold: Number.NaN })).toThrow(expect.objectContaining({ code: 'impossible-option' }));
    const broken = town('01001', [list('a', verdict([], { sketch: 'AAAA' }))]);
    expect(() => sameWords([broken])).toThrow(expect.objectContaining({ code: 'impossible-sketch' }));
    expect(sameWords([])).toEqual({ members: [], pairs: [], clusters: [], compared: 0, whole: true });
  });
});
