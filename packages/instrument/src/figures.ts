import type { Schema, SeriesRow } from '@beffroi/store';
import type { Kysely } from 'kysely';

/** What is computed of a series and kept with it. */
export interface FigureFace {
  /** Adds figures to a series that is about to be closed, in the transaction that closes it: from then on they are read, not computed. */
  keep(trx: Kysely<Schema>, series: SeriesRow): Promise<void>;
}
