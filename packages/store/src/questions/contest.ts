import type { Kysely } from 'kysely';
import type { ContestRow, ContestStepRow, Schema, TownReplyRow } from '../schema.ts';

/** Adds a contest, and where its author can be reached, when they said so. @returns its id */
export async function insertContest(trx: Kysely<Schema>, contest: Omit<ContestRow, 'id'>, email: string | null): Promise<number> {
  const { id } = await trx.insertInto('contest').values(contest).returning('id').executeTakeFirstOrThrow();
  if (email !== null) await trx.insertInto('contest_contact').values({ contest_id: id, email }).execute();
  return id;
}

/** Adds what came of a contest. @returns false when it was answered, or shown, already */
export async function insertContestStep(trx: Kysely<Schema>, step: Omit<ContestStepRow, 'id'>): Promise<boolean> {
  const row = await trx
    .insertInto('contest_step')
    .values(step)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A contest with its town, its wave and what came of it. */
export interface ContestView extends ContestRow {
  readonly wave: string;
  readonly waveId: number;
  /** Id of what the wave measures with: an indicator is one of its catalogue. */
  readonly instrument: string;
  readonly town: string;
  /** `null` while the wave is not public. */
  readonly publishedAt: Date | null;
  /** In the order in which they were taken. */
  readonly steps: readonly ContestStepRow[];
}

/** Which contests are wanted. */
export interface ContestFilter {
  readonly id?: number;
  readonly waveId?: number;
  readonly instrument?: string;
  readonly territory?: string;
  readonly indicator?: string;
}

/** Contests, the newest first. */
export async function contests(db: Kysely<Schema>, filter: ContestFilter = {}): Promise<ContestView[]> {
  let query = db
    .selectFrom('contest')
    .innerJoin('series', 'series.id', 'contest.series_id')
    .innerJoin('wave', 'wave.id', 'series.wave_id')
    .innerJoin('unit', (join) => join.onRef('unit.wave_id', '=', 'wave.id').onRef('unit.territory', '=', 'contest.territory'))
    .leftJoin('publication', 'publication.wave_id', 'wave.id')
    .selectAll('contest')
    .select(['wave.name as wave', 'wave.id as waveId', 'wave.instrument', 'unit.name as town', 'publication.published_at as publishedAt'])
    .orderBy('contest.id', 'desc');
  if (filter.id !== undefined) query = query.where('contest.id', '=', filter.id);
  if (filter.waveId !== undefined) query = query.where('wave.id', '=', filter.waveId);
  if (filter.instrument !== undefined) query = query.where('wave.instrument', '=', filter.instrument);
  if (filter.territory !== undefined) query = query.where('contest.territory', '=', filter.territory);
  if (filter.indicator !== undefined) query = query.where('contest.indicator', '=', filter.indicator);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const steps = await db
    .selectFrom('contest_step')
    .selectAll()
    .where(
      'contest_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, steps: steps.filter(({ contest_id }) => contest_id === row.id) }));
}

/** The answer of a contest: upheld, not upheld or set aside; `null` while it waits. */
export function answerOf({ steps }: Pick<ContestView, 'steps'>): ContestStepRow | null {
  return steps.find(({ step }) => step !== 'shown') ?? null;
}

/** Whether everybody may read a contest: its wave is published, and it is a town's, or people have read it and it speaks of a mark. */
export function isPublic({ side, steps, publishedAt }: Pick<ContestView, 'side' | 'steps' | 'publishedAt'>): boolean {
  if (publishedAt === null || steps.some(({ step }) => step === 'set-aside')) return false;
  return side === 'representative' || steps.length > 0;
}

/** Contests of a wave that everybody may read, the oldest first. */
export async function contestsOfWave(db: Kysely<Schema>, waveId: number): Promise<readonly ContestView[]> {
  return (await contests(db, { waveId })).filter(isPublic).reverse();
}

/** Where the author of a contest can be told of its answer; `null` when they did not say, or it was taken away. */
export async function contestContact(db: Kysely<Schema>, contestId: number): Promise<string | null> {
  const row = await db.selectFrom('contest_contact').select('email').where('contest_id', '=', contestId).executeTakeFirst();
  return row?.email ?? null;
}

/** Takes the address of a contest's author away: it has served. */
export async function removeContestContact(db: Kysely<Schema>, contestId: number): Promise<void> {
  await db.deleteFrom('contest_contact').where('contest_id', '=', contestId).execute();
}

/** Notes that a town has seen its marks and adds nothing; saying it again changes nothing. */
export async function insertTownReply(trx: Kysely<Schema>, reply: TownReplyRow): Promise<void> {
  await trx
    .insertInto('town_reply')
    .values(reply)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Towns that have seen their marks of a wave and add nothing. */
export async function townReplies(db: Kysely<Schema>, waveId: number): Promise<TownReplyRow[]> {
  return db.selectFrom('town_reply').selectAll().where('wave_id', '=', waveId).orderBy('territory').execute();
}

/** Shows a wave to its towns until `until`; a later deadline takes the place of an earlier one. @returns false when it is public already */
export async function openReplies(trx: Kysely<Schema>, waveId: number, until: Date): Promise<boolean> {
  const row = await trx
    .insertInto('publication')
    .values({ wave_id: waveId, reply_until: until })
    .onConflict((conflict) => conflict.column('wave_id').doUpdateSet({ reply_until: until }).where('publication.published_at', 'is', null))
    .returning('wave_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Waves whose towns may answer now, the newest first. */
export async function wavesInReply(
  db: Kysely<Schema>,
  now: Date,
): Promise<{ readonly id: number; readonly name: string; readonly instrument: string; readonly until: Date }[]> {
  return db
    .selectFrom('publication')
    .innerJoin('wave', 'wave.id', 'publication.wave_id')
    .where('reply_until', '>', now)
    .where('published_at', 'is', null)
    .select(['wave.id', 'wave.name', 'wave.instrument', 'reply_until as until'])
    .$narrowType<{ until: Date }>()
    .orderBy('wave.dated', 'desc')
    .execute();
}

/** Those of the codes that are towns of the wave, in order. */
export async function townsAmong(db: Kysely<Schema>, waveId: number, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom('unit')
    .select('territory')
    .where('wave_id', '=', waveId)
    .where('territory', 'in', codes)
    .orderBy('territory')
    .execute();
  return rows.map(({ territory }) => territory);
}

/** Whether a series has a mark: only then can it be contested. */
export async function hasMark(db: Kysely<Schema>, seriesId: number, territory: string, indicator: string): Promise<boolean> {
  const row = await db
    .selectFrom('observation')
    .select('kind')
    .where('series_id', '=', seriesId)
    .where('territory', '=', territory)
    .where('indicator', '=', indicator)
    .executeTakeFirst();
  return row !== undefined;
}
