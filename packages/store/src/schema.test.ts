import { type Kysely, sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { captureOf, DATED, fillAll, judge, judgementOf, observationsOf, openWave } from '../test/rows.ts';
import type { NewObservation, Schema } from './schema.ts';
import type { Store } from './store.ts';
import { eachEngine } from './testing.ts';

/** PostgreSQL's code for what a rule of ours forbids. */
const REFUSED = { code: '23000' };
const CHECK = { code: '23514' };

const WITHOUT_TERRITORY: ReadonlySet<string> = new Set(['programme_document']);

eachEngine('the schema', (engine) => {
  let store: Store;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    store = await engine.open();
    db = store.db;
    await fillAll(db);
  });

  it.each(['target', 'capture', 'judgement', 'observation', 'score', 'programme_document'] as const)(
    'keeps the rows of %s as they were written',
    async (table) => {
      for (const statement of [
        sql`update ${sql.table(table)} set ${sql.ref(WITHOUT_TERRITORY.has(table) ? 'name' : 'territory')} = '99999'`,
        sql`delete from ${sql.table(table)}`,
        sql`delete from ${sql.table(table)} where false`,
        sql`truncate ${sql.table(table)} cascade`,
      ]) {
        await expect(statement.execute(db)).rejects.toMatchObject({ ...REFUSED, message: `rows of ${table} are never changed` });
      }
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
      expect(rows[0]?.n).toBeGreaterThan(0);
    },
  );

  it('lets nothing into a closed series', async () => {
    const late = { series_id: 1, territory: '00001' };
    const score = {
      ...late,
      observed: 1,
      unobserved: 0,
      abstained: 0,
      level_sum: 1,
      attainment_sum: 1,
      strip: '1',
    };
    await expect(db.insertInto('judgement').values(judgementOf(1, '00009')).execute()).rejects.toMatchObject({
      ...REFUSED,
      message: 'the series of this judgement is closed',
    });
    await expect(
      db
        .insertInto('observation')
        .values(observationsOf(1, '00001', 19).at(-1)!)
        .execute(),
    ).rejects.toMatchObject(REFUSED);
    await expect(
      db
        .insertInto('score')
        .values({ ...score, territory: '00001' })
        .onConflict((oc) => oc.doNothing())
        .execute(),
    ).resolves.toBeDefined();
    await expect(
      sql`with gone as (select 1) insert into score select 1, 'x', 1, 1, 1, 1, 1, '' from gone`.execute(db),
    ).rejects.toMatchObject({ code: /^23/ });
  });

  it('lets no capture into a closed wave', async () => {
    await expect(
      db
        .insertInto('capture')
        .values(captureOf(1, '00001', 2))
        .execute(),
    ).rejects.toMatchObject({ ...REFUSED, message: 'the wave of this capture is closed' });
  });

  it('freezes a closed wave, its units and its series', async () => {
    await expect(
      db.updateTable('wave').set({ state: 'open', digest: null, closed_at: null }).where('id', '=', 1).execute(),
    ).rejects.toMatchObject(REFUSED);
    await expect(db.updateTable('series').set({ digest: null, closed_at: null }).where('id', '=', 1).execute()).rejects.toMatchObject(
      REFUSED,
    );
    await expect(db.updateTable('unit').set({ state: 'waiting' }).where('wave_id', '=', 1).execute()).rejects.toMatchObject(REFUSED);
    for (const [table, column] of [
      ['wave', 'id'],
      ['series', 'id'],
      ['unit', 'wave_id'],
    ] as const) {
      await expect(sql`delete from ${sql.table(table)} where ${sql.ref(column)} = 1`.execute(db)).rejects.toMatchObject({ code: /^23/ });
    }
  });

  it('closes a wave and a series only with their digest', async () => {
    await expect(db.updateTable('wave').set({ state: 'closed', closed_at: DATED }).where('id', '=', 2).execute()).rejects.toMatchObject(
      CHECK,
    );
    await expect(db.updateTable('wave').set({ digest: 'd' }).where('id', '=', 2).execute()).rejects.toMatchObject(CHECK);
    const series = await judge(db, 2, 0, 0, 'other');
    await expect(db.updateTable('series').set({ closed_at: DATED }).where('id', '=', series).execute()).rejects.toMatchObject(CHECK);
  });

  it('judges a wave once by one rubric, and again by another', async () => {
    const wave = await openWave(db, 'trois', 1);
    await judge(db, wave, 1, 2, 'r1');
    await judge(db, wave, 1, 2, 'r2');
    await expect(judge(db, wave, 1, 2, 'r1')).rejects.toMatchObject({ code: '23505' });
  });

  it.each<[string, Partial<NewObservation>]>([
    ['a level without a number', { kind: 'level', level: null }],
    ['an absence without a number', { kind: 'absence', level: null }],
    ['a level of 0', { kind: 'level', level: 0 }],
    ['a level of 6', { kind: 'level', level: 6 }],
    ['an absence that is not 0', { kind: 'absence', level: 1 }],
    ['an unobserved finding with a number', { kind: 'unobserved', level: 0, obstacle: 'down' }],
    ['an unobserved finding without its obstacle', { kind: 'unobserved', level: null, obstacle: null }],
    ['an abstention with a number', { kind: 'abstained', level: 2 }],
    ['an obstacle beside a level', { kind: 'level', level: 2, obstacle: 'down' }],
    ['a finding of no kind', { kind: 'guess' as 'level', level: 2 }],
  ])('does not take %s', async (_what, wrong) => {
    const observation = { ...observationsOf(2, '00001', 2)[1]!, ...wrong };
    await expect(
      db.transaction().execute(async (trx) => {
        const wave = await openWave(trx, 'essai', 1);
        const series = await judge(trx, wave, 1, 1);
        await trx
          .insertInto('observation')
          .values({ ...observation, series_id: series })
          .execute();
      }),
    ).rejects.toMatchObject(CHECK);
  });
});
