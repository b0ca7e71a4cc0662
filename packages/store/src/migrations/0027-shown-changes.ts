import { type Kysely, sql } from 'kysely';

/** Counts the changes of what pages show, so that a drawn page may be kept as long as it says what is (docs/adr/0064-pages-that-are-kept.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // A relation has as many rows as transactions changed it at once: nobody waits for another's row, and the sum grows when, and only when, a change is there to be seen.
  `create table shown_change (
    id integer generated always as identity primary key,
    relation text not null,
    n bigint not null)`,
  // The clock as a beginning: a relation that was emptied and filled anew never comes to a sum that it had.
  `create function note_shown_change(changed text) returns void language plpgsql as $$
  begin
    update shown_change set n = n + 1
      where id = (select id from shown_change where relation = changed limit 1 for update skip locked);
    if not found then
      insert into shown_change (relation, n) values (changed, (extract(epoch from clock_timestamp()) * 1000)::bigint);
    end if;
  end $$`,
  // What looks for rows to change and finds none has changed nothing.
  `create function tell_shown_change() returns trigger language plpgsql as $$
  begin
    if tg_op in ('UPDATE', 'DELETE') then
      if not exists (select from gone) then return null; end if;
    end if;
    perform note_shown_change(tg_table_name);
    return null;
  end $$`,
];
