import { type Kysely, sql } from 'kysely';

/**
 * The post room: one row a mail, written with the act that causes it. To whom and what it says is sealed with a key that is not in the database, and deleted
 * once it is settled; what stays is no more than what became of it, by day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const DAY = "~ '^\\d{4}-\\d{2}-\\d{2}$'";

const STATEMENTS = [
  `create table mail (
    id integer generated always as identity primary key,
    key text not null unique,
    purpose text not null check (purpose ~ '^[a-z]+(-[a-z]+)*$'),
    subject_key text,
    account_id integer references account,
    to_account_id integer references account,
    bulk boolean not null,
    sealed text,
    state text not null check (state in ('waiting', 'sent', 'refused', 'given-up')),
    written_on text not null check (written_on ${DAY}),
    settled_on text check (settled_on ${DAY}),
    tries integer not null default 0,
    due_at timestamptz,
    give_up_at timestamptz,
    claim text,
    claimed_until timestamptz,
    handed_over boolean not null default false,
    trouble text,
    server_code integer check (server_code between 200 and 599),
    server_said text,
    check (case when state = 'waiting'
      then sealed is not null and due_at is not null and give_up_at is not null and settled_on is null
      else sealed is null and due_at is null and give_up_at is null and claim is null and settled_on is not null end))`,
  // Letters to one person go before those to many: a new password does not wait behind five hundred invitations.
  "create index mail_waiting on mail (bulk, due_at, id) where state = 'waiting'",
  'create index mail_of_subject on mail (purpose, subject_key, id desc)',
  "create index mail_settled on mail (settled_on) where state <> 'waiting'",
];
