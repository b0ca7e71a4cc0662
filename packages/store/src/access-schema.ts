import type { ColumnType, Selectable } from 'kysely';

/** The table of accesses that towns gave, as Kysely knows it; `migrations/0030-target-access.ts` makes it. */
export interface AccessTables {
  readonly target_access: TargetAccessTable;
}

/** What a town gave so that more of a target can be read than everybody may. */
export interface TargetAccessTable {
  /** The first note of the target. */
  target_id: number;
  /** What the secret is bound to: elsewhere it does not open. */
  name: string;
  sealed: string;
  given_at: ColumnType<Date, Date | string, Date | string>;
  /** From then on it is not used, and forgotten. */
  ends_at: ColumnType<Date, Date | string, Date | string>;
}

/** An access as pages know it: all but the secret. */
export type TargetAccessRow = Omit<Selectable<TargetAccessTable>, 'sealed'>;
