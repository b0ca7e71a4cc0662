import { expect, test } from 'vitest';
import { judgedWave } from '../../test/judged.ts';
import { captureOf } from '../../test/rows.ts';
import { eachEngine } from '../testing.ts';
import { thinReadings } from './thin-readings.ts';

const town = (territory: string) => ({ territory, population: 100, department: '29', strip: '1' });

eachEngine('thin readings of a wave', (engine) => {
  test('are counted by the last attempts, among the towns of which it is known', async () => {
    const { db } = await engine.open();
    const { wave_id } = await judgedWave(db, 'w', ['29001', '29002', '29003'].map(town));
    expect(await thinReadings(db, wave_id)).toEqual({ known: 0, thin: 0 });
    const after = (territory: string, attempt: number, thin: boolean) => ({
      ...captureOf(wave_id, territory),
      attempt,
      archive: `waves/w/${territory}-${attempt}.warc.gz`,
      coverage: JSON.stringify({ read: 12, known: 240, more: true, broken: 9, thin }),
    });
    await db
      .insertInto('capture')
      .values([after('29001', 2, true), after('29001', 3, false), after('29002', 2, true)])
      .execute();
    expect(await thinReadings(db, wave_id)).toEqual({ known: 2, thin: 1 });
    expect(await thinReadings(db, wave_id + 1)).toEqual({ known: 0, thin: 0 });
  });
});
