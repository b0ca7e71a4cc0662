import { randomUUID } from 'node:crypto';
import { type Actor, assertMay, done } from '@beffroi/acts';
import { type ArchiveStore, removeArchive, storeArchive } from '@beffroi/archive-store';
import { instantFrom } from '@beffroi/domain';
import { openCalls } from '@beffroi/jobs';
import { giveArchive, type Store } from '@beffroi/store';
import { archiveKey, waveQueue } from './keys.ts';
import { WaveRefusal } from './refusal.ts';
import { changedWave, waveOf } from './steer-wave.ts';

/** A town's archive that was made outside of a wave. */
export interface GivenArchive {
  /** Name of the wave. */
  readonly wave: string;
  /** Id of the instrument that made it. */
  readonly instrument: string;
  /** INSEE code. */
  readonly territory: string;
  /** Path of its file, and where it began. */
  readonly archive: string;
  readonly start: string;
  /** What it is dated by: levels follow the law of its year, so it must be the wave's. */
  readonly dated: Date;
  readonly now: Date;
}

/**
 * Takes an archive of a town into a wave that has the town and has not measured it: a worker judges it then as if it had come from one that is no more, and asks nobody.
 *
 * @throws ActRefusal, WaveRefusal `unknown-wave`, `closed`, `other-instrument`, `other-year`, `not-to-measure`
 */
export async function takeArchive(store: Store, actor: Actor, archiveStore: ArchiveStore, given: GivenArchive): Promise<void> {
  assertMay(actor, 'wave.archive-taken');
  const { territory, start, now } = given;
  const wave = await waveOf(store.db, given.wave);
  if (wave.instrument !== given.instrument) throw new WaveRefusal('other-instrument', wave.instrument);
  if (wave.dated.getUTCFullYear() !== given.dated.getUTCFullYear())
    throw new WaveRefusal('other-year', String(wave.dated.getUTCFullYear()));
  const claim = randomUUID();
  const key = archiveKey(wave.name, territory, instantFrom(wave.dated.getTime()), claim);
  const calls = await openCalls(store, 0);
  try {
    await calls.open(waveQueue(wave.id));
    await storeArchive(archiveStore, key, given.archive);
    await changedWave(store, actor, wave.name, { act: 'wave.archive-taken', now }, async (trx) => {
      if (!(await giveArchive(trx, { waveId: wave.id, territory, claim }, start))) throw new WaveRefusal('not-to-measure', territory);
      await calls.drop(trx, waveQueue(wave.id), [territory]);
      await calls.put(trx, waveQueue(wave.id), [{ subject: territory }]);
      return done(`wave:${wave.id}`, { name: wave.name, territory, start });
    });
  } catch (error) {
    await removeArchive(archiveStore, key);
    throw error;
  } finally {
    await calls.close();
  }
}
