import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { TABLES } from './backup/tables.ts';
import { noteStatement, type ReadNotes } from './read-notes.ts';

/** Tables that are only written while their series or wave is open, which no page shows; when that closes, `series` or `wave` changes (`refuse_late` of the first migration holds them to it). */
export const FROZEN_TABLES: ReadonlySet<string> = new Set(
  'unit capture judgement observation score figure standing scope_rank programme_document'.split(' '),
);
/** Tables of which nothing is shown to everybody, and which change all the time: a page that read one belongs to somebody. */
export const PRIVATE_TABLES: ReadonlySet<string> = new Set(
  'host_turn worker session sign_in_step one_time_link passkey attempt draft act_log mail webhook webhook_delivery review_lease survey_token survey_rate target_access'.split(
    ' ',
  ),
);

const NOTES = new AsyncLocalStorage<ReadNotes>();
const ALL: ReadonlySet<string> = new Set(TABLES);
/** Texts of statements are some hundreds; beyond that they are looked through again. */
const MOST_TEXTS = 2_000;
const known = new Map<string, readonly string[]>();

/**
 * Notes which tables are read by what `run` begins, and by all that follows from it; more than once what is read by who remembers it (`cacheOf`) is not noted: it does not change.
 *
 * @param tables is added to
 */
export function notingTables<T>(tables: Set<string>, run: () => T): T {
  return NOTES.run({ tables }, run);
}

/** The same with the statements too, and digests of what was answered: who keeps what was drawn from one day to another asks them again. */
export function notingReads<T>(notes: ReadNotes, run: () => T): T {
  return NOTES.run(notes, run);
}

/** Notes that what is drawn is not finished: something is still being made, or cannot be had now. It is given to who asked, and kept for nobody. */
export function leaveUnkept(): void {
  NOTES.getStore()?.tables.add(UNFINISHED);
}

/** Notes that what is drawn holds until this is told (`noteShownChange`): it says that something is being made. */
export function keepUntil(told: string): void {
  NOTES.getStore()?.tables.add(told);
}

/** Stands among tables, and tells of no change. */
export const UNFINISHED = 'unfinished';

/** The tables that a statement names: rather one too many, which shares its name with a column, but for private ones, which stand behind a word that tables stand behind. */
export function tablesIn(text: string): readonly string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = new Set<string>();
  for (const [word] of text.matchAll(/[a-z_]+/g)) if (ALL.has(word) && !PRIVATE_TABLES.has(word)) found.add(word);
  for (const [, word] of text.matchAll(/\b(?:from|join|into|update|using)\s+(?:only\s+)?(?:"?\w+"?\.)?"?([a-z_]+)"?/g))
    if (PRIVATE_TABLES.has(word!)) found.add(word!);
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(text, [...found]);
  return [...found];
}

/** A pool whose statements are noted for who asked for it. */
export function notingPool(pool: PostgresPool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const query = client.query as unknown as (text: unknown, ...rest: unknown[]) => unknown;
      const noted = (text: unknown, ...rest: unknown[]): unknown => {
        const notes = NOTES.getStore();
        if (notes === undefined) return query(text, ...rest);
        for (const table of tablesIn(textOf(text))) notes.tables.add(table);
        const answered = query(text, ...rest);
        noteStatement(notes, text, (rest[0] as readonly unknown[] | undefined) ?? [], answered);
        return answered;
      };
      return { ...client, query: noted as unknown as PostgresPoolClient['query'], release: (destroy?: boolean) => client.release(destroy) };
    },
  };
}

/** A cursor holds its text. */
function textOf(given: unknown): string {
  return typeof given === 'string' ? given : String((given as { readonly text?: unknown } | null)?.text ?? '');
}
