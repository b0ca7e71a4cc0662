import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderArchiveStore } from '@beffroi/archive-store';
import { CELLS, distributionOf, partOf, toldOf } from '@beffroi/disclosure';
import { instrument } from '@beffroi/levers';
import { authorityIn } from '@beffroi/levers/views';
import { describeWave } from '@beffroi/opendata';
import type { Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { exportPackage, type PackageDescription, type Row } from '@beffroi/table-formats';
import { waveOverview } from '@beffroi/waves';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leversWave } from './made-levers.ts';
import { ASKED, HOSTILE, SAYS, SILENT, TOLD, trialHouse } from './trial-house.ts';

const OWN = ['lever_declared', 'lever_lived', 'lever_answers', 'priority_lived', 'lever_gaps', 'lever_figures'];

describe('the open data of levers', () => {
  const late: (() => Promise<void>)[] = [];
  let store: Store;
  let folder: string;
  let levers: ReturnType<typeof instrument>;
  let description: PackageDescription;

  beforeAll(async () => {
    store = await testEngine('pglite', (undo) => void late.push(undo)).open();
    folder = await mkdtemp(join(tmpdir(), 'beffroi-levers-data-'));
    await trialHouse(store);
    levers = instrument({ store, archiveStore: folderArchiveStore(folder) }, { env: {} });
    description = (await describeWave(store, [levers], 'leviers-2026', { language: 'fr', formats: ['csv'], now: 0 }))!.description;
    await exportPackage({ ...description, formats: ['csv'], folder: join(folder, 'out') });
  });
  afterAll(async () => {
    for (const undo of late.splice(0).reverse()) await undo();
    await rm(folder, { recursive: true, force: true });
  });

  const rowsOf = async (name: string): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    for await (const row of description.tables.find((table) => table.name === name)!.rows()) rows.push(row);
    return rows;
  };
  const file = (name: string): Promise<string> => readFile(join(folder, 'out', name), 'utf8');

  it('has tables of its own beside those of every instrument, to the byte what they were', async () => {
    expect(description.tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...OWN, 'towns', 'observations', 'evidence']));
    for (const name of [...OWN, 'towns', 'observations'])
      await expect(await file(`${name}.csv`)).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `${name}.csv`));
  });

  it('tells of answers the counts that were published, and nothing else', async () => {
    const answers = await rowsOf('lever_answers');
    const [, { parts, levers: asked, epsilon }] = TOLD;
    expect(answers).toHaveLength(parts.length * asked.length * CELLS.length);
    for (const { groups, histograms } of parts) {
      for (const lever of asked) {
        const rows = answers.filter((row) => row['territory'] === ASKED && row['roles'] === groups.join('+') && row['indicator'] === lever);
        expect(rows.map(({ told }) => told)).toEqual(histograms[lever]);
        expect(new Set(rows.map((row) => row['epsilon']))).toEqual(new Set([epsilon]));
      }
    }
    // Of nine answers no share is told, of a hundred and thirty all are.
    expect(new Set(answers.filter(({ roles }) => roles === 'elected').map(({ share }) => share))).toEqual(new Set([null]));
    expect(answers.filter(({ roles, share }) => roles === 'agent' && share === null)).toEqual([]);
  });

  it('tells a gap by its interval, and says of nothing that it is 0', async () => {
    const gaps = await rowsOf('lever_gaps');
    expect(gaps.find(({ indicator, gap }) => indicator === 'free-speech' && gap === 'said-lived')).toMatchObject({
      territory: ASKED,
      from: 'said',
      to: 'agent',
      told: true,
    });
    const declared = await rowsOf('lever_declared');
    expect(declared.filter(({ territory }) => territory === SILENT).every(({ said, level }) => said === 'none' && level === null)).toBe(
      true,
    );
    expect(declared.find(({ territory, indicator }) => territory === SAYS && indicator === 'free-speech')).toMatchObject({
      level: 2,
      shown: 'unproven',
      standing: 0,
    });
    expect((await rowsOf('lever_lived')).filter(({ territory }) => territory !== ASKED)).toEqual([]);
  });

  it('has no column of a rank, and its towns by name, whether the wave is closed or not', async () => {
    expect(description.tables.flatMap(({ fields }) => fields.map(({ name }) => name)).filter((name) => /rank|band/.test(name))).toEqual([]);
    await leversWave(
      store,
      'leviers-ouverte',
      [
        { code: ASKED, name: 'Zèle' },
        { code: SAYS, name: 'Arzac', seen: {} },
      ],
      { closed: false },
    );
    for (const wave of ['leviers-2026', 'leviers-ouverte']) {
      const overview = (await waveOverview(store, wave, levers))!;
      const names = overview.ranking.map(({ name }) => name);
      expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'fr')));
      expect(overview.ranking.flatMap(({ rank_low, rank_high }) => [rank_low, rank_high]).filter((rank) => rank !== null)).toEqual([]);
    }
  });

  it('sets what the same groups answered in two surveys side by side, and nothing of groups of which no share is told', async () => {
    const { levers: shown, twice } = (await authorityIn(store, 'leviers-2026', ASKED))!;
    expect([twice?.before.closedOn, twice?.after.closedOn]).toEqual(['2025-10-01', '2026-10-01']);
    const [before] = TOLD;
    const asked = shown.filter((one) => one.before.length > 0);
    expect(asked.map(({ lever }) => lever)).toEqual(before.levers);
    for (const { lever, before: earlier } of asked) {
      expect(earlier.map(({ roles }) => roles)).toEqual([['agent']]);
      expect(earlier[0]!.shares).toEqual(distributionOf(toldOf(before, partOf(before, 'agent')!, lever)!));
    }
    expect((await authorityIn(store, 'leviers-2025', ASKED))!.twice).toBeNull();
  });

  it('leaves out what the town wrote, and lets no spreadsheet run what its pages say', async () => {
    const names = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.csv'));
    const files = await Promise.all(names.map(file));
    for (const text of files) {
      expect(text).not.toContain('HYPERLINK');
      expect(text).not.toContain(HOSTILE.title);
      expect(text).not.toContain('=2026-12');
      expect(text).not.toMatch(/(?:^|[,\n])"?[=@+]/);
    }
    expect(await file('evidence.csv')).toContain("'=cmd|calc!A1");
  });
});
