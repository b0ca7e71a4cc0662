import { type Actor, may } from '@beffroi/acts';
import { type ArchiveStore, takeArchive as pathOf } from '@beffroi/archive-store';
import { type CheckupRow, checkupNamed, type Store, wavesWithout } from '@beffroi/store';
import { takeArchive } from '@beffroi/waves';
import { CheckupRefusal } from './refusal.ts';

/**
 * Waves into which somebody may take what was measured on request: of the same instrument and year, not closed, with the town still to be measured.
 *
 * @param actor whoever may not run waves is told of none
 * @returns their names, the newest first
 */
export async function wavesThatWait({ db }: Pick<Store, 'db'>, actor: Actor, row: CheckupRow): Promise<readonly string[]> {
  if (!may(actor, 'wave.run') || row.state !== 'done' || row.archive === null || row.ended_at === null) return [];
  const { instrument, territory, ended_at } = row;
  return wavesWithout(db, { instrument, territory, year: ended_at.getUTCFullYear() });
}

/**
 * Takes what was measured on request into a wave that still has the town to measure: a worker judges the archive there, and asks nobody.
 *
 * @param id UUID of the checkup
 * @param wave its name
 * @throws ActRefusal, WaveRefusal (see `takeArchive` of the waves), ArchiveStoreRefusal where the archive cannot be had; CheckupRefusal `not-done` where there is none
 */
export async function takeCheckup(
  store: Store,
  actor: Actor,
  archiveStore: ArchiveStore,
  { id, wave, now }: { readonly id: string; readonly wave: string; readonly now: Date },
): Promise<void> {
  const row = await checkupNamed(store.db, id);
  if (row === null || row.state !== 'done' || row.archive === null || row.ended_at === null) throw new CheckupRefusal('not-done');
  const { instrument, territory, url, ended_at } = row;
  const archive = await pathOf(archiveStore, row.archive);
  await takeArchive(store, actor, archiveStore, { wave, instrument, territory, archive, start: url, dated: ended_at, now });
}
