import { type Kysely, sql } from 'kysely';

/** Sentences of programmes that people code without knowing what the machine said: which ones, who is at them, answers, decisions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const CODED = `digital boolean not null,
  themes text[] not null,
  commitment smallint check (commitment between 0 and 3),
  check (digital = (commitment is not null)),
  check (digital or cardinality(themes) = 0)`;

const STATEMENTS = [
  `create table coding_item (
    id integer generated always as identity primary key,
    series_id integer not null,
    territory text not null,
    list text not null,
    document text not null,
    sentence integer not null check (sentence >= 0),
    page integer not null check (page >= 1),
    words text not null,
    before text not null,
    after text not null,
    heading text not null,
    why text not null check (why in ('statement', 'other')),
    stratum text not null,
    weight double precision not null check (weight >= 1),
    turn double precision not null,
    coders smallint not null check (coders between 1 and 2),
    added_at timestamptz not null,
    unique (series_id, territory, list, document, sentence),
    foreign key (series_id, territory) references judgement)`,
  'create index coding_item_by_turn on coding_item (series_id, turn, id)',
  // Who is at a sentence now, or set it aside: the only table here whose rows change.
  `create table coding_lease (
    item_id integer not null references coding_item,
    coder integer not null references account,
    until timestamptz not null,
    skipped boolean not null default false,
    primary key (item_id, coder))`,
  `create table coding (
    id integer generated always as identity primary key,
    item_id integer not null references coding_item,
    coder integer not null references account,
    ${CODED},
    remark text,
    at timestamptz not null,
    supersedes integer unique references coding)`,
  // As for reviews: one first answer of a coder to a sentence, and one successor of each answer.
  'create unique index coding_first on coding (item_id, coder) where supersedes is null',
  `create table coding_decision (
    id integer generated always as identity primary key,
    item_id integer not null references coding_item,
    adjudicator integer not null references account,
    ${CODED},
    reason text not null,
    at timestamptz not null,
    supersedes integer unique references coding_decision)`,
  'create unique index coding_decision_first on coding_decision (item_id) where supersedes is null',
  ...['coding_item', 'coding', 'coding_decision'].flatMap((table) => [
    `create trigger ${table}_unchanged before update or delete on ${table} for each statement execute function refuse_change()`,
    `create trigger ${table}_untruncated before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
];
