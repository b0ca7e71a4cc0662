import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyNumberIn } from '../../test/made-towns.ts';
import { THEME_IDS } from '../codebook/theme.ts';
import { type LabelledProgramme, machineAgreement, type ProgrammeCoding } from './machine-agreement.ts';

const said = (...themes: ProgrammeCoding['themes']): ProgrammeCoding => ({ mentionsDigital: themes.length > 0, themes });
const programmes: LabelledProgramme[] = [
  { document: 'c', part: 'kept', people: said(), machine: said('ai') },
  { document: 'a', part: 'seen', people: said('ai', 'open-data'), machine: said('ai', 'open-data') },
  { document: 'b', part: 'kept', people: said('ai', 'website-app'), machine: said('ai', 'open-data') },
  { document: 'd', part: 'seen', people: said(), machine: said() },
];

describe('the machine against people', () => {
  test('is told in precision, recall and F1, theme by theme and over all', () => {
    const [all] = machineAgreement(programmes);
    expect(all?.mention).toEqual({ right: 2, extra: 1, missed: 0, precision: 2 / 3, recall: 1, f1: 0.8 });
    expect(all?.themes.find(({ theme }) => theme === 'open-data')).toMatchObject({
      right: 1,
      extra: 1,
      missed: 0,
      precision: 0.5,
      recall: 1,
    });
    expect(all?.micro).toEqual({ right: 3, extra: 2, missed: 1, precision: 0.6, recall: 0.75, f1: 2 / 3 });
    // ai 0.8, open-data 2/3, website-app 0; the other fourteen were not tried.
    expect(all?.macroF1).toBeCloseTo((0.8 + 2 / 3 + 0) / 3, 12);
  });

  test('is told for each part by document, and where it erred, worst first', () => {
    const [all, kept, seen] = machineAgreement(programmes);
    expect([kept, seen].map((part) => [part?.part, part?.documents, part?.micro.f1])).toEqual([
      ['kept', 2, 0.4],
      ['seen', 2, 1],
    ]);
    expect(all?.errors).toEqual([
      { document: 'c', mention: 'extra', extra: ['ai'], missed: [] },
      { document: 'b', mention: 'right', extra: ['open-data'], missed: ['website-app'] },
    ]);
    expect(seen?.errors).toEqual([]);
  });

  test('of nothing is not known', () => {
    expect(machineAgreement([])).toMatchObject([
      { part: '', documents: 0, mention: { f1: null }, micro: { precision: null }, macroF1: null },
    ]);
  });

  test('is full when it says what people say, and mirrors precision and recall', () => {
    const anyCoding = fc.subarray([...THEME_IDS]).map((themes) => said(...themes));
    const anyProgrammes = fc.array(fc.record({ document: fc.uuid(), part: fc.constant(''), people: anyCoding, machine: anyCoding }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyProgrammes, (labelled) => {
        const [one] = machineAgreement(labelled);
        const [swapped] = machineAgreement(labelled.map((each) => ({ ...each, people: each.machine, machine: each.people })));
        expect(swapped?.micro.precision).toBe(one?.micro.recall);
        expect(swapped?.macroF1).toBe(one?.macroF1);
        expect(everyNumberIn(one).every((number) => number >= 0 && Number.isFinite(number))).toBe(true);
        const [same] = machineAgreement(labelled.map((each) => ({ ...each, machine: each.people })));
        expect([1, null]).toContain(same?.micro.f1);
        expect(same?.errors).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
