import { type Kysely, sql } from 'kysely';

/**
 * Plans: what a town does about what was measured, who is in charge of it, and by when (docs/adr/0050-plans.md). What came of it is no column here: waves tell it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // One for each authority and mandate. An authority is a commune, or a body of several (its SIREN has nine digits).
  `create table plan (
    id integer generated always as identity primary key,
    territory text not null check (territory ~ '^([0-9AB]{5}|[0-9]{9})$'),
    mandate_year integer not null check (mandate_year between 1900 and 2200),
    name text not null,
    zone text not null,
    published_at timestamptz,
    version integer not null check (version >= 0),
    lead_id integer not null references account,
    made_at timestamptz not null,
    unique (territory, mandate_year))`,
  // Words of its manifesto, part by part: the last of a part counts. Figures stand in none.
  `create table plan_text (
    id integer generated always as identity primary key,
    plan_id integer not null references plan,
    part text not null check (part ~ '^[a-z]+([:-][a-z]+)*$'),
    said text not null,
    account_id integer not null references account,
    at timestamptz not null)`,
  'create index plan_text_of_plan on plan_text (plan_id, part, id desc)',
  `create table plan_action (
    id integer generated always as identity primary key,
    plan_id integer not null references plan,
    number integer not null check (number > 0),
    title text not null,
    purpose text not null,
    state text not null check (state in ('proposed', 'running', 'blocked', 'done', 'dropped')),
    due date,
    next_step text,
    step_due date,
    cost text check (cost in ('none', 'small', 'medium', 'large')),
    blocked_by text,
    unblocked_by text,
    blocked_on date,
    ended_on date,
    open boolean not null,
    version integer not null check (version >= 0),
    made_by integer not null references account,
    made_at timestamptz not null,
    unique (plan_id, number),
    check ((state = 'blocked') = (blocked_by is not null)),
    check ((state = 'blocked') = (blocked_on is not null)),
    check (unblocked_by is null or state = 'blocked'),
    check ((state in ('done', 'dropped')) = (ended_on is not null)),
    check (step_due is null or next_step is not null))`,
  // What it is to move: an indicator of an instrument, from a level to a higher one.
  `create table plan_tie (
    action_id integer not null references plan_action,
    instrument text not null,
    indicator text not null,
    level_from integer check (level_from between 0 and 5),
    level_to integer not null check (level_to between 0 and 5),
    primary key (action_id, instrument, indicator),
    check (level_from is null or level_from < level_to))`,
  'create index plan_tie_of_indicator on plan_tie (instrument, indicator)',
  // Somebody was asked to be in charge, and what they answered. One is in charge at a time, one is asked at a time.
  `create table charge (
    id integer generated always as identity primary key,
    action_id integer not null references plan_action,
    account_id integer not null references account,
    state text not null check (state in ('asked', 'accepted', 'declined', 'withdrawn', 'handed-over', 'left')),
    asked_by integer not null references account,
    asked_at timestamptz not null,
    answered_at timestamptz,
    ended_at timestamptz,
    reason text,
    named boolean not null,
    check ((state = 'asked') <= (answered_at is null)),
    check ((state in ('accepted', 'declined', 'handed-over')) <= (answered_at is not null)),
    check ((state in ('handed-over', 'left')) <= (ended_at is not null)),
    check (not named or state in ('accepted', 'handed-over', 'left')))`,
  "create unique index charge_accepted on charge (action_id) where state = 'accepted'",
  "create unique index charge_asked on charge (action_id) where state = 'asked'",
  'create index charge_of_account on charge (account_id, state)',
  'create index charge_of_action on charge (action_id)',
  // An action waits for another one.
  `create table plan_need (
    action_id integer not null references plan_action,
    needs_id integer not null references plan_action,
    primary key (action_id, needs_id),
    check (action_id <> needs_id))`,
  // Each version of an action with what changed: its history, and what two who edit at once are shown.
  `create table plan_change (
    id integer generated always as identity primary key,
    action_id integer not null references plan_action,
    version integer not null check (version > 0),
    read integer not null check (read >= 0 and read < version),
    account_id integer not null references account,
    at timestamptz not null,
    before jsonb not null,
    after jsonb not null)`,
  'create index plan_change_of_action on plan_change (action_id, id desc)',
  `create table plan_note (
    id integer generated always as identity primary key,
    action_id integer not null references plan_action,
    account_id integer not null references account,
    said text not null,
    private boolean not null,
    at timestamptz not null,
    withdrawn_at timestamptz)`,
  'create index plan_note_of_action on plan_note (action_id, id)',
  // An action that two authorities carry together: the other one agrees first.
  `create table plan_share (
    id integer generated always as identity primary key,
    action_id integer not null references plan_action,
    territory text not null check (territory ~ '^([0-9AB]{5}|[0-9]{9})$'),
    state text not null check (state in ('asked', 'accepted', 'declined', 'ended')),
    may_move boolean not null,
    asked_by integer not null references account,
    asked_at timestamptz not null,
    answered_by integer references account,
    answered_at timestamptz,
    check ((state = 'asked') = (answered_at is null)))`,
  "create unique index plan_share_standing on plan_share (action_id, territory) where state in ('asked', 'accepted')",
  "create index plan_share_with on plan_share (territory) where state in ('asked', 'accepted')",
  // A calendar by a secret address, one for each person and plan: renewed, the old one leads nowhere.
  `create table plan_calendar (
    account_id integer not null references account,
    plan_id integer not null references plan,
    hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null,
    primary key (account_id, plan_id))`,
  // How often somebody wants to be told by mail; no row: never.
  `create table plan_digest (
    account_id integer not null references account,
    plan_id integer not null references plan,
    every text not null check (every in ('week', 'month')),
    told_until timestamptz not null,
    primary key (account_id, plan_id))`,
  ...['plan_text', 'plan_change'].map(
    (table) => `create trigger ${table}_unchanged before update or delete on ${table} for each statement execute function refuse_change()`,
  ),
];
