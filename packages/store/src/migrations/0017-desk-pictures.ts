import { type Kysely, sql } from 'kysely';

/** Portraits that make an account's picture, and within how long an account answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // By default as ever: two days by the clock.
  'alter table channel add column answer_within jsonb',
  // What of the portraits was last put on the network; without it the account shows its own picture.
  'alter table channel add column picture_shown text',
  // The account's own picture, which comes back when nobody's portrait is shown any more.
  `create table channel_picture (
    channel_id integer primary key references channel,
    bytes bytea not null,
    type text not null,
    given_at timestamptz not null)`,
  // A portrait is its agent's: given by them, and deleted when they withdraw it.
  `create table portrait (
    agent_id integer primary key references agent,
    bytes bytea not null,
    type text not null,
    given_at timestamptz not null)`,
];
