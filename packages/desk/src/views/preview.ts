import { type ComposedPost, LEAST_EXPOSING } from '@beffroi/speaking';
import type { AgentAsSeen, AgentConsentRow, ChannelRow, Store } from '@beffroi/store';
import { policiesOf, type SeenAs, seenAs, speakerOf, voicesOf } from '../people/seen-as.ts';
import { composedFor } from '../send/fits.ts';

/** What is being written. */
export interface Draft {
  readonly text: string;
  readonly language: string;
  readonly contentWarning: string | null;
}

/** A post as it would stand if it were sent now. */
export interface Preview extends ComposedPost, Pick<SeenAs, 'keptBack' | 'election'> {}

/** @param askerId who is answered; `null` for everybody */
export async function previewPost(
  store: Store,
  channel: ChannelRow,
  agent: AgentAsSeen,
  askerId: string | null,
  draft: Draft,
  now: Date,
): Promise<Preview> {
  const seen = await seenAs(store.db, channel, agent, askerId, now);
  return { ...composedFor(channel, seen, draft), keptBack: seen.keptBack, election: seen.election };
}

/** What the account's character would say, as it would stand. @param first whether it says what it is, as it does to who hears it for the first time */
export function previewPersona(channel: ChannelRow, first: boolean, draft: Draft): ComposedPost {
  const voices = { ...policiesOf(channel), speakers: null };
  return composedFor(channel, { appearance: LEAST_EXPOSING, speaker: { kind: 'persona', first }, voices }, draft);
}

/** How an agent would be seen: what they think of agreeing to. */
export type ThoughtConsent = Pick<AgentConsentRow, 'appearance' | 'shown_name' | 'initials' | 'job' | 'hashtag'>;

/** The same post as it would stand if the agent agreed to be seen otherwise; nothing that covers them now is counted. */
export async function previewConsent(
  store: Store,
  channel: ChannelRow,
  agent: AgentAsSeen,
  consent: ThoughtConsent | null,
  draft: Draft,
): Promise<ComposedPost> {
  const thought: AgentAsSeen = {
    ...agent,
    consent: consent === null ? null : { id: 0, agent_id: agent.id, safety_ground: null, at: agent.joined_at, ...consent },
  };
  const voices = await voicesOf(store.db, channel);
  const others = voices.speakers?.speakers.filter(({ id }) => id !== String(agent.id)) ?? [];
  const speaks = consent === null || consent.hashtag === '' ? [] : [speakerRow(agent.id, consent)];
  const seen: SeenAs = {
    appearance: consent?.appearance ?? LEAST_EXPOSING,
    speaker: speakerOf(thought),
    voices: { ...voices, speakers: voices.speakers === null ? null : { speakers: [...others, ...speaks] } },
    keptBack: null,
    election: null,
  };
  return composedFor(channel, seen, draft);
}

const speakerRow = (id: number, consent: ThoughtConsent) => ({
  id: String(id),
  name: consent.shown_name,
  job: consent.job,
  hashtag: `#${consent.hashtag}`,
  exposes: consent.appearance,
});
