import { expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import { eachEngine } from '../testing.ts';
import { providerMarks } from './provider-marks.ts';

eachEngine('providers', (engine) => {
  test('come with their towns, their marks and the mean of these; what was not seen is no mark', async () => {
    const { db } = await engine.open();
    await judgedWave(db, 'autre', [{ territory: '29001', population: 9, department: '29', strip: '5', providers: { 0: 'autre' } }]);
    const series = await judgedWave(db, 'celle-ci', [
      { territory: '29001', population: 100, department: '29', strip: '342', providers: { 0: 'arpège', 1: 'arpège' } },
      { territory: '29002', population: 200, department: '29', strip: '4?1', providers: { 0: 'arpège', 1: 'arpège', 2: 'bolero' } },
      { territory: '29003', population: 300, department: '29', strip: '003', providers: { 2: 'bolero' } },
      { territory: '29004', population: 400, department: '29', strip: '004', providers: { 2: 'bolero' } },
    ]);
    expect(await providerMarks(db, series.id)).toEqual([
      { provider: 'bolero', towns: 3, marks: 3, level: expect.closeTo(8 / 3, 12) },
      { provider: 'arpège', towns: 2, marks: 3, level: expect.closeTo(11 / 3, 12) },
    ]);
  });
});
