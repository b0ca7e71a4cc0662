import { type Kysely, sql } from 'kysely';

/** When nothing is shown to the public of what candidates promise: what was set for each ballot, and by whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table silence_setting (
    id integer generated always as identity primary key,
    year smallint not null check (year between 1945 and 2200),
    round smallint not null check (round in (1, 2)),
    kind text not null check (kind in ('period', 'on', 'off')),
    silent_from timestamptz,
    silent_until timestamptz,
    account_id integer references account,
    actor text not null,
    at timestamptz not null,
    check ((kind = 'period') = (silent_from is not null)),
    check ((silent_from is null) = (silent_until is null)),
    check (silent_from < silent_until))`,
  'create index silence_setting_newest on silence_setting (year, round, id desc)',
  'create trigger silence_setting_unchanged before update or delete on silence_setting for each statement execute function refuse_change()',
  'create trigger silence_setting_untruncated before truncate on silence_setting for each statement execute function refuse_change()',
];
