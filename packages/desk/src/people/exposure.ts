import { type Actor, act, done } from '@beffroi/acts';
import { instantFrom } from '@beffroi/domain';
import { type ExposureFacts, type ExposureLimits, type ExposureReason, exposureAt, HOSTILITIES, USUAL_EXPOSURE } from '@beffroi/speaking';
import {
  type AgentAsSeen,
  addCoverGrounds,
  agentById,
  type ChannelRow,
  heardByAgent,
  insertCover,
  lastCoverEnd,
  openCovers,
  type Schema,
  signedSince,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { zoneOf } from '../channel/zone-of.ts';
import { agreedTo } from './seen-as.ts';

/** Milliseconds that are looked back over: what is older has begun a cover in its time, or nothing. */
const LOOKED_BACK = 2 * 86_400_000;

/** How much of a name may be spent on a channel: as its lead set it, or as usual. */
export function exposureLimitsOf(channel: ChannelRow): ExposureLimits {
  return { ...USUAL_EXPOSURE, ...(channel.exposure as Partial<ExposureLimits> | null) };
}

/**
 * Looks by the rules whether an agent should speak as the team from now on, and sees to it that they do: until agent and lead have agreed that it ends. What began before they last
 * agreed begins nothing again.
 *
 * @param actor the desk itself: nobody else protects somebody by rules
 * @returns the reasons that were new; empty where nothing changed
 * @throws ActRefusal
 */
export async function protect(
  trx: Kysely<Schema>,
  actor: Actor,
  channel: ChannelRow,
  agentId: number,
  now: Date,
): Promise<readonly ExposureReason[]> {
  const agent = await agentById(trx, agentId);
  if (agent === null || agent.left_at !== null) return [];
  const ended = await lastCoverEnd(trx, agentId);
  const { reasons } = exposureAt(await factsOf(trx, channel, agent, ended, now), exposureLimitsOf(channel), instantFrom(now.getTime()));
  const fresh = reasons.filter(({ since }) => ended === null || new Date(since) > ended);
  const open = (await openCovers(trx, [agentId])).find(({ asker_id: whom }) => whom === null);
  const known = new Set(open?.grounds.map(codeOf));
  const unknown = fresh.filter(({ code }) => !known.has(code));
  if (unknown.length > 0) await cover(trx, actor, channel, agentId, open?.id ?? null, unknown, now);
  return unknown;
}

async function cover(
  trx: Kysely<Schema>,
  actor: Actor,
  { id, territory }: ChannelRow,
  agentId: number,
  open: number | null,
  reasons: readonly ExposureReason[],
  now: Date,
): Promise<void> {
  await act({ db: trx }, actor, { act: 'cover.ruled', territory, now }, async (inner) => {
    if (open === null) await insertCover(inner, { agent_id: agentId, asker_id: null, grounds: reasons }, now);
    else await addCoverGrounds(inner, open, reasons);
    // Their values are told to the agent, and are nobody else's to read in a log.
    return done(`channel:${id}`, { agent: agentId, grounds: reasons.map(({ code }) => code) });
  });
}

async function factsOf(
  trx: Kysely<Schema>,
  channel: ChannelRow,
  agent: AgentAsSeen,
  ended: Date | null,
  now: Date,
): Promise<ExposureFacts> {
  const since = new Date(Math.max(now.getTime() - LOOKED_BACK, agent.joined_at.getTime()));
  const heard = await heardByAgent(trx, channel.id, agent.id, since);
  const agreed = ended === null ? [] : [instantFrom(ended.getTime())];
  return {
    zone: zoneOf(channel),
    // Who speaks as the team spends no name.
    signed: agreedTo(agent) === 'team' ? [] : (await signedSince(trx, agent.id, since)).map((at) => instantFrom(at.getTime())),
    received: heard.map(({ at, author, hostile }) => ({
      at: instantFrom(at.getTime()),
      author,
      against: HOSTILITIES.find((one) => one === hostile) ?? null,
    })),
    pressed: [],
    agreed: { agent: agreed, lead: agreed },
  };
}

function codeOf(ground: unknown): unknown {
  return typeof ground === 'object' && ground !== null && 'code' in ground ? ground.code : null;
}
