import type { Kysely } from 'kysely';
import type { EmbargoSettingRow, Schema } from '../schema.ts';
import type { ElectionKey } from './candidate-list.ts';

/** Notes what is set for a ballot from now on; what was set before stays in the table. */
export async function insertEmbargo(trx: Kysely<Schema>, setting: Omit<EmbargoSettingRow, 'id'>): Promise<void> {
  await trx.insertInto('silence_setting').values(setting).execute();
}

/** All that was ever set, the newest first: the first of a ballot is what holds. */
export async function embargoSettings(db: Kysely<Schema>): Promise<EmbargoSettingRow[]> {
  return db.selectFrom('silence_setting').selectAll().orderBy('id', 'desc').execute();
}

/** What holds for each ballot, those of the newest election first. */
export async function standingEmbargoes(db: Kysely<Schema>): Promise<EmbargoSettingRow[]> {
  return db
    .selectFrom('silence_setting')
    .selectAll()
    .distinctOn(['year', 'round'])
    .orderBy('year', 'desc')
    .orderBy('round', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** A ballot for which the public is shown nothing now. */
export interface EmbargoedElection extends ElectionKey {
  /** When it ends; `null` when it was switched on by hand and somebody has to switch it off. */
  readonly until: Date | null;
}

/**
 * Ballots that are in their legal silence now. Whatever is shown to the public of what candidates promise asks this first, each time: nothing that comes of
 * the answer may be kept longer than it takes to answer.
 */
export async function embargoedElections(db: Kysely<Schema>, now: Date): Promise<readonly EmbargoedElection[]> {
  return (await standingEmbargoes(db)).flatMap(({ year, round, kind, silent_from: from, silent_until: until }) => {
    if (kind === 'off' || (kind === 'period' && (now < from! || now >= until!))) return [];
    return [{ year, round, until }];
  });
}

/**
 * The silence that hides what belongs to an election, if one does. The two rounds of a year are hidden together: who stands in the second
 * stood in the first, and their programmes are the same.
 */
export function embargoOver(silent: readonly EmbargoedElection[], year: number): EmbargoedElection | null {
  return silent.find((one) => one.year === year) ?? null;
}
