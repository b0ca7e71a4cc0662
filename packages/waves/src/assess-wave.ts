import { type Actor, act, assertMay, done } from '@beffroi/acts';
import type { Instrument } from '@beffroi/instrument';
import { hasCaptures, openSeries, type SeriesRow, type Store, seriesOf } from '@beffroi/store';
import { assessorOf } from './open-wave.ts';
import { WaveRefusal } from './refusal.ts';
import { waveOf } from './steer-wave.ts';

/** What came of asking for a wave to be judged by the rubric of today. */
export interface Assessing {
  /** `there`: it was judged by this rubric before · `goes-on`: that was begun and not ended · `opened`: workers may begin. */
  readonly kind: 'there' | 'goes-on' | 'opened';
  readonly series: SeriesRow;
}

/**
 * Opens a new series beside those that a closed wave has: its archives are to be judged by the rubric that is in force here. Workers do it (`work`), and
 * whoever judges the last one closes it.
 *
 * @throws ActRefusal, WaveRefusal `unknown-wave`, `not-closed`, `other-instrument`, `nothing-captured`
 */
export async function assessWave(
  store: Store,
  actor: Actor,
  { name, instruments, now }: { readonly name: string; readonly instruments: readonly Instrument[]; readonly now: Date },
): Promise<Assessing> {
  assertMay(actor, 'wave.assessed');
  const wave = await waveOf(store.db, name);
  if (wave.state !== 'closed') throw new WaveRefusal('not-closed', name);
  const instrument = instruments.find(({ id }) => id === wave.instrument);
  if (instrument === undefined) throw new WaveRefusal('other-instrument', wave.instrument);
  const before = (await seriesOf(store.db, wave.id)).find(({ rubric_digest }) => rubric_digest === instrument.rubric.digest);
  if (before !== undefined && before.closed_at !== null) return { kind: 'there', series: before };
  if (!(await hasCaptures(store.db, wave.id))) throw new WaveRefusal('nothing-captured', name);
  if (before !== undefined) return { kind: 'goes-on', series: before };
  const series = await act(store, actor, { act: 'wave.assessed', now }, async (trx) => {
    const opened = await openSeries(trx, wave.id, assessorOf(instrument), now);
    return done(`wave:${wave.id}`, { name, assessor: opened.assessor }, opened);
  });
  return { kind: 'opened', series };
}
