import { type Actor, act, done } from '@beffroi/acts';
import { accountById, agentById, type ChannelRow, changeChannel, endAgent, insertAgent, type Schema, type Store } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { takeOff } from '../people/agents.ts';
import { openChannel } from '../people/own-agent.ts';
import { type KeptPolicies, policiesOf } from '../people/seen-as.ts';
import { DeskRefusal } from '../refusal.ts';

/** Who holds an office from an instant on. */
export interface Succession {
  /** « Directrice du numérique ». */
  readonly title: string;
  /** Account of the new holder; `null`: the office is vacant. */
  readonly holder: number | null;
  /** The name by which the holder is known in public: an office has a public holder. */
  readonly name: string;
  /** Whether they stand in for somebody. */
  readonly acting: boolean;
  /** The channel that speaks for this office from now on: the two were joined, and nobody holds this one. Left out, or `null`, where it stands by itself. */
  readonly joinedTo?: number | null;
}

/**
 * An office changes hands, in one transaction: who goes out speaks no more, their shift ends, who comes in speaks, and the account says so. Posts stay attributed to
 * who wrote them, followers to the account.
 *
 * @throws ActRefusal, DeskRefusal
 */
export async function succeedInOffice(store: Store, actor: Actor, channelId: number, succession: Succession, now: Date): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'office.succeeded', territory, now }, async (trx) => {
    const channel = await openChannel(trx, channelId);
    const before = policiesOf(channel);
    const outgoing = before.office?.holder?.id ?? null;
    const joinedTo = await joinedBy(trx, channel, succession);
    const incoming = await enter(trx, channelId, succession, now);
    if (outgoing !== null && outgoing !== incoming?.id) await leave(trx, Number(outgoing), now);
    const { title, acting } = succession;
    // The date on the wall of the town, not of the server.
    const since = new Intl.DateTimeFormat('sv-SE', { timeZone: channel.zone }).format(now);
    const policies: KeptPolicies = { ...before, office: { title: title.trim(), holder: incoming, since, acting, ...joinedTo } };
    await changeChannel(trx, channelId, { policies: JSON.stringify(policies) });
    return done(`channel:${channelId}`, { title, outgoing, incoming: incoming?.id ?? null, acting, ...joinedTo });
  });
}

/** The other account as people name it. @throws DeskRefusal `not-valid` where it is none of the town's, or somebody is to hold this one all the same */
async function joinedBy(
  trx: Kysely<Schema>,
  channel: ChannelRow,
  { holder, joinedTo }: Succession,
): Promise<{ readonly joinedTo?: string }> {
  if (joinedTo == null) return {};
  const other = await openChannel(trx, joinedTo);
  if (holder !== null || other.id === channel.id || other.territory !== channel.territory)
    throw new DeskRefusal('not-valid', 'An office is joined to another account of its town, and then nobody holds it.', {
      field: 'joined',
    });
  return { joinedTo: `@${other.remote_handle.replace(/^@/, '')}` };
}

async function enter(trx: Kysely<Schema>, channelId: number, { title, holder, name }: Succession, now: Date) {
  if (title.trim() === '') throw new DeskRefusal('not-valid', 'An office has a title.', { field: 'title' });
  if (holder === null) return null;
  const account = await accountById(trx, holder);
  if (account === null || account.closed_at !== null) throw new DeskRefusal('unknown', `There is no account ${holder}.`);
  if (name.trim() === '') throw new DeskRefusal('not-valid', 'The holder of an office is named.', { field: 'name' });
  return { id: String(await insertAgent(trx, channelId, holder, now)), name: name.trim() };
}

async function leave(trx: Kysely<Schema>, agentId: number, now: Date): Promise<void> {
  const agent = await agentById(trx, agentId);
  if (agent === null) return;
  await endAgent(trx, agentId, now);
  await takeOff(trx, agent.channel_id, agentId, now);
}
