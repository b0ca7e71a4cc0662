import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { exportPackage, type PackageDescription, type Row } from '@beffroi/table-formats';
import { WaveRefusal } from '@beffroi/waves';
import { MADE, madeWave } from '@beffroi/waves/testing';
import { beforeEach, expect, it } from 'vitest';
import { describeWave } from './describe.ts';

const WISH = { language: 'fr', formats: ['csv'], now: 0 } as const;
const GOLDEN = new URL('../test/golden/', import.meta.url);

/** Four invented towns: one of which everything was seen, one half, one not at all, one without anything to be measured. */
const TOWNS = [
  { code: '99001', name: 'Valdor', population: 12_000, strip: '432' },
  { code: '99002', name: '=Malval', population: 800, strip: '0?~' },
  { code: '99003', name: 'Grand’Ombre', population: 64_000, strip: '555' },
  { code: '99004', name: 'Sans-Site', population: 90, strip: null },
];

async function rowsOf({ tables }: PackageDescription, name: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of tables.find((table) => table.name === name)!.rows()) rows.push(row);
  return rows;
}

eachEngineAtLength('postgres', 'the open data of an instrument that brings no tables', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
    await madeWave(store, 'e1', TOWNS);
  });
  const described = async () => (await describeWave(store, [MADE], 'e1', WISH))!;

  it('has a row an indicator and town, with its further scales beside the level', async () => {
    const { description, leftOut, provisional } = await described();
    expect({ leftOut, provisional }).toEqual({ leftOut: [], provisional: null });
    expect(description.tables.map(({ name }) => name)).toEqual([
      'towns',
      'observations',
      'evidence',
      'figures',
      'contests',
      'indicators',
      'captures',
      'series',
    ]);
    const observations = await rowsOf(description, 'observations');
    expect(observations.map(({ territory, indicator, kind, level, shade }) => [territory, indicator, kind, level, shade])).toEqual([
      ['99001', 'banc', 'level', 4, 3],
      ['99001', 'arbre', 'level', 3, 2],
      ['99001', 'fontaine', 'level', 2, 1],
      ['99002', 'banc', 'absence', 0, 0],
      ['99002', 'arbre', 'unobserved', null, null],
      ['99002', 'fontaine', 'abstained', null, null],
      ['99003', 'banc', 'level', 5, 4],
      ['99003', 'arbre', 'level', 5, 4],
      ['99003', 'fontaine', 'level', 5, 4],
    ]);
    // An absence rests on the whole archive, and what was not seen on nothing.
    expect((await rowsOf(description, 'evidence')).map(({ territory, indicator, quote }) => [territory, indicator, quote])).toContainEqual([
      '99001',
      'banc',
      'Sur la place, banc',
    ]);
    expect(await rowsOf(description, 'towns')).toHaveLength(TOWNS.length);
  });

  it('says figures for all, families, indicators, and each scale', async () => {
    const figures = await rowsOf((await described()).description, 'figures');
    const value = (subject: string, id: string, measure: string) =>
      figures.find(
        (row) => row['scope'] === 'panel' && row['subject'] === subject && row['subject_id'] === id && row['measure'] === measure,
      );
    expect(value('indicator', 'banc', 'level')).toMatchObject({ value: 3, n_observed: 3, n_unobserved: 0, n_abstained: 0 });
    expect(value('indicator', 'arbre', 'level')).toMatchObject({ value: 4, n_observed: 2, n_unobserved: 1 });
    expect(value('family', 'eau', 'shade')).toMatchObject({ value: 2.5, n_observed: 2, n_abstained: 1 });
    expect(value('all', 'all', 'level')).toBeDefined();
  });

  it('is to the byte what it was', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'beffroi-opendata-'));
    try {
      const { description } = await described();
      await exportPackage({ ...description, formats: ['csv'], folder: join(folder, 'e1') });
      const names = (await readdir(join(folder, 'e1'))).sort();
      expect(names).toContain('datapackage.json');
      for (const name of names)
        await expect(await readFile(join(folder, 'e1', name), 'utf8')).toMatchFileSnapshot(new URL(name, GOLDEN).pathname);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('begins no cell with what a spreadsheet would compute', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'beffroi-opendata-'));
    try {
      const { description } = await described();
      await exportPackage({ ...description, formats: ['csv'], folder: join(folder, 'e1') });
      const towns = await readFile(join(folder, 'e1', 'towns.csv'), 'utf8');
      expect(towns).toContain('=Malval');
      expect(towns).not.toMatch(/(?:^|[,\n])"?=/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('is refused for a wave that is not there, or whose instrument is not', async () => {
    await expect(describeWave(store, [MADE], 'e2', WISH)).rejects.toMatchObject({ code: 'unknown-wave' });
    await expect(describeWave(store, [], 'e1', WISH)).rejects.toThrow(WaveRefusal);
    await expect(describeWave(store, [], 'e1', WISH)).rejects.toMatchObject({ code: 'other-instrument' });
  });
});
