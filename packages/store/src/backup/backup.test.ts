import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { everything, fillAll, judge, judgementOf, openWave, siteOf } from '../../test/rows.ts';
import { insertAccount } from '../questions/account.ts';
import { StoreRefusal } from '../refusal.ts';
import type { Schema } from '../schema.ts';
import { eachEngine, testEngine } from '../testing.ts';
import { type BackupReport, backup } from './backup.ts';
import { restore } from './restore.ts';
import { TABLES } from './tables.ts';

/** What a backup leaves out: what migrations note, counts of changes, and what is worked out anew. */
const WITHOUT_BACKUP = ['beffroi_migration', 'beffroi_migration_lock', 'shown_change', 'kept_comparison', 'kept_comparison_part'];

const ABOUT = { now: new Date('2026-11-24T12:00:00Z'), program: 'beffroi 0.0.0' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beffroi-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof StoreRefusal ? error.code : String(error)),
  );

/** Milliseconds until something that is awaited must have come, and between two looks: no measure of the machine. */
const ARRIVAL = { timeout: 5 * 60_000, interval: 20 } as const;

/** How many wait in this database until nobody holds the table any more. */
async function waitingFor(db: Kysely<Schema>, table: string): Promise<number> {
  const { rows } = await sql`
    select from pg_locks where not granted and relation = ${table}::regclass
    and database = (select oid from pg_database where datname = current_database())`.execute(db);
  return rows.length;
}

/** The lines of a backup, to be changed and packed again. */
const linesOf = async (path: string): Promise<string[]> =>
  gunzipSync(await readFile(path))
    .toString()
    .trimEnd()
    .split('\n');
const packed = async (name: string, lines: readonly string[]): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, gzipSync(`${lines.join('\n')}\n`));
  return path;
};

/** An idea that was merged into one which was written after it. */
async function mergeIdeas(db: Kysely<Schema>): Promise<void> {
  const lead = {
    handle: 'lea',
    email: 'lea@valdor.example',
    name: 'Léa',
    roles: ['agent'],
    territories: [],
    password: null,
    issuer: null,
    subject: null,
  } as const;
  const account = await insertAccount(db, lead, ABOUT.now);
  await sql`insert into idea_box (territory, name, key, zone, state, keep_days, lead_id, made_at)
    values ('99001', 'Boîte', 'ABCDEFGHIJKLMNO', 'Europe/Paris', 'open', 30, ${account}, ${ABOUT.now})`.execute(db);
  await db.transaction().execute(async (trx) => {
    for (const [id, state, into] of [
      [1, 'merged', 2],
      [2, 'shown', null],
    ] as const)
      await sql`insert into idea (id, box_id, kind, title, said, state, given_on, settled_on, settled_by, code_hash, version, words, merged_into)
        select ${uuid(id)}, id, 'idea', 'Un banc', 'Un banc', ${state}, '2026-11-20', '2026-11-21', ${account}, ${String(id).repeat(64)}, 0, '', ${into === null ? null : uuid(into)}
        from idea_box`.execute(trx);
  });
}
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

eachEngine('a backup', (engine) => {
  it('names every table that the schema has', async () => {
    const store = await engine.open();
    const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(
      store.db,
    );
    expect(rows.map((row) => row.name).sort()).toEqual([...TABLES, ...WITHOUT_BACKUP].sort());
  });

  it('restores all rows as they were, guards and numbering included', async () => {
    const from = await engine.open();
    await fillAll(from.db);
    await mergeIdeas(from.db);
    const path = join(folder, `${engine.name}.backup`);
    const report = await backup(from, path, ABOUT);
    expect(report.rows).toMatchObject({ panel: 1, target: 4, unit: 5, observation: 54, worker: 1 });
    expect(report.bytes).toBe((await stat(path)).size);

    const to = await engine.open();
    const restored = await restore(to, path);
    expect(restored).toEqual({ rows: report.rows, made: ABOUT.now.toISOString(), program: ABOUT.program });
    expect(await everything(to.db, TABLES)).toEqual(await everything(from.db, TABLES));

    await expect(sql`delete from target`.execute(to.db)).rejects.toThrow(/never changed/);
    await expect(to.db.insertInto('judgement').values(judgementOf(1, '00009')).execute()).rejects.toThrow(/closed/);
    expect(await openWave(to.db, 'trois', 1)).toBe(3);
  });

  it('is refused by a database that is not empty, unless told to replace what it holds', async () => {
    const store = await engine.open();
    await openWave(store.db, 'une', 1);
    const path = join(folder, `${engine.name}-one.backup`);
    await backup(store, path, ABOUT);
    await openWave(store.db, 'deux', 2);
    const before = await everything(store.db, TABLES);
    expect(await codeOf(restore(store, path))).toBe('not-empty');
    expect(await everything(store.db, TABLES)).toEqual(before);
    await restore(store, path, { replace: true });
    expect((await everything(store.db, TABLES))['wave']).toHaveLength(1);
  });

  it('changes nothing when it is damaged, wherever that is', async () => {
    const store = await engine.open();
    await fillAll(store.db);
    const path = join(folder, `${engine.name}-whole.backup`);
    await backup(store, path, ABOUT);
    const lines = await linesOf(path);
    const bytes = await readFile(path);
    const before = await everything(store.db, TABLES);

    const damages: readonly (readonly [string, Promise<string>, string])[] = [
      ['without its end', packed('a', lines.slice(0, -1)), 'damaged-backup'],
      ['without a row', packed('b', lines.toSpliced(2, 1)), 'damaged-backup'],
      ['with another row', packed('c', lines.with(2, lines[2]!.replace('Iroise', 'Iroisé'))), 'damaged-backup'],
      ['with a line after its end', packed('d', [...lines, lines[2]!]), 'damaged-backup'],
      ['with a column too many', packed('e', lines.with(2, '["1","2"]')), 'damaged-backup'],
      ['with a number that is none', packed('f', lines.with(2, lines[2]!.replace('["1"', '["one"'))), 'damaged-backup'],
      ['with a line that is no JSON', packed('g', lines.with(2, '{')), 'damaged-backup'],
      ['with another table', packed('h', lines.with(1, lines[1]!.replace('"panel"', '"pg_authid"'))), 'damaged-backup'],
      ['with another column', packed('i', lines.with(1, lines[1]!.replace('"rule"', '"role"'))), 'damaged-backup'],
      ['of another program', packed('j', ['{"format":"other"}']), 'not-a-backup'],
      ['with nothing in it', packed('k', []), 'not-a-backup'],
      ['of a newer schema', packed('l', lines.with(0, lines[0]!.replace(/"schema":"[^"]*"/, '"schema":"9999-later"'))), 'newer'],
      ['of an older schema', packed('m', lines.with(0, lines[0]!.replace(/"schema":"[^"]*"/, '"schema":"0000-before"'))), 'older'],
      ['of a newer format', packed('n', lines.with(0, lines[0]!.replace('"version":1', '"version":2'))), 'newer'],
      ['cut off', written('o', bytes.subarray(0, bytes.length >> 1)), 'damaged-backup'],
      ['with a bit that fell over', written('p', Buffer.from(bytes).fill(bytes[200]! ^ 4, 200, 201)), 'damaged-backup'],
      ['a text', written('q', Buffer.from('Bonjour\n')), 'not-a-backup'],
      ['empty', written('r', Buffer.alloc(0)), 'damaged-backup'],
    ];
    for (const [what, file, code] of damages) {
      expect([what, await codeOf(restore(store, await file, { replace: true }))]).toEqual([what, code]);
    }
    expect(await everything(store.db, TABLES)).toEqual(before);
  });

  it('leaves nothing behind, and the old file as it was, when it cannot be written', async () => {
    const store = await engine.open();
    await fillAll(store.db);
    const place = await mkdtemp(join(folder, 'full-'));
    const path = join(place, 'b');
    await writeFile(path, 'the old one');
    await sql`alter table worker rename to worker_away`.execute(store.db);
    await expect(backup(store, path, ABOUT)).rejects.toThrow(/worker/);
    expect(await readdir(place)).toEqual(['b']);
    expect(await readFile(path, 'utf8')).toBe('the old one');
  });
});

describe('any text', () => {
  const undo: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const each of undo) await each();
  });

  it('comes back as it was', async () => {
    // What PostgreSQL cannot hold is left out: U+0000, and halves of characters.
    const texts = fc.sample(anyText(), { numRuns: 2500, seed: 3 }).filter((text) => !text.includes('\0') && text.isWellFormed());
    const engine = testEngine('pglite', (each) => void undo.push(each));
    const from = await engine.open();
    await from.db
      .insertInto('target')
      .values(texts.map((source) => siteOf('00001', null, source)))
      .execute();
    const path = join(folder, 'texts');
    await backup(from, path, ABOUT);
    const to = await engine.open();
    await restore(to, path);
    const rows = await to.db.selectFrom('target').select('source').orderBy('id').execute();
    expect(rows.map((row) => row.source)).toEqual(texts);
  });
});

const written = async (name: string, bytes: Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

describe('a backup of one engine', () => {
  const undo: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const each of undo) await each();
  });
  const pglite = testEngine('pglite', (each) => void undo.push(each));
  const postgres = testEngine('postgres', (each) => void undo.push(each));

  it.each([
    [pglite, postgres],
    [postgres, pglite],
  ])('$name is the same, byte for byte, after it went through the other', async (one, other) => {
    const from = await one.open();
    await fillAll(from.db);
    const there = join(folder, `${one.name}-there`);
    const back = join(folder, `${one.name}-back`);
    const first = await backup(from, there, ABOUT);
    const to = await other.open();
    await restore(to, there);
    expect((await backup(to, back, ABOUT)).sha256).toBe(first.sha256);
    expect(await readFile(back)).toEqual(await readFile(there));
  });

  it('does not see what is written while it is made', async () => {
    const store = await postgres.open();
    const wave = await openWave(store.db, 'une', 5);
    const path = join(folder, 'moving');
    let making: Promise<BackupReport> | undefined;
    await store.db.transaction().execute(async (db) => {
      await sql`lock table observation in access exclusive mode`.execute(db);
      making = backup(store, path, ABOUT);
      // It has read judgements, and stands before observations: what is written now comes between the two.
      await vi.waitFor(async () => expect(await waitingFor(db, 'observation')).toBeGreaterThan(0), ARRIVAL);
      await judge(db, wave, 5, 2);
    });
    const { rows } = await making!;
    expect([rows.wave, rows.judgement, rows.observation]).toEqual([1, 0, 0]);
  });
});
