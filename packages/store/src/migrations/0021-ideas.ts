import { type Kysely, sql } from 'kysely';

/**
 * Boxes in which people of an authority put ideas and everyday problems, named or not (docs/adr/0051-ideas.md). Nothing here holds a time finer than the day, an address, or who somebody is who did not want to
 * be named.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const AUTHOR = `code_hash text unique check (code_hash ~ '^[0-9a-f]{64}$'),
    account_id integer references account,
    given_on date not null,
    reason text,
    settled_on date,
    settled_by integer references account,
    version integer not null check (version >= 0),
    check ((code_hash is null) <> (account_id is null)),
    check ((state in ('given-back', 'refused')) = (reason is not null)),
    check ((state = 'waiting') = (settled_on is null)),
    check ((settled_on is null) = (settled_by is null))`;

const STATEMENTS = [
  // One for each authority. What its address holds is no secret in this house: it hangs on a wall.
  `create table idea_box (
    id integer generated always as identity primary key,
    territory text not null unique check (territory ~ '^([0-9AB]{5}|[0-9]{9})$'),
    name text not null,
    key text not null unique check (key ~ '^[A-Z]{15}$'),
    zone text not null,
    state text not null check (state in ('open', 'closed')),
    keep_days integer not null check (keep_days between 0 and 365),
    lead_id integer not null references account,
    made_at timestamptz not null,
    renewed_on date,
    closed_on date,
    mixed_on date,
    check ((state = 'closed') = (closed_on is not null)))`,
  // Numbers by chance: an order of writing would tell who wrote. What a merged one says stays where it is, beside the one that it was merged into.
  `create table idea (
    id uuid primary key default gen_random_uuid(),
    box_id integer not null references idea_box,
    kind text not null check (kind in ('idea', 'problem')),
    title text not null,
    said text not null,
    state text not null check (state in ('waiting', 'given-back', 'refused', 'shown', 'merged')),
    ${AUTHOR},
    merged_into uuid references idea deferrable initially deferred,
    action_id integer references plan_action,
    outcome text check (outcome in ('done', 'set-aside')),
    answer text,
    words tsvector not null,
    check ((state = 'merged') = (merged_into is not null)),
    check (merged_into is null or merged_into <> id),
    check (state = 'shown' or (action_id is null and outcome is null)),
    check ((outcome is null) = (answer is null)),
    check (action_id is null or outcome is null))`,
  'create index idea_of_box on idea (box_id, state, given_on desc, id)',
  'create index idea_of_target on idea (merged_into) where merged_into is not null',
  'create index idea_of_action on idea (action_id) where action_id is not null',
  'create index idea_of_account on idea (account_id) where account_id is not null',
  'create index idea_by_words on idea using gin (words)',
  // Kept by a trigger, so that they follow what was erased too.
  `create function idea_words() returns trigger language plpgsql as $$
  begin
    new.words := to_tsvector('french', fold_words(new.title || ' ' || new.said));
    return new;
  end $$`,
  'create trigger idea_in_words before insert or update on idea for each row execute function idea_words()',
  // Who wrote it says that it is another thing than the one that it was merged into: these two are not merged again.
  `create table idea_apart (
    idea_id uuid not null references idea on delete cascade,
    other_id uuid not null references idea on delete cascade,
    said text not null,
    primary key (idea_id, other_id),
    check (idea_id <> other_id))`,
  'create index idea_apart_from on idea_apart (other_id)',
  // One a person: by an account, or by a code. No day, no order, and not what the same code has written.
  `create table idea_support (
    idea_id uuid not null references idea on delete cascade,
    hash text not null check (hash ~ '^[0-9a-f]{64}$'),
    way text not null check (way in ('account', 'code')),
    primary key (idea_id, hash))`,
  `create table idea_comment (
    id uuid primary key default gen_random_uuid(),
    idea_id uuid not null references idea on delete cascade,
    said text not null,
    state text not null check (state in ('waiting', 'given-back', 'refused', 'shown')),
    ${AUTHOR})`,
  'create index idea_comment_of_idea on idea_comment (idea_id, state, given_on)',
];
