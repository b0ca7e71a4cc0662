import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { servicesInstrument } from '@beffroi/services/gather';
import { backup, keepFigures, keepScopeRanks, openStore, publishWave, restore, type Store, type StorePlace, vacuum } from '@beffroi/store';
import { seriesFigures, seriesRanks } from '@beffroi/waves';
import { fillWave } from './fill-store.ts';
import { type MadeWave, madeWaves } from './made-country.ts';
import { scratch } from './scratch.ts';
import { findingsOf } from './sheet-findings.ts';

/**
 * Fills a database with published waves of real communes and invented marks, as their sheets are read; leaves one that is filled.
 *
 * @param from a data folder that was filled so before, or a backup of it: what it holds is restored. Of 35,000 towns intervals and ranks take some minutes of processor a wave,
 *   writing them seconds
 * @returns codes of its towns
 */
export async function publishedCountry(
  place: StorePlace,
  towns: number,
  years: readonly number[],
  from?: string,
): Promise<readonly string[]> {
  const store = await openStore(place);
  try {
    const { rows } = await store.executeSql('select count(*)::int as n from publication');
    if ((rows as { n: number }[])[0]!.n === 0) {
      if (from === undefined) await filled(store, towns, years);
      else await copied(from, store);
    }
    const known = await store.executeSql(`select distinct territory from unit
      where wave_id in (select id from wave where instrument = 'services') order by territory`);
    return (known.rows as { territory: string }[]).map(({ territory }) => territory);
  } finally {
    await store.close();
  }
}

async function filled(store: Store, towns: number, years: readonly number[]): Promise<void> {
  for (const wave of madeWaves(towns, years)) {
    await publishMade(store, wave);
    await vacuum(store.db);
  }
}

/** Writes a wave of invented marks with its figures and ranks, and publishes it. */
export async function publishMade(store: Store, wave: MadeWave): Promise<void> {
  const { waveId, seriesId } = await fillWave(store, wave, findingsOf);
  const [figures, ranks] = [seriesFigures(wave.towns, servicesInstrument), seriesRanks(wave.towns, servicesInstrument)];
  await store.db.transaction().execute(async (trx) => {
    await keepFigures(trx, seriesId, figures);
    await keepScopeRanks(trx, seriesId, ranks);
  });
  await publishWave(store.db, waveId, new Date(`${wave.year}-05-01T06:00:00Z`));
}

async function copied(from: string, store: Store): Promise<void> {
  if ((await stat(from)).isFile()) await restore(store, from);
  else await copiedFolder(from, store);
  await vacuum(store.db);
}

async function copiedFolder(from: string, store: Store): Promise<void> {
  await using folder = await scratch();
  const file = join(folder.path, 'country.backup');
  const source = await openStore({ kind: 'folder', path: from });
  try {
    await backup(source, file, { now: new Date(), program: 'bench' });
  } finally {
    await source.close();
  }
  await restore(store, file);
}
