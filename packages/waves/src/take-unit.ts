import { type Instant, instantFrom } from '@beffroi/domain';
import { type Call, transact } from '@beffroi/jobs';
import { claimUnit, giveUpUnit, type HeldUnit, holdWave, seeWorker, type UnitRow } from '@beffroi/store';
import type { Bench } from './bench.ts';
import type { Field } from './field.ts';

/** A wave that runs. */
type WaveField = Extract<Field, { readonly kind: 'wave' }>;

/** A unit that is ours until we end it or are taken for dead. */
export interface Taken {
  readonly field: WaveField;
  readonly unit: UnitRow;
  readonly held: HeldUnit;
  readonly call: Call;
}

/**
 * Takes the next unit of a wave; `none` when none is due, `again` when a call led to nothing. Wave, call and unit are read and changed in one
 * transaction: a worker that is killed in the midst has taken nothing.
 */
export async function takeUnit(bench: Bench, field: WaveField, claim: string): Promise<Taken | 'none' | 'again'> {
  const waveId = field.wave.id;
  return transact(bench, async (trx) => {
    if ((await holdWave(trx, waveId, 'shared')).state !== 'running') return 'none';
    const call = await bench.calls.take(trx, field.queue);
    if (call === null) return 'none';
    const held = { waveId, territory: call.subject, claim };
    const unit = await claimUnit(trx, { ...held, worker: bench.id });
    if (unit !== null && unit.lost_claims.length < bench.lostLimit) {
      await seeWorker(trx, bench.id);
      return { field, unit, held, call };
    }
    if (unit !== null) await giveUpUnit(trx, held, { state: 'failed', error: `lost ${unit.lost_claims.length} times with its worker` });
    await bench.calls.drop(trx, field.queue, [call.subject]);
    return 'again';
  });
}

/** What every unit of a wave is dated by. */
export function datedBy({ wave }: WaveField): Instant {
  return instantFrom(wave.dated.getTime());
}
