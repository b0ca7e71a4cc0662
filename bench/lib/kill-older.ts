import { openStore, type StorePlace } from '@beffroi/store';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from '../../packages/store/src/migrations/index.ts';

/** Makes a database as the program of migration 0008 left it, with so many towns in a wave. */
export async function olderDatabase(place: StorePlace, towns: number): Promise<void> {
  const store = await openStore(place);
  const { db } = store;
  for (const statement of ['drop schema public cascade', 'create schema public']) await sql.raw(statement).execute(db);
  const older = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0009'));
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => older },
    migrationTableName: 'beffroi_migration',
    migrationLockTableName: 'beffroi_migration_lock',
  }).migrateToLatest();
  if (error !== undefined) throw error;
  const code = "lpad(n::text, 5, '0')";
  const all = `from generate_series(1, ${towns}) n`;
  for (const statement of [
    `insert into wave (name, instrument, panel, vintage, dated, state, options, opened_at)
      values ('w', 'services', 'p', 2026, '2026-11-24', 'running', '{}', '2026-11-24')`,
    `insert into unit (wave_id, territory, name, population, department, region, epci, stratum, state, attempts)
      select 1, ${code}, 'T', 10, '29', '53', null, 'under-50000', 'done', 1 ${all}`,
    `insert into series (wave_id, assessor, rubric_version, rubric_digest, opened_at) values (1, 'services@1.0.0', '1.0.0', 'r', '2026-11-24')`,
    `insert into judgement select 1, ${code}, 1, '[]', 'd' || n, '2026-11-24' ${all}`,
    `insert into observation select 1, ${code}, 'a', 'level', 4, 2, 3, 5, 0.9, 'portal', null, 'form', 'e' ${all}`,
    `insert into score select 1, ${code}, 2, 0, 0, 4, 0.8, 2, 3, '40' ${all}`,
    `insert into site (territory, url, source, noted_at) select ${code}, 'https://site-' || n || '.example/', 'x', '2026-11-24' ${all}`,
    `insert into candidate_list (territory, year, round, key) values ('00002', 2020, 1, 'vieille'), ('00001', 2026, 1, 'ensemble')`,
    `insert into list_note (list_id, name, head, label, state, source, noted_at) values (2, 'Ensemble', 'Anne', '', 'not-looked-for', 'x', now()),
      (1, 'Vieille', '', 'divers', 'none-found', 'x', now()), (2, 'Ensemble', 'Anne', '', 'found', 'y', now())`,
  ]) {
    await sql.raw(statement).execute(db);
  }
  await store.close();
}
