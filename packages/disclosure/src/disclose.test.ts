import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anySurvey, groupsOf, sheetOf } from '../test/made-surveys.ts';
import { noNoise } from '../test/seeded-bytes.ts';
import type { AnswerSheet } from './answers.ts';
import { countSheets } from './counted.ts';
import { type DisclosureOptions, disclose, discloseCounted } from './disclose.ts';

const sheets: readonly AnswerSheet[] = [
  ...Array.from({ length: 6 }, () => sheetOf('elected', ['one', 'two'], [4, 'unknown'])),
  ...Array.from({ length: 3 }, () => sheetOf('manager', ['one', 'two'], [2, 'left-out'])),
  ...Array.from({ length: 9 }, () => sheetOf('agent', ['one', 'two'], [1, 'not-concerned'])),
];
const options: DisclosureOptions = { groups: groupsOf(['elected', 'manager', 'agent'], 20), levers: ['one', 'two'], random: noNoise };

describe('what is disclosed', () => {
  it('without noise would be the counts of whole parts, with all nine cells', () => {
    expect(disclose(sheets, options)).toEqual({
      kind: 'counts',
      counts: {
        version: 1,
        epsilon: 0.5,
        levers: ['one', 'two'],
        parts: [
          // Both are as near to managers: the smaller takes them.
          {
            groups: ['elected', 'manager'],
            n: 9,
            invited: 40,
            histograms: { one: [0, 0, 3, 0, 6, 0, 0, 0, 0], two: [0, 0, 0, 0, 0, 0, 6, 0, 3] },
          },
          { groups: ['agent'], n: 9, invited: 20, histograms: { one: [0, 9, 0, 0, 0, 0, 0, 0, 0], two: [0, 0, 0, 0, 0, 0, 0, 9, 0] } },
        ],
      },
    });
  });

  it('with the chance of the machine is not that, and never twice the same', () => {
    const draws = Array.from({ length: 5 }, () => JSON.stringify(disclose(sheets, { ...options, random: randomBytes })));
    expect(new Set([...draws, JSON.stringify(disclose(sheets, options))]).size).toBe(6);
  });

  it('does not hang on the order of the sheets: any survey', () => {
    fc.assert(
      fc.property(anySurvey(), ({ sheets: some, options: asked }) => {
        const once = { ...asked, random: noNoise };
        expect(disclose(some.toReversed(), once)).toEqual(disclose(some, once));
      }),
    );
  });

  it('is the same of sheets that a database has counted', () => {
    const counted = countSheets(sheets, ['elected', 'manager', 'agent'], ['one', 'two']);
    expect(discloseCounted(counted, options)).toEqual(disclose(sheets, options));
  });

  it('holds nothing of the invited where that is not known of a group, or more came than were invited', () => {
    const invitedOf = (invited: number | null): readonly (number | null)[] => {
      const disclosure = disclose(sheets, { ...options, groups: groupsOf(['elected', 'manager', 'agent'], invited) });
      return disclosure.kind === 'counts' ? disclosure.counts.parts.map((part) => part.invited) : [];
    };
    expect(invitedOf(null)).toEqual([null, null]);
    expect(invitedOf(6)).toEqual([12, null]);
  });
});

describe('refused is', () => {
  const sheet = (answers: Record<string, unknown>, group = 'agent'): AnswerSheet => ({ group, answers: answers as AnswerSheet['answers'] });
  test.each<[string, () => unknown, string, RegExp]>([
    ['a sheet of no group', () => disclose([sheet({}, 'mayor')], options), 'unknown-group', /no group that was asked/],
    ['an answer that is none', () => disclose([sheet({ one: 6 })], options), 'impossible-answer', /an answer that is none/],
    [
      'an answer that nobody can give',
      () => disclose([sheet({ one: 'left-out' })], options),
      'impossible-answer',
      /an answer that is none/,
    ],
    ['no value for an answer', () => disclose([sheet({ one: undefined })], options), 'impossible-answer', /an answer that is none/],
    [
      'an answer to something else',
      () => disclose([sheet({ constructor: 1 })], options),
      'impossible-answer',
      /a lever that was not asked about/,
    ],
    [
      'a group twice',
      () => disclose([], { ...options, groups: groupsOf(['agent', 'agent']) }),
      'impossible-groups',
      /the group agent stands twice/,
    ],
    ['no group', () => disclose([], { ...options, groups: [] }), 'impossible-groups', /no group was asked/],
    ['an id that is none', () => disclose([], { ...options, groups: groupsOf(['Ä']) }), 'impossible-groups', /"Ä" is no id of a group/],
    [
      'half an invited person',
      () => disclose([], { ...options, groups: groupsOf(['agent'], 0.5) }),
      'impossible-groups',
      /no possible number of invited/,
    ],
    ['no lever', () => disclose([], { ...options, levers: [] }), 'impossible-levers', /no lever was asked about/],
    ['a lever twice', () => disclose([], { ...options, levers: ['one', 'one'] }), 'impossible-levers', /a lever stands twice/],
    ['an ε of 0', () => disclose(sheets, { ...options, epsilon: 0 }), 'impossible-epsilon', /from 0.05 to 2/],
    ['counts of other groups', () => discloseCounted([], options), 'impossible-counts', /not those of the groups/],
    [
      'counts that do not add up',
      () =>
        discloseCounted([{ group: 'agent', sheets: 2, counts: [[1, 0, 0, 0, 0, 0, 0, 0, 0]] }], {
          ...options,
          groups: groupsOf(['agent']),
          levers: ['one'],
        }),
      'impossible-counts',
      /the counts of agent do not add up/,
    ],
  ])('%s', (_, act, code, message) => {
    expect(act).toThrow(expect.objectContaining({ name: 'DisclosureRefusal', code, message: expect.stringMatching(message) }));
  });
});
