import type { Kysely } from 'kysely';
import type { CaptureRow, JudgementRow, Schema, UnitRow } from '../schema.ts';

/** A territory in a wave, with what one series says of it and the capture that this rests on. */
export interface JudgedTown {
  readonly unit: UnitRow;
  /** `null` where the series has not judged it: no site is known, or its turn has not come. */
  readonly judgement: JudgementRow | null;
  /** The attempt that was judged; the last one where nothing was; `null` where none came to an end. */
  readonly capture: CaptureRow | null;
}

/** `null` when the territory is not in the series' wave. */
export async function judgedTown(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  territory: string,
): Promise<JudgedTown | null> {
  const unit = await db
    .selectFrom('unit')
    .selectAll()
    .where('wave_id', '=', series.wave_id)
    .where('territory', '=', territory)
    .executeTakeFirst();
  if (unit === undefined) return null;
  const judgement = await db
    .selectFrom('judgement')
    .selectAll()
    .where('series_id', '=', series.id)
    .where('territory', '=', territory)
    .executeTakeFirst();
  const capture = await db
    .selectFrom('capture')
    .selectAll()
    .where('wave_id', '=', series.wave_id)
    .where('territory', '=', territory)
    .$if(judgement !== undefined, (query) => query.where('attempt', '=', judgement!.attempt))
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { unit, judgement: judgement ?? null, capture: capture ?? null };
}
