import { type Instant, instantFrom } from '@beffroi/domain';
import { type Call, transact } from '@beffroi/jobs';
import { claimUnit, giveUpUnit, type HeldUnit, holdWave, seeWorker, type UnitRow } from '@beffroi/store';
import type { Assignment } from './assignment.ts';
import type { WorkerContext } from './worker-context.ts';

/** A wave that runs. */
type WaveField = Extract<Assignment, { readonly kind: 'wave' }>;

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
export async function takeUnit(context: WorkerContext, field: WaveField, claim: string): Promise<Taken | 'none' | 'again'> {
  const waveId = field.wave.id;
  return transact(context, async (trx) => {
    if ((await holdWave(trx, waveId, 'shared')).state !== 'running') return 'none';
    const call = await context.calls.take(trx, field.queue);
    if (call === null) return 'none';
    const held = { waveId, territory: call.subject, claim };
    const unit = await claimUnit(trx, { ...held, worker: context.id });
    if (unit !== null && unit.lost_claims.length < context.lostLimit) {
      await seeWorker(trx, context.id);
      return { field, unit, held, call };
    }
    if (unit !== null) await giveUpUnit(trx, held, { state: 'failed', error: `lost ${unit.lost_claims.length} times with its worker` });
    await context.calls.drop(trx, field.queue, [call.subject]);
    return 'again';
  });
}

/** What every unit of a wave is dated by. */
export function datedBy({ wave }: WaveField): Instant {
  return instantFrom(wave.dated.getTime());
}
