import { type Kysely, sql } from 'kysely';

/**
 * One reading room for all instruments: what people are asked, who is at it, answers and decisions lie in one set of tables, whatever they are about. An
 * instrument reads subject and answer of its items (docs/adr/0028), so nothing here knows a scale. Sentences of programmes move in beside the findings.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const GUARDED = ['review_item', 'review', 'adjudication'];

/** Moves answers or decisions of sentences behind those of findings; their numbers go on where those end. */
const move = (from: string, to: string, who: string, words: string) => [
  `insert into ${to} (id, item_id, ${who}, answer, ${words}, at, supersedes) overriding system value
    select ${from}.id + last.id, item.id, ${from}.${who},
      jsonb_build_object('digital', digital, 'themes', to_jsonb(themes), 'commitment', commitment), ${words}, at, supersedes + last.id
    from ${from}
    join review_item item on item.logged_as = 'sentence:' || ${from}.item_id
    cross join (select coalesce(max(id), 0) as id from ${to}) last
    order by ${from}.id`,
  `select setval(pg_get_serial_sequence('${to}', 'id'), greatest(coalesce((select max(id) from ${to}), 0), 1), exists (select from ${to}))`,
];

const STATEMENTS = [
  ...GUARDED.map((table) => `alter table ${table} disable trigger user`),

  `alter table review_item
    add column kind text,
    add column key text,
    add column subject jsonb,
    add column stratum text not null default '',
    add column turn double precision,
    add column logged_as text,
    alter column indicator drop not null,
    drop constraint review_item_why_check,
    drop constraint review_item_coders_check,
    drop constraint review_item_series_id_territory_indicator_why_key`,
  'drop index review_item_by_weight',
  `update review_item set kind = 'finding', key = indicator, subject = jsonb_build_object('indicator', indicator),
    stratum = case why when 'sample' then indicator else '' end, turn = -weight`,
  // Numbers follow the turn, as those of findings follow the plan; the log goes on to name a sentence as it did.
  `insert into review_item (series_id, territory, kind, key, subject, why, stratum, weight, turn, coders, logged_as, added_at)
    select series_id, territory, 'sentence', concat_ws(' ', list, document, sentence),
      jsonb_build_object('list', list, 'document', document, 'sentence', sentence, 'page', page, 'words', words, 'before', before, 'after', after,
        'heading', heading),
      why, stratum, weight, turn, coders, 'sentence:' || id, added_at
    from coding_item order by series_id, turn, id`,
  `alter table review_item
    alter column kind set not null,
    alter column key set not null,
    alter column subject set not null,
    alter column stratum drop default,
    alter column turn set not null,
    add unique (series_id, territory, kind, key, why),
    add foreign key (series_id, territory) references judgement,
    add check (coders >= 1),
    add check ((kind = 'finding') = (indicator is not null)),
    add check (indicator = key)`,
  'create index review_item_by_turn on review_item (series_id, why, turn, id)',

  `insert into review_lease (item_id, coder, until, skipped)
    select item.id, coder, until, skipped from coding_lease join review_item item on item.logged_as = 'sentence:' || item_id`,

  ...['review', 'adjudication'].flatMap((table) => [
    `alter table ${table} add column answer jsonb`,
    `update ${table} set answer = jsonb_build_object('kind', kind, 'level', level)`,
    // The check of kind and level goes with its columns.
    `alter table ${table} alter column answer set not null, drop column kind, drop column level`,
  ]),
  ...move('coding', 'review', 'coder', 'remark'),
  ...move('coding_decision', 'adjudication', 'adjudicator', 'reason'),
  'drop table coding_decision, coding, coding_lease, coding_item',

  ...GUARDED.map((table) => `alter table ${table} enable trigger user`),

  // Whose side a contest comes from; “voice” is a word for what elected people say.
  'alter table contest rename column voice to side',
];
