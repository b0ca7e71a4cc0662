import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Embargo, Instrument } from '@beffroi/instrument';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { unguarded } from '@beffroi/table-formats';
import { MADE, madeWave } from '@beffroi/waves/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileNamed, openWaves, waveFiles, wavesFilesAhead } from './wave-files.ts';

const NOW = new Date('2026-12-01T00:00:00Z');
const TOWNS = [{ code: '99001', name: 'Valdor', strip: '432' }];
const SAID = { title: 'Silence', lead: 'Rien', ends: 'Demain', why: ['La loi'], line: 'Silence jusqu’à demain' };

/** Hides one wave until the first of January. */
const HIDES: Embargo = {
  withheld: async (_, waves, now) =>
    new Map(
      waves
        .filter(({ wave }) => wave.name === 'e2' && now < new Date('2027-01-01'))
        .map(({ wave }) => [wave.name, { until: new Date('2027-01-01'), said: { fr: SAID, en: SAID } }]),
    ),
};

eachEngineAtLength('postgres', 'the files of published waves', (engine) => {
  let data: string;
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
    data = await mkdtemp(join(tmpdir(), 'beffroi-wave-files-'));
  });
  afterEach(() => rm(data, { recursive: true, force: true }));
  const house = (...instruments: Instrument[]) => ({ store, data, instruments });
  /** As another process would, of which this one knows nothing. */
  const madeByAnother = async (here: ReturnType<typeof house>, wave: string): Promise<void> => {
    const other = join(data, 'of-another');
    await waveFiles({ ...here, data: other }, wave, NOW);
    await cp(join(other, 'exports'), join(data, 'exports'), { recursive: true });
  };

  it('are made once, whole, and read off after that', async () => {
    const here = house(MADE);
    await madeWave(here.store, 'e1', TOWNS);
    const [one, other] = await Promise.all([waveFiles(here, 'e1', NOW), waveFiles(here, 'e1', NOW)]);
    expect(one).toEqual(other);
    expect(one).toMatchObject({ wave: 'e1', version: `1.0.0+${'a'.repeat(12)}`, fleeting: false });
    expect(await readdir(join(data, 'exports', 'e1'))).toHaveLength(1);
    const csv = fileNamed(one!, 'observations.csv')!;
    expect(csv.mediatype).toContain('text/csv');
    expect((await readFile(csv.path)).byteLength).toBe(csv.bytes);
    expect(fileNamed(one!, 'datapackage.json')!.mediatype).toBe('application/json');
    expect(fileNamed(one!, '../../../etc/passwd')).toBeNull();
    expect(fileNamed(one!, 'note.json')).toBeNull();
    // Read off, not made anew.
    expect(await waveFiles(here, 'e1', NOW)).toEqual(one);
  });

  it('can be made elsewhere, for all who ask at once, and are what would be made here', async () => {
    const here = house(MADE);
    await madeWave(here.store, 'e1', TOWNS);
    const expected = await waveFiles({ ...here, data: join(data, 'other') }, 'e1', NOW);
    const asked: string[] = [];
    const makeFiles = async (wave: string): Promise<void> => {
      asked.push(wave);
      await madeByAnother(here, wave);
    };
    const both = await Promise.all([waveFiles({ ...here, makeFiles }, 'e1', NOW), waveFiles({ ...here, makeFiles }, 'e1', NOW)]);
    const { folder: _, ...told } = expected!;
    for (const one of both) expect(one).toEqual({ ...told, folder: one!.folder });
    expect(asked).toEqual(['e1']);
  });

  it('are asked for again where who was to make them could not', async () => {
    const here = house(MADE);
    await madeWave(here.store, 'e1', TOWNS);
    const fails = { ...here, makeFiles: () => Promise.reject(new Error('it fell')) };
    await expect(waveFiles(fails, 'e1', NOW)).rejects.toThrow('it fell');
    // Whoever says to have made them has made those of another state.
    await expect(waveFiles({ ...here, makeFiles: async () => {} }, 'e1', NOW)).rejects.toThrow('another state');
    expect(await waveFiles(here, 'e1', NOW)).toMatchObject({ wave: 'e1' });
  });

  it('are there before anybody asks, once for each wave', async () => {
    const asked: string[] = [];
    const here = house(MADE);
    const makeFiles = async (wave: string): Promise<void> => {
      asked.push(wave);
      await madeByAnother(here, wave);
    };
    await madeWave(here.store, 'e1', TOWNS);
    await wavesFilesAhead({ ...here, makeFiles }, NOW);
    await madeWave(here.store, 'e2', TOWNS);
    await wavesFilesAhead({ ...here, makeFiles }, NOW);
    await wavesFilesAhead({ ...here, makeFiles }, NOW);
    expect(asked).toEqual(['e1', 'e2']);
    expect(await readdir(join(data, 'exports', 'e2'))).toHaveLength(1);
  });

  it('are there before anybody asks, though those of another wave cannot be made', async () => {
    const here = house(MADE);
    const makeFiles = async (wave: string): Promise<void> => {
      if (wave === 'e2') throw new Error('e2 fell');
      await madeByAnother(here, wave);
    };
    for (const name of ['e1', 'e2', 'e3']) await madeWave(here.store, name, TOWNS);
    await expect(wavesFilesAhead({ ...here, makeFiles }, NOW)).rejects.toThrow('e2 fell');
    expect((await readdir(join(data, 'exports'))).sort()).toEqual(['e1', 'e3']);
  });

  it('are not left half made for ever, where who made them was killed', async () => {
    const here = house(MADE);
    await madeWave(here.store, 'e1', TOWNS);
    await waveFiles(here, 'e1', NOW);
    const [whole] = await readdir(join(data, 'exports', 'e1'));
    for (const [name, hours] of [['long-ago', 25] as const, ['now', 1] as const]) {
      const path = join(data, 'exports', 'e1', `0.making-${name}`);
      await mkdir(path);
      const began = new Date(NOW.getTime() - hours * 3_600_000);
      await utimes(path, began, began);
    }
    await wavesFilesAhead(here, NOW);
    expect((await readdir(join(data, 'exports', 'e1'))).sort()).toEqual(['0.making-now', whole!].sort());
  });

  it('are given up on a signal, and nothing of them is left', async () => {
    const here = house(MADE);
    await madeWave(here.store, 'e1', TOWNS);
    await expect(waveFiles({ ...here, signal: AbortSignal.abort(new Error('over')) }, 'e1', NOW)).rejects.toThrow('over');
    expect(await readdir(join(data, 'exports', 'e1'))).toEqual([]);
  });

  it('are given of nothing that is not published, or not of an instrument of the house', async () => {
    const here = house(MADE);
    await madeWave(here.store, 'e1', TOWNS, { published: false });
    await madeWave(here.store, 'x1', TOWNS, { instrument: { ...MADE, id: 'elsewhere' } });
    expect(await waveFiles(here, 'e1', NOW)).toBeNull();
    expect(await waveFiles(here, 'x1', NOW)).toBeNull();
    expect(await openWaves(here, NOW)).toEqual([]);
  });

  it('are hidden by an embargo for as long as it lasts, and never kept by others', async () => {
    const here = house({ ...MADE, embargo: HIDES });
    await madeWave(here.store, 'e1', TOWNS);
    await madeWave(here.store, 'e2', TOWNS);
    expect(await waveFiles(here, 'e2', NOW)).toBeNull();
    expect((await openWaves(here, NOW)).map(({ wave }) => wave)).toEqual(['e1']);
    const later = new Date('2027-01-01T00:00:00Z');
    expect(await waveFiles(here, 'e2', later)).toMatchObject({ wave: 'e2', fleeting: true });
    expect(await waveFiles(here, 'e2', NOW)).toBeNull();
  });

  it('keep text that begins as a formula from being one', async () => {
    const here = house(MADE);
    await madeWave(here.store, 'e1', [{ code: '99001', name: '=1+1', strip: '432' }]);
    const files = (await waveFiles(here, 'e1', NOW))!;
    const towns = await readFile(fileNamed(files, 'towns.csv')!.path, 'utf8');
    const cell = towns.split('\n')[1]!.split(',')[1]!.replaceAll('"', '');
    expect(cell).not.toBe('=1+1');
    expect(unguarded(cell)).toBe('=1+1');
  });
});
