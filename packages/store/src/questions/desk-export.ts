import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** A table of an export: its columns in their order, and its rows, the same for the same data. */
export interface DeskExportTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Read in pages by their number: nothing is held that others wait for. */
  rows(db: Kysely<Schema>): AsyncGenerator<Readonly<Record<string, unknown>>>;
}

/** Rows of one question. */
const PAGE = 500;

interface Source {
  readonly name: string;
  /** Name → expression. */
  readonly columns: Readonly<Record<string, string>>;
  /** The first table is `t`, and its `id` gives the order. */
  readonly from: string;
  /** The one condition, with the place of what is asked for. */
  readonly of: string;
}

const CHANNEL = 'join channel ch on ch.id = t.channel_id';
const CONVERSATION = 'join conversation c on c.id = t.conversation_id join channel ch on ch.id = c.channel_id';
const TOWN = 'ch.territory = $';
const named = (names: string): Record<string, string> => Object.fromEntries(names.split(' ').map((name) => [name, `t.${name}`]));

const POST =
  'kind said language content_warning visibility appearance signed_as state at due_at stood_at url remote_id differs trouble after_id';

/**
 * All that the desk keeps of a town: no secrets, no contacts of citizens, no grounds of safety. Posts bear the signature that they stand with and not who wrote them: no table
 * counts what a person did.
 */
const OF_TOWN: readonly Source[] = [
  {
    name: 'channels',
    columns: named(
      'id slug network server remote_handle remote_name url state state_at zone team language policies exposure answer_within profile_name profile_bio connected_at',
    ),
    from: 'channel t',
    of: 't.territory = $',
  },
  {
    name: 'agents',
    columns: { ...named('id'), channel: 'ch.slug', name: 'account.name', ...named('elected joined_at left_at') },
    from: `agent t ${CHANNEL} join account on account.id = t.account_id`,
    of: TOWN,
  },
  {
    name: 'consents',
    columns: { ...named('id'), agent: 't.agent_id', ...named('appearance shown_name initials job hashtag at') },
    from: 'agent_consent t join agent on agent.id = t.agent_id join channel ch on ch.id = agent.channel_id',
    of: TOWN,
  },
  {
    name: 'shifts',
    columns: {
      ...named('id'),
      channel: 'ch.slug',
      agent: 't.agent_id',
      ...named('planned_from planned_until taken_at ended_at ended_how reason'),
    },
    from: `shift t ${CHANNEL}`,
    of: TOWN,
  },
  {
    name: 'conversations',
    columns: {
      ...named('id'),
      channel: 'ch.slug',
      ...named(
        'reference root_id asker_id asker_handle asker_name asker_url state service language hostile first_at last_at due_at forgotten_at',
      ),
    },
    from: `conversation t ${CHANNEL}`,
    of: TOWN,
  },
  {
    name: 'messages',
    columns: {
      ...named('id'),
      conversation: 'c.reference',
      ...named('remote_id said pictures url hostile at seen_at edited_at gone_at'),
    },
    from: `message t ${CONVERSATION}`,
    of: TOWN,
  },
  {
    name: 'notes',
    columns: { ...named('id'), conversation: 'c.reference', ...named('said at') },
    from: `conversation_note t ${CONVERSATION}`,
    of: TOWN,
  },
  {
    name: 'posts',
    columns: { ...named('id'), channel: 'ch.slug', conversation: 'c.reference', ...named(POST) },
    from: `post t ${CHANNEL} left join conversation c on c.id = t.conversation_id`,
    of: TOWN,
  },
  {
    name: 'edits',
    columns: { ...named('id'), post: 't.post_id', ...named('at said replaced state trouble differs settled_at') },
    from: 'post_edit t join post on post.id = t.post_id join channel ch on ch.id = post.channel_id',
    of: TOWN,
  },
  {
    name: 'meetings',
    columns: {
      ...named('id'),
      conversation: 'c.reference',
      ...named('kind place booking_url begins_at ends_at proposed_at accepted_at cancelled_at cancelled_by happened settled_at'),
    },
    from: `meeting t ${CONVERSATION}`,
    of: TOWN,
  },
  {
    name: 'knowledge',
    columns: named('id question answer page valid_until saved_at withdrawn_at'),
    from: 'knowledge_entry t',
    of: 't.territory = $',
  },
  {
    name: 'opening_hours',
    columns: named('hours slot_minutes visits calls notice_hours place booking_url changed_at'),
    // A town has one row of them, which has no number.
    from: '(select 1 as id, * from opening_hours) t',
    of: 't.territory = $',
  },
  { name: 'saved_replies', columns: named('id title said made_at removed_at'), from: 'saved_reply t', of: 't.territory = $' },
];

const OWN = 'agent.account_id = $::integer';
const AGENT = 'join agent on agent.id = t.agent_id join channel ch on ch.id = agent.channel_id';

/** All that the desk keeps of somebody who speaks there: theirs to have, grounds of safety too. */
const OF_ACCOUNT: readonly Source[] = [
  {
    name: 'agents',
    columns: { ...named('id'), channel: 'ch.slug', ...named('elected joined_at left_at') },
    from: `agent t ${CHANNEL}`,
    of: 't.account_id = $::integer',
  },
  {
    name: 'consents',
    columns: { ...named('id'), channel: 'ch.slug', ...named('appearance shown_name initials job hashtag safety_ground at') },
    from: `agent_consent t ${AGENT}`,
    of: OWN,
  },
  {
    // In JSON and CSV as base64: small, and whole.
    name: 'portraits',
    columns: { ...named('id'), channel: 'ch.slug', ...named('type given_at'), base64: "encode(t.bytes, 'base64')" },
    from: `(select agent_id as id, * from portrait) t ${AGENT}`,
    of: OWN,
  },
  {
    name: 'covers',
    columns: { ...named('id'), channel: 'ch.slug', ...named('asker_id grounds began_at agent_agreed_at lead_agreed_at ended_at') },
    from: `team_cover t ${AGENT}`,
    of: OWN,
  },
  {
    name: 'shifts',
    columns: { ...named('id'), channel: 'ch.slug', ...named('planned_from planned_until taken_at ended_at ended_how reason') },
    from: `shift t ${AGENT}`,
    of: OWN,
  },
  {
    name: 'posts',
    columns: { ...named('id'), channel: 'ch.slug', conversation: 'c.reference', ...named('written'), ...named(POST) },
    from: `post t ${CHANNEL} left join conversation c on c.id = t.conversation_id`,
    of: 't.account_id = $::integer',
  },
  {
    name: 'notes',
    columns: { ...named('id'), conversation: 'c.reference', ...named('said at') },
    from: `conversation_note t ${CONVERSATION}`,
    of: 't.account_id = $::integer',
  },
  {
    name: 'approvals',
    columns: { ...named('id'), post: 't.post_id', ...named('asked_at deadline answered_at answer reason') },
    from: 'post_approval t',
    of: 'coalesce(t.answered_by, t.approver_id) = $::integer',
  },
  {
    name: 'edits',
    columns: { ...named('id'), post: 't.post_id', ...named('at written said replaced state trouble differs settled_at') },
    from: 'post_edit t',
    of: 't.account_id = $::integer',
  },
  {
    // That it was exported is no part of what is: the same data gives the same bytes.
    name: 'acts',
    columns: named('id at act subject details'),
    from: 'act_log t',
    of: "t.act not in ('desk.exported', 'desk.own-exported') and t.account_id = $::integer",
  },
];

/** @param territory INSEE code */
export function deskTablesOfTown(territory: string): readonly DeskExportTable[] {
  return OF_TOWN.map((source) => tableOf(source, territory));
}

export function deskTablesOfAccount(accountId: number): readonly DeskExportTable[] {
  return OF_ACCOUNT.map((source) => tableOf(source, accountId));
}

function tableOf({ name, columns, from, of }: Source, whose: string | number): DeskExportTable {
  const selected = Object.entries(columns).map(([as, expression]) => `${expression} as "${as}"`);
  const [before = '', after = ''] = of.split('$');
  return {
    name,
    columns: Object.keys(columns),
    async *rows(db) {
      for (let last = 0; ; ) {
        const { rows } = await sql<Readonly<Record<string, unknown>> & { readonly id: number }>`
          select ${sql.raw(selected.join(', '))} from ${sql.raw(from)}
          where ${sql.raw(before)}${whose}${sql.raw(after)} and t.id > ${last} order by t.id limit ${PAGE}`.execute(db);
        yield* rows;
        if (rows.length < PAGE) return;
        last = rows.at(-1)!.id;
      }
    },
  };
}

/** A picture of a town's posts, with its bytes. */
export interface ExportedPicture {
  readonly post_id: number;
  readonly place: number;
  readonly type: string;
  readonly alt_text: string;
  readonly bytes: Uint8Array;
}

/** Pictures of a town's posts, one after the other. */
export async function* deskPicturesOfTown(db: Kysely<Schema>, territory: string): AsyncGenerator<ExportedPicture> {
  for (let post = 0, place = -1; ; ) {
    const { rows } = await sql<ExportedPicture>`
      select p.post_id, p.place, p.type, p.alt_text, p.bytes
      from post_picture p join post on post.id = p.post_id join channel ch on ch.id = post.channel_id
      where ch.territory = ${territory} and (p.post_id, p.place) > (${post}, ${place}) order by p.post_id, p.place limit 1`.execute(db);
    const [row] = rows;
    if (row === undefined) return;
    yield row;
    ({ post_id: post, place } = row);
  }
}
