import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '@beffroi/store';

/** Bytes of each table with its indexes, of the queue's too, the largest first. */
export async function tableSizes(store: Store): Promise<readonly (readonly [name: string, bytes: number])[]> {
  const { rows } = await store.executeSql(
    `select case nspname when 'public' then relname else 'queue' end as name, sum(pg_total_relation_size(pg_class.oid))::float8 as bytes
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname in ('public', 'pgboss') group by 1 order by 2 desc`,
  );
  return (rows as { name: string; bytes: number }[]).map(({ name, bytes }) => [name, bytes]);
}

/** Files below a folder: their number and bytes by the end of their names, `.gz` and `.cdxj` for archives. */
export async function filesBelow(folder: string, ending: string): Promise<{ readonly files: number; readonly bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(ending)) continue;
    files++;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

/** Territory → digest of its findings and strip of its marks, in the first series of a wave. */
export async function judgedIn(
  store: Store,
  wave: string,
): Promise<ReadonlyMap<string, { readonly digest: string; readonly strip: string }>> {
  const rows = await store.db
    .selectFrom('judgement')
    .innerJoin('score', (join) =>
      join.onRef('score.series_id', '=', 'judgement.series_id').onRef('score.territory', '=', 'judgement.territory'),
    )
    .innerJoin('series', 'series.id', 'judgement.series_id')
    .innerJoin('wave', 'wave.id', 'series.wave_id')
    .select(['judgement.territory', 'judgement.digest', 'score.strip', 'series.id'])
    .where('wave.name', '=', wave)
    .orderBy('series.id')
    .orderBy('judgement.territory')
    .execute();
  return new Map(rows.filter(({ id }) => id === rows[0]!.id).map(({ territory, digest, strip }) => [territory, { digest, strip }]));
}
