import { type Actor, assertMay, done } from '@beffroi/acts';
import { type ArchiveStore, removeArchive, takeArchive } from '@beffroi/archive-store';
import { instantFrom } from '@beffroi/domain';
import type { Instrument } from '@beffroi/instrument';
import {
  countUnits,
  endAsleepUnit,
  freezeSeries,
  freezeWave,
  insertJudgement,
  isCaptured,
  lastCapture,
  leaveUnits,
  lostClaims,
  releaseLostUnits,
  type Schema,
  type SeriesRow,
  type Store,
  seriesOf,
  setWaveState,
  sleepingUnits,
  vacuum,
  type WaveRow,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { archiveKey } from './keys.ts';
import { WaveRefusal } from './refusal.ts';
import { keepSeriesFigures } from './statistics/series-figures.ts';
import { changedWave, heldWave } from './steer-wave.ts';
import { seriesDigest, waveDigest } from './wave-digest.ts';

/** Which wave is closed, by which instruments, and when. */
export interface ClosingOptions {
  readonly name: string;
  readonly archiveStore: ArchiveStore;
  readonly instruments: readonly Instrument[];
  /** Close though units wait or are being worked on, or sleep and cannot be judged here: they are left (default false). */
  readonly unfinished?: boolean;
  /** Milliseconds without a sign of life after which a worker counts as gone (default a minute). */
  readonly lease?: number;
  readonly now: Date;
}

/**
 * Closes a wave. Towns that still sleep are judged by what was last seen of them; then units, captures and the series are frozen under a digest.
 * Killed half-way it can be done again: the act is done, and written down, when it is frozen. Archives that no capture rests on are taken off the archive store.
 *
 * @throws ActRefusal, WaveRefusal `unknown-wave`, `closed`, `other-instrument` (who closes keeps the figures too), `other-rubric` (sleeping towns are to be judged by a rubric that is not here), `unfinished`
 */
export async function closeWave(store: Store, actor: Actor, options: ClosingOptions): Promise<WaveRow> {
  assertMay(actor, 'wave.closed');
  const { name, unfinished = false, lease = 60_000 } = options;
  const asleep = await heldWave(store.db, name, async (trx, wave) => {
    await releaseLostUnits(trx, { milliseconds: lease, embedded: store.engine === 'pglite' });
    await assertFinished(trx, wave, unfinished);
    const instrument = options.instruments.find(({ id }) => id === wave.instrument);
    if (instrument === undefined) throw new WaveRefusal('other-instrument', wave.instrument);
    const judge = await judgeFor(trx, wave, instrument, unfinished);
    // From here on nobody begins a unit.
    await setWaveState(trx, wave.id, 'paused');
    return { wave, instrument, judge };
  });
  if (asleep.judge !== null) await judgeSleepers(store, asleep.wave, asleep.judge, options.archiveStore);
  // The embedded engine plans blindly until it has looked at what the wave left.
  await vacuum(store.db);
  const closed = await changedWave(store, actor, name, { act: 'wave.closed', now: options.now }, async (trx, wave) => {
    await assertFinished(trx, wave, unfinished);
    await leaveUnits(trx, wave.id);
    const [series] = await seriesOf(trx, wave.id);
    const digest = await closeSeries(trx, series!, wave, { instrument: asleep.instrument, now: options.now });
    const frozen = await freezeWave(trx, wave.id, { at: options.now, digest: await waveDigest(trx, wave, { digest }) });
    return done(`wave:${wave.id}`, { name, unfinished, digest: frozen.digest }, frozen);
  });
  await sweepArchiveStore(store.db, options.archiveStore, closed);
  return closed;
}

/** Closes a series: its figures are added, then it is frozen under its digest, which is given. */
export async function closeSeries(
  trx: Kysely<Schema>,
  series: SeriesRow,
  wave: WaveRow,
  { instrument, now }: { readonly instrument: Instrument; readonly now: Date },
): Promise<string> {
  await (instrument.figures?.keep(trx, series) ?? keepSeriesFigures(trx, series, instrument));
  const digest = await seriesDigest(trx, series, wave);
  await freezeSeries(trx, series.id, { at: now, digest });
  return digest;
}

async function assertFinished(trx: Kysely<Schema>, wave: WaveRow, unfinished: boolean): Promise<void> {
  const { waiting, working } = await countUnits(trx, wave.id);
  if (waiting + working > 0 && !unfinished) throw new WaveRefusal('unfinished', `${wave.name}: ${waiting} waiting, ${working} working`);
}

interface Judge {
  readonly instrument: Instrument;
  readonly series: SeriesRow;
}

/** Who judges what sleeps; `null` where nothing does, or where it may be left since nobody here can. */
async function judgeFor(trx: Kysely<Schema>, wave: WaveRow, instrument: Instrument, unfinished: boolean): Promise<Judge | null> {
  if ((await countUnits(trx, wave.id)).asleep === 0) return null;
  const series = (await seriesOf(trx, wave.id))[0]!;
  if (instrument.rubric.digest === series.rubric_digest) return { instrument, series };
  if (unfinished) return null;
  throw new WaveRefusal('other-rubric', series.assessor);
}

async function judgeSleepers({ db }: Store, wave: WaveRow, { instrument, series }: Judge, archiveStore: ArchiveStore): Promise<void> {
  for (const territory of await sleepingUnits(db, wave.id)) {
    const unit = { waveId: wave.id, territory };
    const capture = (await lastCapture(db, unit))!;
    // What people answered is judged when it is measured, and then only.
    if (capture.archive === null) continue;
    const { judgement } = await instrument.judge(await takeArchive(archiveStore, capture.archive));
    await db.transaction().execute(async (trx) => {
      if (!(await endAsleepUnit(trx, unit))) return;
      await insertJudgement(trx, { seriesId: series.id, territory, attempt: capture.attempt, ...judgement });
    });
  }
}

/**
 * Takes away what killed workers left on the archive store after somebody else had done their work: the archives of claims that are known to be lost,
 * and nothing else, for an archive store may serve other databases too.
 */
async function sweepArchiveStore(db: Kysely<Schema>, archiveStore: ArchiveStore, wave: WaveRow): Promise<void> {
  const instant = instantFrom(wave.dated.getTime());
  for (const { territory, claims } of await lostClaims(db, wave.id)) {
    for (const claim of claims) {
      const key = archiveKey(wave.name, territory, instant, claim);
      if (!(await isCaptured(db, key))) await removeArchive(archiveStore, key);
    }
  }
}
