import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { DATED } from '../../test/rows.ts';
import { migrate } from '../migrate.ts';
import { noteLists, registeredElections, registeredLists } from '../questions/candidate-list.ts';
import { noteSites } from '../questions/site.ts';
import { addTargetDocuments } from '../questions/target-document.ts';
import { seriesLines } from '../questions/wave-record.ts';
import type { Schema } from '../schema.ts';
import { eachEngine } from '../testing.ts';
import { MIGRATIONS } from './index.ts';

/** The database as the program of 0008 left it, with what it had written. */
async function ofOlderProgram(db: Kysely<Schema>): Promise<void> {
  for (const statement of ['drop schema public cascade', 'create schema public']) await sql.raw(statement).execute(db);
  const older = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0009'));
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => older },
    migrationTableName: 'beffroi_migration',
    migrationLockTableName: 'beffroi_migration_lock',
  }).migrateToLatest();
  if (error !== undefined) throw error;
  const town = `'T', 10, '29', '53', null, 'under-50000'`;
  for (const statement of [
    `insert into wave (name, instrument, panel, vintage, dated, state, options, opened_at)
      values ('w', 'services', 'p', 2026, '2026-11-24', 'running', '{}', '2026-11-24')`,
    `insert into unit (wave_id, territory, name, population, department, region, epci, stratum, state, attempts)
      values (1, '00001', ${town}, 'done', 1), (1, '00002', ${town}, 'done', 1)`,
    `insert into series (wave_id, assessor, rubric_version, rubric_digest, opened_at) values (1, 'services@1.0.0', '1.0.0', 'r', '2026-11-24')`,
    `insert into judgement values (1, '00001', 1, '[]', 'd1', now()), (1, '00002', 1, '[]', 'd2', now())`,
    `insert into observation values
      (1, '00001', 'a', 'level', 4, 2, 3, 5, 0.9, 'portal', null, 'form', 'e'), (1, '00001', 'b', 'absence', 0, 0, 0, 5, 0.9, null, null, 'no', 'e'),
      (1, '00002', 'a', 'unobserved', null, null, null, 5, 0.9, null, 'down', 'down', 'e'), (1, '00002', 'b', 'level', 1, null, null, 3, 0.5, null, null, 'x', 'e')`,
    `insert into score values (1, '00001', 2, 0, 0, 4, 0.8, 2, 3, '40'), (1, '00002', 1, 1, 0, 1, 0.33, null, null, '?1')`,
    `insert into site (territory, url, source, noted_at) values ('00001', 'https://a.example/', 'x', now()), ('00002', 'https://b.example/', 'x', now()),
      ('00002', null, 'y', now())`,
    `insert into candidate_list (territory, year, round, key) values ('00002', 2020, 1, 'vieille'), ('00001', 2026, 1, 'ensemble')`,
    `insert into list_note (list_id, name, head, label, state, source, noted_at) values (2, 'Ensemble', 'Anne', '', 'not-looked-for', 'x', now()),
      (1, 'Vieille', '', 'divers', 'none-found', 'x', now()), (2, 'Ensemble', 'Anne', '', 'found', 'y', now())`,
    `insert into programme_document (list_id, name, archive, digest, bytes, media_type, taken_at)
      values (2, 'p.pdf', 'k', 'sha256:1', 5, 'application/pdf', now())`,
  ]) {
    await sql.raw(statement).execute(db);
  }
}

eachEngine('a database of an older program', (engine) => {
  it('has the same digests, sites and lists under this one', async () => {
    const { db } = await engine.open();
    await ofOlderProgram(db);
    await migrate(db);

    const lines: string[] = [];
    for await (const line of seriesLines(db, { id: 1, wave_id: 1 })) lines.push(line);
    expect(lines.filter((line) => line.startsWith('["observation"'))).toEqual([
      '["observation","00001","a","level",4,2,3,5,0.9,"portal",null,"form"]',
      '["observation","00001","b","absence",0,0,0,5,0.9,null,null,"no"]',
      '["observation","00002","a","unobserved",null,null,null,5,0.9,null,"down","down"]',
      '["observation","00002","b","level",1,null,null,3,0.5,null,null,"x"]',
    ]);
    await expect(sql`update observation set level = 1`.execute(db)).rejects.toMatchObject({ code: '23000' });

    // What is known is not news, and what differs stands beside it.
    const said = { source: 'z', now: DATED };
    const sites = [
      { territory: '00001', url: 'https://a.example/' },
      { territory: '00002', url: 'https://b.example/' },
    ];
    expect(await noteSites(db, sites, said)).toEqual({ added: 0, changed: 1, same: 1 });
    expect(await registeredElections(db)).toEqual([
      { year: 2026, round: 1, lists: 1, territories: 1 },
      { year: 2020, round: 1, lists: 1, territories: 1 },
    ]);
    const [list] = await registeredLists(db, { year: 2026, round: 1 });
    expect(list).toMatchObject({ territory: '00001', key: 'ensemble', name: 'Ensemble', head: 'Anne', state: 'found', source: 'y' });
    expect(list!.documents).toMatchObject([{ id: 1, name: 'p.pdf', archive: 'k', archive_digest: null, bytes: 5 }]);
    const again = {
      name: 'q.pdf',
      archive: 'l',
      archive_digest: 'sha256:l',
      digest: 'sha256:2',
      bytes: 6,
      media_type: 'application/pdf',
      unreadable: null,
      taken_at: DATED,
    };
    expect(await addTargetDocuments(db, [{ ...again, target_id: list!.id }])).toBe(1);
    const note = { territory: '00001', year: 2026, round: 1, key: 'ensemble', name: 'Ensemble', head: null, label: 'divers', state: null };
    expect(await noteLists(db, [note], said)).toEqual({ added: 0, changed: 1, same: 0 });
    expect((await registeredLists(db, { year: 2026, round: 1 }))[0]).toMatchObject({
      id: list!.id,
      label: 'divers',
      documents: { length: 2 },
    });
  });
});
