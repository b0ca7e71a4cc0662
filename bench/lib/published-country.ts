import { servicesInstrument } from '@beffroi/services/gather';
import { keepFigures, keepScopeRanks, openStore, publishWave, type StorePlace, vacuum } from '@beffroi/store';
import { seriesFigures, seriesRanks } from '@beffroi/waves';
import { fillWave } from './fill-store.ts';
import { madeWaves } from './made-country.ts';
import { findingsOf } from './sheet-findings.ts';

/** Fills a database with published waves of real communes and invented marks, as their sheets are read; leaves one that is filled. @returns codes of its towns */
export async function publishedCountry(place: StorePlace, towns: number, years: readonly number[]): Promise<readonly string[]> {
  const store = await openStore(place);
  try {
    const { rows } = await store.executeSql('select count(*)::int as n from publication');
    const filled = (rows as { n: number }[])[0]!.n > 0;
    let codes: readonly string[] = [];
    for (const wave of madeWaves(towns, filled ? years.slice(0, 1) : years)) {
      codes = wave.towns.map(({ code }) => code);
      if (filled) break;
      const { waveId, seriesId } = await fillWave(store, wave, findingsOf);
      const [figures, ranks] = [seriesFigures(wave.towns, servicesInstrument), seriesRanks(wave.towns, servicesInstrument)];
      await store.db.transaction().execute(async (trx) => {
        await keepFigures(trx, seriesId, figures);
        await keepScopeRanks(trx, seriesId, ranks);
      });
      await publishWave(store.db, waveId, new Date(`${wave.year}-05-01T06:00:00Z`));
      await vacuum(store.db);
    }
    return codes;
  } finally {
    await store.close();
  }
}
