import { describe, expect, test } from 'vitest';
import { catalogueOf, mark } from '../../test/made-towns.ts';
import { FiguresRefusal } from '../refusal.ts';
import type { Change } from './change.ts';
import { compareTown } from './compare-town.ts';
import type { Measured } from './measured.ts';
import { measured, pagesOf, unmeasured } from './testing.ts';
import { traitsOf } from './traits.ts';

type Said = Parameters<typeof measured>[1][number];
const ONE = catalogueOf(1);

/** The change of one mark, in a town whose site stayed. */
function changeOf(from: Said, to: Said, before: Partial<Measured> = {}, after: Partial<Measured> = {}): Change | undefined {
  const changes = compareTown(measured('99001', [from], before), measured('99001', [to], after), ONE);
  expect(changes.length).toBeLessThan(2);
  return changes[0];
}
const hidden = (obstacle: 'robots' | 'down') => mark(null, { obstacle });
const sure = (level: number) => mark(level, { confidence: 0.99 });
const by = (level: number, provider: string | null) => mark(level, { confidence: 0.99, provider });

describe('a change of one finding', () => {
  test.each<[string, Said, Said, Change['reasons'], Change['certainty']]>([
    ['a service that appeared', sure(0), sure(1), [{ kind: 'appeared' }], 'told'],
    ['a service that vanished', sure(3), sure(0), [{ kind: 'vanished' }], 'told'],
    ['a service that rose', sure(2), sure(3), [{ kind: 'rose' }], 'told'],
    ['a service that fell', sure(4), sure(3), [{ kind: 'fell' }], 'told'],
    ['a step between two strong marks', mark(2), mark(3), [{ kind: 'rose' }], 'told'],
    ['a rise that the rubric could have imagined', mark(2), mark(3, { confidence: 0.75 }), [{ kind: 'rose' }], 'noise'],
    ['a long way up, at usual confidence', mark(0, { confidence: 0.95 }), mark(3, { confidence: 0.75 }), [{ kind: 'appeared' }], 'told'],
    ['a site that opened: no progress', hidden('robots'), sure(4), [{ kind: 'became-visible' }], 'not-comparable'],
    ['an absence seen at last: no loss', hidden('robots'), sure(0), [{ kind: 'became-visible' }], 'not-comparable'],
    ['a site that closed: no loss', sure(4), hidden('down'), [{ kind: 'became-hidden' }], 'not-comparable'],
    ['a contradiction that became hidden', '~', hidden('down'), [{ kind: 'became-hidden' }], 'not-comparable'],
    ['a contradiction that became visible', hidden('down'), '~', [{ kind: 'became-visible' }], 'not-comparable'],
    ['another obstacle', hidden('robots'), hidden('down'), [{ kind: 'obstacle-changed', from: 'robots', to: 'down' }], 'not-comparable'],
    ['signals that no longer contradict', '~', sure(2), [{ kind: 'decided' }], 'not-comparable'],
    ['signals that contradict now', sure(0), '~', [{ kind: 'undecided' }], 'not-comparable'],
    [
      'another provider, and nothing else',
      by(3, 'alpha'),
      by(3, 'beta'),
      [{ kind: 'provider-changed', from: 'alpha', to: 'beta' }],
      'told',
    ],
    [
      'a contradiction carried by another provider',
      mark('~', { provider: 'alpha' }),
      mark('~', { provider: 'beta' }),
      [{ kind: 'provider-changed', from: 'alpha', to: 'beta' }],
      'told',
    ],
    ['a rise through a new portal', by(1, null), by(4, 'beta'), [{ kind: 'rose' }, { kind: 'provider-came', to: 'beta' }], 'told'],
    ['a portal that was left', by(4, 'beta'), by(2, null), [{ kind: 'fell' }, { kind: 'provider-left', from: 'beta' }], 'told'],
    ['a provider that is hidden now has not left', by(4, 'beta'), hidden('down'), [{ kind: 'became-hidden' }], 'not-comparable'],
    [
      'a level that the law allows since',
      mark(2, { ceiling: 2, confidence: 0.99 }),
      sure(5),
      [{ kind: 'rose' }, { kind: 'ceiling-changed', from: 2, to: 5 }],
      'told',
    ],
    [
      'what the town runs itself, at the same level',
      mark(4, { beside: 1, confidence: 0.99 }),
      mark(4, { beside: 4, confidence: 0.99 }),
      [{ kind: 'own-rose' }],
      'told',
    ],
    [
      'what the town runs itself, within noise',
      mark(4, { beside: 1 }),
      mark(4, { beside: 2, confidence: 0.75 }),
      [{ kind: 'own-rose' }],
      'noise',
    ],
    [
      'a rise through the State, where the town gave up its own',
      mark(2, { confidence: 0.99 }),
      mark(4, { beside: 1, confidence: 0.99 }),
      [{ kind: 'rose' }, { kind: 'own-fell' }],
      'told',
    ],
  ])('says: %s', (_, from, to, reasons, certainty) => {
    const change = changeOf(from, to);
    expect(change?.reasons).toEqual(reasons);
    expect(change?.certainty).toBe(certainty);
    expect(change?.noise === null).toBe(!reasons.some(({ kind }) => /^(appeared|vanished|rose|fell|own-)/.test(kind)));
  });

  test.each<[string, Said, Said]>([
    ['the same level', sure(2), sure(2)],
    ['how sure it is', sure(2), mark(2)],
    ['the ceiling alone', mark(2, { ceiling: 3 }), mark(2, { ceiling: 5 })],
    ['the scale of the study alone', mark(2, { further: { other: 2 } }), mark(2, { further: { other: 3 } })],
    ['the same obstacle, whatever provider lies behind it', mark(null, { provider: 'alpha' }), mark(null)],
  ])('is none for %s', (_, from, to) => {
    expect(changeOf(from, to)).toBeUndefined();
  });
});

describe('a site that moved or was redesigned', () => {
  const site = 'https://nouvelle.example/';
  const moved = { home: site, traits: traitsOf({ home: site, generator: null, addresses: pagesOf(site, 'p', 40) }) };
  const kept = 'https://www.ville-99001.example/';
  const redesigned = { traits: traitsOf({ home: kept, generator: 'Drupal 11', addresses: pagesOf(kept, 'node', 40) }) };

  test('explains, beside the provider, why a service rose', () => {
    expect(changeOf(by(1, 'alpha'), by(4, 'beta'), {}, moved)?.reasons).toEqual([
      { kind: 'rose' },
      { kind: 'provider-changed', from: 'alpha', to: 'beta' },
      { kind: 'site-moved', from: 'ville-99001.example', to: 'nouvelle.example' },
    ]);
  });

  test('explains why a service vanished', () => {
    expect(changeOf(sure(2), sure(0), {}, redesigned)?.reasons).toMatchObject([{ kind: 'vanished' }, { kind: 'site-redesigned' }]);
  });

  test('is no change of a finding that stayed', () => {
    expect(changeOf(sure(2), sure(2), {}, moved)).toBeUndefined();
  });
});

describe('where the rubrics differ', () => {
  const newer = { rubric: 'r2' };
  const again = (said: Said): Partial<Measured> => ({ rejudged: measured('99001', [said]).town.marks });

  test('only the same rubric is compared, and its own part is told: of +2, +1 is the rubric’s', () => {
    const change = changeOf(sure(1), sure(3), again(sure(2)), newer);
    expect(change).toMatchObject({ published: { level: 1 }, from: { level: 2 }, to: { level: 3 }, certainty: 'told' });
    expect(change?.reasons).toEqual([{ kind: 'rose' }, { kind: 'rubric-changed', total: 2, rubric: 1 }]);
  });

  test('a difference that is all the rubric’s is no rise', () => {
    const change = changeOf(sure(1), sure(3), again(sure(3)), newer);
    expect(change?.reasons).toEqual([{ kind: 'rubric-changed', total: 2, rubric: 2 }]);
    expect(change).toMatchObject({ certainty: 'told', noise: null });
  });

  test('the site is no reason for what the rubric did', () => {
    const change = changeOf(sure(1), sure(3), again(sure(3)), { ...newer, home: 'https://nouvelle.example/' });
    expect(change?.reasons.map(({ kind }) => kind)).toEqual(['rubric-changed']);
  });

  test('a fall that the rubric hides in what is published is said', () => {
    const change = changeOf(sure(2), sure(2), again(sure(4)), newer);
    expect(change?.reasons).toEqual([{ kind: 'fell' }, { kind: 'rubric-changed', total: 0, rubric: 2 }]);
  });

  test('the noise is that of the marks that are compared', () => {
    // Published, it would be a long way up; by one rubric it is a step.
    expect(changeOf(mark(0), mark(3), again(mark(2, { confidence: 0.75 })), newer)?.certainty).toBe('noise');
  });

  test('what the newer rubric sees or no longer sees has no number', () => {
    expect(changeOf('~', sure(3), again(sure(3)), newer)?.reasons).toEqual([{ kind: 'rubric-changed', total: null, rubric: null }]);
    expect(changeOf(sure(3), sure(3), again('~'), newer)?.reasons).toEqual([
      { kind: 'decided' },
      { kind: 'rubric-changed', total: 0, rubric: null },
    ]);
  });

  test('a rubric that judges the same leaves the change as it is', () => {
    expect(changeOf(sure(1), sure(3), again(sure(1)), newer)?.reasons).toEqual([{ kind: 'rose' }]);
  });

  test.each([undefined, null])('nothing can be concluded when old captures were not judged again (%s)', (rejudged) => {
    const change = changeOf(sure(0), sure(5), rejudged === undefined ? {} : { rejudged }, newer);
    expect(change).toMatchObject({ reasons: [{ kind: 'rubric-unknown' }], certainty: 'not-comparable', noise: null });
    expect(changeOf(sure(3), sure(3), {}, newer)).toBeUndefined();
  });

  test('what differs only in what is the town’s own, or in the provider, is said too', () => {
    const own = mark(4, { beside: 1, confidence: 0.99 });
    expect(changeOf(sure(4), sure(4), again(own), newer)?.reasons).toEqual([
      { kind: 'own-rose' },
      { kind: 'rubric-changed', total: 0, rubric: 0 },
    ]);
    expect(changeOf(by(3, null), by(3, 'alpha'), again(by(3, 'alpha')), newer)?.reasons.map(({ kind }) => kind)).toEqual([
      'rubric-changed',
    ]);
    expect(changeOf(own, sure(4), {}, newer)?.reasons).toEqual([{ kind: 'rubric-unknown' }]);
    expect(changeOf(mark(null, { provider: 'alpha' }), mark(null), {}, newer)).toBeUndefined();
  });

  test('a move is a fact all the same', () => {
    const change = changeOf(sure(0), sure(5), {}, { ...newer, home: 'https://nouvelle.example/' });
    expect(change?.reasons.map(({ kind }) => kind)).toEqual(['rubric-unknown', 'site-moved']);
  });

  test('marks judged again are not looked at when the rubric is the same', () => {
    expect(changeOf(sure(1), sure(1), again(sure(4)))).toBeUndefined();
  });
});

describe('a comparison of one town', () => {
  test('keeps the order of the catalogue', () => {
    const changes = compareTown(measured('99001', [0, 2, 0].map(sure)), measured('99001', [3, 2, 1].map(sure)), catalogueOf(3));
    expect(changes.map(({ indicator }) => indicator)).toEqual(['i0', 'i2']);
  });

  test('says nothing where a wave did not measure it', () => {
    for (const state of ['without-site', 'failed', 'left'] as const) {
      expect(compareTown(unmeasured('99001', state), measured('99001', [4]), ONE)).toEqual([]);
      expect(compareTown(measured('99001', [4]), unmeasured('99001', state), ONE)).toEqual([]);
    }
  });

  test('takes another limit of noise', () => {
    const [before, after] = [measured('99001', [2]), measured('99001', [3])];
    expect(compareTown(before, after, ONE, { noiseAbove: 0.05 })[0]?.certainty).toBe('noise');
  });

  test('refuses two towns, and marks that do not fit', () => {
    expect(() => compareTown(measured('99001', [1]), measured('99002', [1]), ONE)).toThrow(RangeError);
    expect(() => compareTown(measured('99001', [1, 2]), measured('99001', [1]), ONE)).toThrow(FiguresRefusal);
    expect(() => compareTown(measured('99001', [1]), measured('99001', []), ONE)).toThrow(FiguresRefusal);
    expect(() => compareTown(measured('99001', [1], { rejudged: [] }), measured('99001', [1], { rubric: 'r2' }), ONE)).toThrow(
      FiguresRefusal,
    );
    const broken = { ...mark(1), level: 7 } as unknown as ReturnType<typeof mark>;
    expect(() => compareTown(measured('99001', [broken]), measured('99001', [1]), ONE)).toThrow(FiguresRefusal);
  });
});
