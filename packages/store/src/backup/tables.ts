import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** All tables of the schema, each after those that it refers to. */
export const TABLES = [
  'panel',
  'panel_territory',
  'target',
  'wave',
  'unit',
  'capture',
  'series',
  'judgement',
  'observation',
  'score',
  'figure',
  'standing',
  'scope_rank',
  'host_turn',
  'worker',
  'publication',
  'place',
  'account',
  'passkey',
  'one_time_link',
  'session',
  'sign_in_step',
  'attempt',
  'draft',
  'act_log',
  'review_item',
  'review_lease',
  'review',
  'adjudication',
  'contest',
  'contest_contact',
  'contest_step',
  'town_reply',
  'programme_document',
  'silence_setting',
  'erasure',
  'erased_place',
  'erased_archive',
  'channel',
  'channel_sign_in',
  'agent',
  'agent_consent',
  'portrait',
  'channel_picture',
  'shift',
  'team_cover',
  'conversation',
  'message',
  'conversation_note',
  'post',
  'post_picture',
  'post_approval',
  'post_edit',
  'desk_retention',
  'saved_reply',
  'knowledge_entry',
  'opening_hours',
  'meeting',
  'attestation',
  'mail',
  'survey',
  'survey_group',
  'survey_token',
  'survey_address',
  'survey_sheet',
  'survey_text',
  'survey_rate',
  'declaration',
  'declaration_withdrawal',
  'proof',
  'proof_withdrawal',
  'proof_check',
  'plan',
  'plan_text',
  'plan_action',
  'plan_tie',
  'charge',
  'plan_need',
  'plan_change',
  'plan_note',
  'plan_share',
  'plan_calendar',
  'plan_digest',
  'idea_box',
  'idea',
  'idea_apart',
  'idea_support',
  'idea_comment',
  'follower',
  'webhook',
  'webhook_delivery',
  'checkup',
  'objection',
  'file_import',
  'import_refusal',
  'known_device',
  'review_draw',
  'target_access',
] as const satisfies readonly (keyof Schema)[];

export type TableName = (typeof TABLES)[number];

/** A column as the database has it. */
export interface Column {
  readonly name: string;
  /** The SQL name of its type. */
  readonly type: string;
  /** Place in the primary key, from 1; `null` when it is not in it. */
  readonly key: number | null;
  /** Whether the database numbers it. */
  readonly identity: boolean;
}

/** @returns the table's columns in their order */
export async function columnsOf(db: Kysely<Schema>, table: TableName): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attidentity <> '' as identity,
      array_position(i.indkey::int2[], a.attnum) - array_lower(i.indkey::int2[], 1) + 1 as key
    from pg_attribute a
    join pg_index i on i.indrelid = a.attrelid and i.indisprimary
    where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
    order by a.attnum`.execute(db);
  return rows;
}

/** So that values written as text are the same text on every engine, whatever the server is set to. For the transaction only. */
export async function fixFormats(db: Kysely<Schema>): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, MDY', true), set_config('intervalstyle', 'iso_8601', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)`.execute(db);
}
