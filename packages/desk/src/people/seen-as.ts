import { type AgentSpeaker, type Appearance, atMost, LEAST_EXPOSING, type PostSpeaker, type VoicePolicies } from '@beffroi/speaking';
import { type AgentAsSeen, agentsOf, type ChannelRow, openCovers, type Schema } from '@beffroi/store';
import type { Kysely } from 'kysely';

/** How an agent stands in a post that they write now. */
export interface SeenAs {
  readonly appearance: Appearance;
  readonly speaker: PostSpeaker;
  readonly voices: VoicePolicies;
  /** Why less is shown than they agreed to; `null` when nothing keeps it back. */
  readonly keptBack: 'cover' | null;
}

/** What an agent agreed to; the least exposing before they say anything. */
export function agreedTo(agent: AgentAsSeen): Appearance {
  return agent.consent?.appearance ?? LEAST_EXPOSING;
}

/**
 * How an agent is seen by somebody at this moment: what they agreed to, under all that keeps it back.
 *
 * @param askerId who is answered; `null` for everybody
 */
export async function seenAs(db: Kysely<Schema>, channel: ChannelRow, agent: AgentAsSeen, askerId: string | null): Promise<SeenAs> {
  const covers = await openCovers(db, [agent.id]);
  const covered = covers.some(({ asker_id: whom }) => whom === null || whom === askerId);
  const appearance = atMost(agreedTo(agent), covered ? 'team' : 'first-name');
  return { appearance, speaker: speakerOf(agent), voices: await voicesOf(db, channel), keptBack: covered ? 'cover' : null };
}

/** An agent, with what may stand for them in a post. */
export function speakerOf({ id, consent }: AgentAsSeen): AgentSpeaker {
  const named = consent?.appearance === 'first-name';
  return {
    kind: 'agent',
    id: String(id),
    firstName: named ? (consent?.shown_name ?? '') : '',
    pseudonym: consent?.appearance === 'pseudonym' ? consent.shown_name : null,
    initials: consent === null || consent.initials === '' ? null : consent.initials,
    speaks: consent === null || consent.hashtag === '' ? null : String(id),
  };
}

/** The voices of a channel, with those who are its speakers today. */
export async function voicesOf(db: Kysely<Schema>, channel: ChannelRow): Promise<VoicePolicies> {
  const policies = channel.policies as unknown as KeptPolicies;
  if (!policies.speakers) return { ...policies, speakers: null };
  const agents = (await agentsOf(db, channel.id)).filter(({ left_at: left }) => left === null);
  const speakers = agents.flatMap(({ id, consent }) =>
    consent === null || consent.hashtag === ''
      ? []
      : [{ id: String(id), name: consent.shown_name, job: consent.job, hashtag: `#${consent.hashtag}`, exposes: consent.appearance }],
  );
  return { ...policies, speakers: { speakers } };
}

/** Policies as the channel keeps them: who the speakers are follows from what agents agreed to. */
export type KeptPolicies = Omit<VoicePolicies, 'speakers'> & { readonly speakers: boolean };

/** No voice: posts are signed by nobody. */
export const NO_POLICIES: KeptPolicies = { takeover: null, initials: null, persona: null, speakers: false, office: null };
