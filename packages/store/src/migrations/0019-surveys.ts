import { type Kysely, sql } from 'kysely';

/**
 * Surveys: people of a territory answer one questionnaire once, and nothing here leads from an address to an answer (docs/adr/0049-surveys.md). And what an
 * authority says of itself, with its proofs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const SURVEY_ROLE = "role text not null check (role ~ '^[a-z]+(-[a-z]+)*$')";

const STATEMENTS = [
  // One questionnaire, asked once. What was published is written at closing and never again.
  `create table survey (
    id integer generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    territory text not null,
    town text,
    name text not null,
    questionnaire jsonb not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    way text not null check (way in ('alone', 'spoken')),
    state text not null check (state in ('draft', 'open', 'closed', 'withdrawn')),
    zone text not null,
    opens_on date not null,
    closes_on date not null,
    keep_days integer not null check (keep_days between 0 and 365),
    epsilon double precision not null check (epsilon > 0),
    lead_id integer not null references account,
    made_at timestamptz not null,
    opened_on date,
    ended_on date,
    answers_until date,
    published jsonb,
    dropped integer,
    reminded_on date,
    mixed_on date,
    check (closes_on >= opens_on),
    check ((state = 'draft') <= (opened_on is null)),
    check ((state in ('closed', 'withdrawn')) = (ended_on is not null)),
    check ((state = 'closed') = (answers_until is not null)),
    check (published is null or state = 'closed'))`,
  'create index survey_of_territory on survey (territory, id)',
  // Who is asked, by what they are there; what is told of mails once the addresses are gone.
  `create table survey_group (
    survey_id integer not null references survey,
    ${SURVEY_ROLE},
    invited integer not null check (invited >= 0),
    by_mail integer,
    bounced integer,
    primary key (survey_id, role))`,
  // Digests of links that nobody has used yet: a row goes when its link is exchanged.
  `create table survey_token (
    hash text primary key,
    survey_id integer not null references survey,
    ${SURVEY_ROLE})`,
  'create index survey_token_of_survey on survey_token (survey_id)',
  // Where invitations and reminders go, sealed. Gone when the survey is closed.
  `create table survey_address (
    id uuid primary key default gen_random_uuid(),
    survey_id integer not null references survey,
    ${SURVEY_ROLE},
    sealed text not null)`,
  'create index survey_address_of_survey on survey_address (survey_id)',
  // Made before anybody answers, as many as are invited; no time, no account, no link. Free ones have no digest of a code.
  `create table survey_sheet (
    id uuid primary key default gen_random_uuid(),
    survey_id integer not null references survey,
    ${SURVEY_ROLE},
    code_hash text unique,
    answers jsonb not null,
    said text not null,
    present integer check (present >= 2),
    agreed boolean,
    version integer not null check (version >= 0),
    handed_in boolean not null,
    check (code_hash is not null or (version = 0 and not handed_in)))`,
  'create index survey_sheet_of_survey on survey_sheet (survey_id)',
  // Free words, apart from the answers that they came with, until somebody has read them.
  `create table survey_text (
    id uuid primary key default gen_random_uuid(),
    survey_id integer not null references survey,
    groups text[],
    said text not null,
    state text not null check (state in ('waiting', 'shown', 'refused')),
    reason text,
    settled_by integer references account,
    settled_at timestamptz,
    check ((state = 'waiting') = (settled_at is null)),
    check ((settled_by is null) = (settled_at is null)))`,
  'create index survey_text_of_survey on survey_text (survey_id, state)',
  // How many have answered, as it may be shown: once a day, in steps. Views read this and no sheet.
  `create table survey_rate (
    survey_id integer not null references survey,
    ${SURVEY_ROLE},
    day date not null,
    shown integer not null check (shown >= 0),
    primary key (survey_id, role, day))`,
  `create function refuse_change_of_survey() returns trigger language plpgsql as $$
  begin
    if current_setting('beffroi.erasing', true) = 'on' then return new; end if;
    if old.state in ('closed', 'withdrawn') then
      raise exception 'a survey that has ended is never changed' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state <> 'draft' and (old.questionnaire <> new.questionnaire or old.digest <> new.digest or old.way <> new.way or old.territory <> new.territory) then
      raise exception 'what an open survey asks is never changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$`,
  'create trigger survey_settled before update on survey for each row execute function refuse_change_of_survey()',
  // What an authority says of itself. Never changed: withdrawn, or followed by another one.
  `create table declaration (
    id integer generated always as identity primary key,
    territory text not null,
    indicator text not null,
    level integer check (level between 0 and 5),
    statement text not null,
    dated date not null,
    account_id integer not null references account,
    made_at timestamptz not null)`,
  'create index declaration_of_territory on declaration (territory, indicator, id desc)',
  `create table declaration_withdrawal (
    declaration_id integer primary key references declaration,
    reason text not null,
    account_id integer not null references account,
    at timestamptz not null)`,
  `create table proof (
    id integer generated always as identity primary key,
    declaration_id integer not null references declaration,
    kind text not null check (kind in ('file', 'link', 'deliberation')),
    title text not null,
    dated date not null,
    archive text,
    digest text check (digest ~ '^[0-9a-f]{64}$'),
    bytes integer,
    media_type text,
    url text,
    number text,
    account_id integer not null references account,
    made_at timestamptz not null,
    check ((kind = 'file') = (archive is not null)),
    check ((archive is null) = (digest is null)),
    check ((archive is null) = (bytes is null)),
    check ((archive is null) = (media_type is null)),
    check ((kind = 'link') = (url is not null)),
    check ((kind = 'deliberation') = (number is not null)))`,
  'create index proof_of_declaration on proof (declaration_id, id)',
  `create table proof_withdrawal (
    proof_id integer primary key references proof,
    reason text not null,
    account_id integer not null references account,
    at timestamptz not null)`,
  // What came of asking for the page of a link: the last answer counts.
  `create table proof_check (
    id integer generated always as identity primary key,
    proof_id integer not null references proof,
    answer text not null check (answer in ('public', 'dead', 'private', 'no-answer')),
    status integer,
    at timestamptz not null)`,
  'create index proof_check_of_proof on proof_check (proof_id, id desc)',
  ...['declaration', 'declaration_withdrawal', 'proof', 'proof_withdrawal', 'proof_check'].map(
    (table) => `create trigger ${table}_unchanged before update or delete on ${table} for each statement execute function refuse_change()`,
  ),
];
