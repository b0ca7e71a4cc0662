import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Store, sql } from './kill-sql.ts';

/** What of each table must be the same however often its writers were killed: no times, no claims, no ids that a database numbers. */
const SAME: Readonly<Record<string, string>> = {
  target: 'kind, territory, address, source',
  unit: 'wave_id, territory, state, attempts, error',
  capture: 'wave_id, territory, attempt, home, ended, requests, pages, documents, obstacles::text',
  series: 'wave_id, rubric_digest, closed_at is not null as closed',
  judgement: 'series_id, territory, attempt, digest',
  observation: 'series_id, territory, indicator, kind, level, ceiling, confidence, provider, obstacle, reason',
  score: 'series_id, territory, observed, unobserved, level_sum, strip',
  figure: '*',
  wave: 'name, state, digest is not null as frozen',
  publication: 'wave_id, published_at',
  panel: 'name, vintage',
  panel_territory: 'panel_id, territory, name',
  act_log: "act, actor, split_part(subject, ':', 1) as subject",
  file_import: 'state, progress::text, bytes is null as emptied',
  import_refusal: 'at, line, reason::text, remedy',
  account: 'email',
};

/** What a database holds, as lines, sorted: lines that lack were lost, lines more were doubled. */
export async function stateOf(store: Store): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [table, columns] of Object.entries(SAME)) {
    const { rows } = await sql(store, `select row_to_json(t)::text as line from (select ${columns} from ${table}) t`);
    lines.push(...rows.map(({ line }) => `${table} ${String(line).replace(/"(?:id|series_id|import_id)":\d+,?/g, '')}`));
  }
  return lines.sort();
}

/** Lines of `wanted` that are not in `found`, each as often as it lacks. */
export function lacking(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of found) left.set(line, (left.get(line) ?? 0) + 1);
  return wanted.filter((line) => {
    const n = left.get(line) ?? 0;
    left.set(line, n - 1);
    return n <= 0;
  });
}

/** Files that are of no use to anybody: parts of what was never finished. */
export async function leftBehind(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true });
  return all.filter((path) => /\.part$|\.tmp$|(?:^|\/)scratch\/.+/.test(path));
}

/** Digest of what a backup holds; throws where it is not whole. */
export async function backupDigest(folder: string): Promise<string> {
  const lines = gunzipSync(await readFile(join(folder, 'made.backup')))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const { sha256 } = JSON.parse(lines.pop()!) as { sha256: string };
  const found = createHash('sha256')
    .update(`${lines.join('\n')}\n`)
    .digest('hex');
  if (found !== sha256) throw new Error('a backup that is not whole');
  return lines.length.toString();
}
