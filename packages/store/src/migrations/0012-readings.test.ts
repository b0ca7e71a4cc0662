import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { beforeAll, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { adjudicationsOf } from '../questions/adjudication.ts';
import { contests } from '../questions/contest.ts';
import { peoplesMarks } from '../questions/counted-marks.ts';
import { insertReview, reviewsOf } from '../questions/review.ts';
import { insertReviewItems, reviewItemsOf } from '../questions/review-item.ts';
import type { Schema } from '../schema.ts';
import { eachEngine } from '../testing.ts';
import { MIGRATIONS } from './index.ts';

const AT = '2026-11-24T06:00:00Z';

/** The schema before the reading rooms became one, with rows of both: marks that were read, settled and contested, and sentences that were coded. */
const BEFORE = `
  insert into wave (name, instrument, panel, vintage, dated, state, options, opened_at)
    values ('sites', 'services', 'p', 2026, '${AT}', 'running', '{}', '${AT}'), ('promesses', 'programmes', 'p', 2026, '${AT}', 'running', '{}', '${AT}');
  insert into unit (wave_id, territory, name, population, department, region, stratum, state, attempts)
    select id, '29001', 'Argol', 1000, '29', '53', 'under-50000', 'done', 1 from wave;
  insert into series (wave_id, assessor, rubric_version, rubric_digest, opened_at)
    values (1, 'services@1.0.0', '1.0.0', 's', '${AT}'), (2, 'programmes@1.0.0', '1.0.0', 'p', '${AT}');
  insert into judgement (series_id, territory, attempt, findings, digest, judged_at) select id, '29001', 1, '[]', '0', '${AT}' from series;
  insert into observation (series_id, territory, indicator, kind, level, ceiling, confidence, reason, evidence)
    values (1, '29001', 'one', 'level', 3, 5, 0.5, 'form', '0'), (1, '29001', 'two', 'absence', 0, 5, 0.5, 'none', '0');
  update series set closed_at = '${AT}', digest = name from wave where wave.id = wave_id;
  update wave set state = 'closed', closed_at = '${AT}', digest = 'd' || id;
  insert into account (handle, email, name, roles, made_at)
    values ('a', 'a@x.fr', 'Ada', '{coder}', '${AT}'), ('b', 'b@x.fr', 'Ben', '{coder}', '${AT}'), ('j', 'j@x.fr', 'Judith', '{adjudicator}', '${AT}');
  insert into review_item (series_id, territory, indicator, why, coders, weight, added_at)
    values (1, '29001', 'one', 'sample', 2, 0.75, '${AT}'), (1, '29001', 'two', 'doubt', 1, 1e-300, '${AT}'), (1, '29001', 'one', 'contest', 1, 1, '${AT}');
  insert into review_lease values (2, 1, '${AT}', true);
  insert into review (item_id, coder, kind, level, quote, url, digest, remark, at, supersedes)
    values (1, 1, 'level', 2, 'mots', 'https://a.fr/', 'sha256:1', null, '${AT}', null), (1, 1, 'level', 4, null, null, null, 'mieux vu', '${AT}', 1),
      (1, 2, 'unobserved', null, null, null, null, 'rien', '${AT}', null);
  insert into adjudication (item_id, adjudicator, kind, level, reason, at) values (3, 3, 'level', 5, 'Vu.', '${AT}');
  insert into contest (series_id, territory, indicator, voice, account_id, reason, link, at)
    values (1, '29001', 'one', 'visitor', null, 'Non.', null, '${AT}');
  insert into contest_step (contest_id, step, account_id, words, adjudication_id, at) values (1, 'upheld', 3, 'Oui.', 1, '${AT}');
  insert into coding_item (series_id, territory, list, document, sentence, page, words, before, after, heading, why, stratum, weight, turn, coders, added_at)
    values (2, '29001', 'agir', 'sha256:2', 7, 1, 'Des « tablettes ».', '', 'Après.', 'École', 'other', 'near', 3.5, 0.9, 2, '${AT}'),
      (2, '29001', 'agir', 'sha256:2', 9, 2, 'La fibre.', 'Avant.', '', '', 'statement', 'broadband-fibre-wifi', 1, 0.1, 2, '${AT}');
  insert into coding_lease values (1, 2, '${AT}', false);
  insert into coding (item_id, coder, digital, themes, commitment, remark, at, supersedes)
    values (2, 1, true, '{ai}', 1, null, '${AT}', null), (2, 1, true, '{broadband-fibre-wifi}', 3, 'relu', '${AT}', 1), (2, 2, false, '{}', null, null, '${AT}', null);
  insert into coding_decision (item_id, adjudicator, digital, themes, commitment, reason, at) values (2, 3, true, '{}', 0, 'Soit.', '${AT}')`;

eachEngine('one reading room', (engine) => {
  let db: Kysely<Schema>;
  beforeAll(async () => {
    ({ db } = await engine.open());
    await sql.raw('drop schema public cascade; create schema public').execute(db);
    const earlier = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0009'));
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => earlier },
      migrationTableName: 'beffroi_migration',
      migrationLockTableName: 'beffroi_migration_lock',
    }).migrateToLatest();
    if (error !== undefined) throw error;
    for (const statement of BEFORE.split(';')) await sql.raw(statement).execute(db);
    await migrate(db);
  });

  it('keeps what was asked for: marks by their numbers, sentences behind them in the order of their turns', async () => {
    const marks = await reviewItemsOf(db, 1);
    expect(
      marks.map(({ id, kind, key, indicator, subject, why, stratum, weight, turn, coders }) => [
        id,
        kind,
        key,
        indicator,
        subject,
        why,
        stratum,
        weight,
        turn,
        coders,
      ]),
    ).toEqual([
      [1, 'finding', 'one', 'one', { indicator: 'one' }, 'sample', 'one', 0.75, -0.75, 2],
      [2, 'finding', 'two', 'two', { indicator: 'two' }, 'doubt', '', 1e-300, -1e-300, 1],
      [3, 'finding', 'one', 'one', { indicator: 'one' }, 'contest', '', 1, -1, 1],
    ]);
    expect(marks.map(({ machine }) => machine?.level)).toEqual([3, 0, 3]);
    const sentences = await reviewItemsOf(db, 2);
    expect(sentences).toMatchObject([
      {
        id: 4,
        kind: 'sentence',
        key: 'agir sha256:2 9',
        indicator: null,
        machine: null,
        subject: { list: 'agir', document: 'sha256:2', sentence: 9, page: 2, words: 'La fibre.', before: 'Avant.', after: '', heading: '' },
        why: 'statement',
        stratum: 'broadband-fibre-wifi',
        weight: 1,
        turn: 0.1,
        coders: 2,
        logged_as: 'sentence:2',
        added_at: new Date(AT),
      },
      { id: 5, key: 'agir sha256:2 7', why: 'other', stratum: 'near', weight: 3.5, logged_as: 'sentence:1' },
    ]);
    const leases = await db.selectFrom('review_lease').selectAll().orderBy('item_id').execute();
    expect(leases).toEqual([
      { item_id: 2, coder: 1, until: new Date(AT), skipped: true },
      { item_id: 5, coder: 2, until: new Date(AT), skipped: false },
    ]);
  });

  it('keeps what was said and settled, and which answer took the place of which', async () => {
    const said = [...(await reviewsOf(db, { waveId: 1 })), ...(await reviewsOf(db, { waveId: 2 }))];
    expect(
      said.map(({ id, item_id, coderName, answer, remark, supersedes }) => [id, item_id, coderName, answer, remark, supersedes]),
    ).toEqual([
      [2, 1, 'Ada', { kind: 'level', level: 4 }, 'mieux vu', 1],
      [3, 1, 'Ben', { kind: 'unobserved', level: null }, 'rien', null],
      [5, 4, 'Ada', { digital: true, themes: ['broadband-fibre-wifi'], commitment: 3 }, 'relu', 4],
      [6, 4, 'Ben', { digital: false, themes: [], commitment: null }, null, null],
    ]);
    const first = await db.selectFrom('review').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
    expect(first).toMatchObject({ answer: { kind: 'level', level: 2 }, quote: 'mots', url: 'https://a.fr/', digest: 'sha256:1' });
    expect(await adjudicationsOf(db, { waveId: 1 })).toMatchObject([
      { id: 1, item_id: 3, answer: { kind: 'level', level: 5 }, reason: 'Vu.' },
    ]);
    expect(await adjudicationsOf(db, { itemId: 4 })).toMatchObject([
      { id: 2, adjudicatorName: 'Judith', answer: { digital: true, themes: [], commitment: 0 }, reason: 'Soit.' },
    ]);
    expect(await contests(db)).toMatchObject([{ side: 'visitor', steps: [{ step: 'upheld', adjudication_id: 1 }] }]);
    const [one] = await peoplesMarks(db, { id: 1, wave_id: 1 });
    expect(one).toMatchObject({ indicator: 'one', sampled: true, machine: { level: 3 }, adjudicated: { kind: 'level', level: 5 } });
    expect(one!.reviews.map(({ kind, level }) => [kind, level])).toEqual([
      ['level', 4],
      ['unobserved', null],
    ]);
  });

  it('leaves the digests of closed waves as they were', async () => {
    expect(await db.selectFrom('wave').select('digest').orderBy('id').execute()).toEqual([{ digest: 'd1' }, { digest: 'd2' }]);
    expect(await db.selectFrom('series').select('digest').orderBy('id').execute()).toEqual([{ digest: 'sites' }, { digest: 'promesses' }]);
  });

  it('numbers what comes later behind all of it, and changes no row', async () => {
    const item = { series_id: 2, territory: '29001', kind: 'sentence', key: 'agir sha256:2 8', indicator: null, subject: {} };
    await insertReviewItems(db, [{ ...item, why: 'other', stratum: 'near', weight: 1, turn: 0.5, coders: 2 }], new Date(AT));
    expect((await reviewItemsOf(db, 2)).map(({ id }) => id)).toEqual([4, 5, 6]);
    const answer = { item_id: 6, coder: 1, answer: { digital: false }, remark: null, at: new Date(AT), supersedes: null };
    expect(await insertReview(db, answer)).toBe(7);
    for (const table of ['review_item', 'review', 'adjudication'] as const)
      for (const statement of [
        sql`update ${sql.table(table)} set id = default`,
        sql`delete from ${sql.table(table)}`,
        sql`truncate ${sql.table(table)} cascade`,
      ])
        await expect(statement.execute(db)).rejects.toThrow('never changed');
  });

  it('lets an item stand once for a reason, and answers have one successor', async () => {
    const again = { item_id: 4, coder: 1, answer: {}, remark: null, at: new Date(AT) };
    expect(await insertReview(db, { ...again, supersedes: null })).toBeNull();
    expect(await insertReview(db, { ...again, supersedes: 4 })).toBeNull();
    const item = {
      series_id: 1,
      territory: '29001',
      kind: 'finding',
      key: 'one',
      indicator: 'one',
      subject: {},
      stratum: '',
      weight: 1,
      turn: 1,
      coders: 1,
    };
    expect(await insertReviewItems(db, [{ ...item, why: 'sample' }], new Date(AT))).toBe(0);
    await expect(insertReviewItems(db, [{ ...item, indicator: null, why: 'other' }], new Date(AT))).rejects.toMatchObject({
      code: '23514',
    });
    await expect(insertReviewItems(db, [{ ...item, key: 'three', indicator: 'three', why: 'x' }], new Date(AT))).rejects.toMatchObject({
      code: '23503',
    });
  });
});
