import { type Kysely, sql } from 'kysely';

/** What people say of the machine's findings: readings to check, reviews, adjudications, contests and their answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const SAID = `kind text not null check (kind in ('level', 'absence', 'unobserved', 'abstained')),
  level smallint,
  quote text,
  url text,
  digest text,
  check ((kind = 'level' and level between 1 and 5) or (kind = 'absence' and level = 0) or (kind in ('unobserved', 'abstained') and level is null))`;

const STATEMENTS = [
  `create table review_item (
    id integer generated always as identity primary key,
    series_id integer not null,
    territory text not null,
    indicator text not null,
    why text not null check (why in ('doubt', 'sample', 'contest')),
    coders smallint not null check (coders between 1 and 2),
    weight double precision not null,
    added_at timestamptz not null,
    unique (series_id, territory, indicator, why),
    foreign key (series_id, territory, indicator) references observation)`,
  'create index review_item_by_weight on review_item (series_id, why, weight desc, id)',
  // Who is at an item now, or set it aside: the only table here whose rows change.
  `create table review_lease (
    item_id integer not null references review_item,
    coder integer not null references account,
    until timestamptz not null,
    skipped boolean not null default false,
    primary key (item_id, coder))`,
  `create table review (
    id integer generated always as identity primary key,
    item_id integer not null references review_item,
    coder integer not null references account,
    ${SAID},
    remark text,
    at timestamptz not null,
    supersedes integer unique references review)`,
  // A coder has one first answer to an item, and each answer one successor: of two forms sent at once, the second is refused, not lost in silence.
  'create unique index review_first on review (item_id, coder) where supersedes is null',
  `create table adjudication (
    id integer generated always as identity primary key,
    item_id integer not null references review_item,
    adjudicator integer not null references account,
    ${SAID},
    reason text not null,
    at timestamptz not null,
    supersedes integer unique references adjudication)`,
  'create unique index adjudication_first on adjudication (item_id) where supersedes is null',
  `create table contest (
    id integer generated always as identity primary key,
    series_id integer not null,
    territory text not null,
    indicator text not null,
    voice text not null check (voice in ('representative', 'visitor')),
    account_id integer references account,
    reason text not null,
    link text,
    at timestamptz not null,
    check ((voice = 'representative') = (account_id is not null)),
    foreign key (series_id, territory, indicator) references observation)`,
  'create index contest_by_mark on contest (territory, indicator)',
  // Where the author of a contest can be told of its answer. Apart from the contest, for it is never shown and can be taken away.
  `create table contest_contact (
    contest_id integer primary key references contest,
    email text not null)`,
  `create table contest_step (
    id integer generated always as identity primary key,
    contest_id integer not null references contest,
    step text not null check (step in ('shown', 'set-aside', 'upheld', 'not-upheld')),
    account_id integer not null references account,
    words text not null,
    adjudication_id integer references adjudication,
    at timestamptz not null,
    unique (contest_id, step),
    check ((step = 'upheld') = (adjudication_id is not null)))`,
  // A contest is answered once.
  `create unique index contest_answer on contest_step (contest_id) where step in ('upheld', 'not-upheld', 'set-aside')`,
  `create table town_reply (
    wave_id integer not null references wave,
    territory text not null,
    account_id integer not null references account,
    at timestamptz not null,
    primary key (wave_id, territory))`,
  ...['review_item', 'review', 'adjudication', 'contest', 'contest_step', 'town_reply'].flatMap((table) => [
    `create trigger ${table}_unchanged before update or delete on ${table} for each statement execute function refuse_change()`,
    `create trigger ${table}_untruncated before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
];
