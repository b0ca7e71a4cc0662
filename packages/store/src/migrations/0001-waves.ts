import { type Kysely, sql } from 'kysely';

/** Panels, waves, units of work, captures, series of observations, and their figures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const TERRITORY = `territory text not null, name text not null, population integer not null, department text not null, region text not null,
  epci text, stratum text not null`;

const STATEMENTS = [
  `create table panel (
    id integer generated always as identity primary key,
    name text not null unique,
    rule jsonb not null,
    vintage integer not null,
    created_at timestamptz not null)`,
  `create table panel_territory (
    panel_id integer not null references panel on delete cascade,
    ordinal integer not null,
    ${TERRITORY},
    primary key (panel_id, territory))`,
  `create table site (
    id integer generated always as identity primary key,
    territory text not null,
    url text,
    source text not null,
    noted_at timestamptz not null)`,
  'create index site_newest on site (territory, id desc)',
  `create table wave (
    id integer generated always as identity primary key,
    name text not null unique,
    instrument text not null,
    panel text not null,
    vintage integer not null,
    dated timestamptz not null,
    state text not null check (state in ('open', 'running', 'paused', 'closed')),
    options jsonb not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    digest text,
    check ((state = 'closed') = (digest is not null)))`,
  `create table unit (
    wave_id integer not null references wave,
    ${TERRITORY},
    site text,
    state text not null check (state in ('waiting', 'working', 'asleep', 'done', 'failed', 'without-site', 'left')),
    attempts integer not null default 0,
    next_at timestamptz,
    claim uuid,
    lost_claims uuid[] not null default '{}',
    worker text,
    claimed_at timestamptz,
    error text,
    primary key (wave_id, territory))`,
  'create index unit_by_state on unit (wave_id, state, next_at)',
  `create table capture (
    wave_id integer not null,
    territory text not null,
    attempt integer not null,
    archive text not null unique,
    digest text not null,
    bytes bigint not null,
    home text,
    ended text not null,
    requests integer not null,
    pages integer not null,
    documents integer not null,
    renderings integer not null,
    obstacles jsonb not null,
    traits jsonb not null,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    worker text not null,
    primary key (wave_id, territory, attempt),
    foreign key (wave_id, territory) references unit)`,
  `create table series (
    id integer generated always as identity primary key,
    wave_id integer not null references wave,
    assessor text not null,
    rubric_version text not null,
    rubric_digest text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    digest text,
    unique (wave_id, assessor, rubric_digest),
    check ((closed_at is null) = (digest is null)))`,
  `create table judgement (
    series_id integer not null references series,
    territory text not null,
    attempt integer not null,
    findings text not null,
    digest text not null,
    judged_at timestamptz not null,
    primary key (series_id, territory))`,
  `create table observation (
    series_id integer not null,
    territory text not null,
    indicator text not null,
    kind text not null,
    level smallint,
    own smallint,
    lecko2014 smallint,
    ceiling smallint not null,
    confidence real not null,
    provider text,
    obstacle text,
    reason text not null,
    evidence text not null,
    primary key (series_id, territory, indicator),
    foreign key (series_id, territory) references judgement,
    check ((kind = 'level' and level between 1 and 5) or (kind = 'absence' and level = 0) or (kind in ('unobserved', 'abstained') and level is null)),
    check ((kind in ('unobserved', 'abstained')) = (level is null)),
    check ((kind = 'unobserved') = (obstacle is not null)))`,
  // Who asks for the marks that rest on a provider need not read the others.
  'create index observation_by_provider on observation (series_id, provider, territory) include (level) where provider is not null',
  `create table score (
    series_id integer not null,
    territory text not null,
    observed smallint not null,
    unobserved smallint not null,
    abstained smallint not null,
    level_sum smallint not null,
    attainment_sum double precision not null,
    own_sum smallint not null,
    lecko2014_sum smallint not null,
    strip text not null,
    primary key (series_id, territory),
    foreign key (series_id, territory) references judgement)`,
  `create table figure (
    series_id integer not null references series,
    scope text not null,
    scope_id text not null,
    subject text not null,
    subject_id text not null,
    measure text not null,
    value double precision,
    low double precision,
    high double precision,
    n_observed integer not null,
    n_unobserved integer not null,
    n_abstained integer not null,
    primary key (series_id, scope, scope_id, subject, subject_id, measure))`,
  `create table standing (
    series_id integer not null references series,
    territory text not null,
    value double precision,
    low double precision,
    high double precision,
    rank_low integer,
    rank_high integer,
    evenness double precision,
    primary key (series_id, territory))`,
  'create index standing_by_value on standing (series_id, value desc nulls last, territory)',
  `create table host_turn (
    host text primary key,
    next_at timestamptz not null,
    interval_ms integer not null,
    holder uuid,
    held_until timestamptz)`,
  `create table worker (
    id uuid primary key,
    name text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    stopped_at timestamptz,
    requests bigint not null,
    pages bigint not null,
    units integer not null,
    memory bigint not null)`,

  // What was observed stays as it was observed, whoever asks: a new judgement is a new series.
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'integrity_constraint_violation';
  end $$`,
  ...['site', 'capture', 'judgement', 'observation', 'score'].flatMap((table) => [
    `create trigger ${table}_unchanged before update or delete on ${table} for each statement execute function refuse_change()`,
    `create trigger ${table}_untruncated before truncate on ${table} for each statement execute function refuse_change()`,
  ]),

  // A closed series takes nothing more in.
  `create function refuse_late() returns trigger language plpgsql as $$
  begin
    if exists (select from series where closed_at is not null and id in (select distinct series_id from come)) then
      raise exception 'the series of this % is closed', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$`,
  ...['judgement', 'observation', 'score'].map(
    (table) =>
      `create trigger ${table}_in_time after insert on ${table} referencing new table as come for each statement execute function refuse_late()`,
  ),
  `create function refuse_late_capture() returns trigger language plpgsql as $$
  begin
    if exists (select from wave where state = 'closed' and id in (select distinct wave_id from come)) then
      raise exception 'the wave of this % is closed', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$`,
  'create trigger capture_in_time after insert on capture referencing new table as come for each statement execute function refuse_late_capture()',

  // A closed wave or series is frozen: its rows stay as they are, and its units too.
  `create function refuse_thaw() returns trigger language plpgsql as $$
  begin
    if old.digest is not null then
      raise exception 'this % is closed', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$`,
  ...['wave', 'series'].map(
    (table) => `create trigger ${table}_frozen before update or delete on ${table} for each row execute function refuse_thaw()`,
  ),
  `create function refuse_late_unit() returns trigger language plpgsql as $$
  begin
    if exists (select from wave where state = 'closed' and id = old.wave_id) then
      raise exception 'the wave of this % is closed', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$`,
  'create trigger unit_frozen before update or delete on unit for each row execute function refuse_late_unit()',
];
