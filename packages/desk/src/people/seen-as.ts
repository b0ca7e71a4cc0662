import { type AgentSpeaker, type Appearance, LEAST_EXPOSING, type PostSpeaker, type VoicePolicies } from '@beffroi/speaking';
import { type AgentAsSeen, agentsOf, type ChannelRow, openCovers, type Schema } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type ElectionLock, electionLock } from './election-lock.ts';

/** How an agent stands in a post that they write now. */
export interface SeenAs {
  readonly appearance: Appearance;
  readonly speaker: PostSpeaker;
  readonly voices: VoicePolicies;
  /** Why less is shown than they agreed to; `null` when nothing keeps it back. */
  readonly keptBack: KeptBack | null;
  /** The election that keeps it back; `null` where none does. */
  readonly election: ElectionLock | null;
}

/** They have left · an election locks signatures of the elected · they are covered. */
export type KeptBack = 'left' | 'election' | 'cover';

/** Whether words were taken out of a text at somebody's request: a mark stands in their place. */
export const holdsErased = (text: string): boolean => text.includes('⟦erased ');

/** What an agent agreed to; the least exposing before they say anything, and where what they would be seen by was erased. */
export function agreedTo({ consent }: AgentAsSeen): Appearance {
  if (consent === null || [consent.shown_name, consent.initials, consent.job, consent.hashtag].some(holdsErased)) return LEAST_EXPOSING;
  return consent.appearance;
}

/**
 * How an agent is seen by somebody at this moment: what they agreed to, under all that keeps it back.
 *
 * @param askerId who is answered; `null` for everybody
 */
export async function seenAs(
  db: Kysely<Schema>,
  channel: ChannelRow,
  agent: AgentAsSeen,
  askerId: string | null,
  now: Date,
): Promise<SeenAs> {
  const election = agent.elected ? await electionLock(db, now) : null;
  const keptBack = await whatKeepsBack(db, agent, askerId, election);
  const appearance = keptBack === null ? agreedTo(agent) : LEAST_EXPOSING;
  return { appearance, speaker: speakerOf(agent), voices: await voicesOf(db, channel), keptBack, election };
}

async function whatKeepsBack(
  db: Kysely<Schema>,
  agent: AgentAsSeen,
  askerId: string | null,
  election: ElectionLock | null,
): Promise<KeptBack | null> {
  if (agent.left_at !== null) return 'left';
  if (election !== null) return 'election';
  const covers = await openCovers(db, [agent.id]);
  return covers.some(({ asker_id: whom }) => whom === null || whom === askerId) ? 'cover' : null;
}

/** Who are not to be named to everybody now, whatever they agreed to; by their ids. */
export async function hiddenNow(db: Kysely<Schema>, agents: readonly AgentAsSeen[], now: Date): Promise<ReadonlySet<number>> {
  const election = agents.some(({ elected }) => elected) ? await electionLock(db, now) : null;
  const covers = await openCovers(
    db,
    agents.map(({ id }) => id),
  );
  const covered = covers.flatMap(({ agent_id: id, asker_id: whom }) => (whom === null ? [id] : []));
  return new Set([...covered, ...(election === null ? [] : agents.flatMap(({ id, elected }) => (elected ? [id] : [])))]);
}

/** The voices without the names of those who are not to be named now. */
export function shownVoices(voices: VoicePolicies, hidden: ReadonlySet<number>): VoicePolicies {
  const { office, speakers } = voices;
  return {
    ...voices,
    speakers: speakers && { speakers: speakers.speakers.filter(({ id }) => !hidden.has(Number(id))) },
    // Not vacant: nothing is said of it for a time.
    office: office?.holder != null && hidden.has(Number(office.holder.id)) ? null : office,
  };
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
  const policies = policiesOf(channel);
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

/** The policies of a channel, as they are kept. */
export const policiesOf = (channel: ChannelRow): KeptPolicies => channel.policies as unknown as KeptPolicies;

/** No voice: posts are signed by nobody. */
export const NO_POLICIES: KeptPolicies = { takeover: null, initials: null, persona: null, speakers: false, office: null };
