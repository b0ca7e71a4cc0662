import type { Appearance, VoicePolicies } from '@beffroi/speaking';
import {
  type AgentAsSeen,
  agentsOf,
  type ChannelRow,
  channelBySlug,
  openShifts,
  type ShiftRow,
  type Store,
  standingPosts,
} from '@beffroi/store';
import { type ElectionLock, electionLock } from '../people/election-lock.ts';
import { agreedTo, hiddenNow, shownVoices, voicesOf } from '../people/seen-as.ts';

/** Somebody as the public sees them: never more than they agreed to. */
export interface PublicSpeaker {
  readonly appearance: Appearance;
  /** First name or pseudonym; empty where none is shown. */
  readonly name: string;
  /** Empty where none sign. */
  readonly initials: string;
  readonly job: string;
  /** Without `#`. */
  readonly hashtag: string;
  /** Since when they speak here, a date. */
  readonly since: Date;
  /** Until when they did; `null` for who does. */
  readonly until: Date | null;
}

/** What a signature of a public post says, for who finds it there. */
export interface PublicPost {
  readonly url: string;
  readonly at: Date;
  readonly signedAs: string;
  readonly said: string;
}

/** Who speaks on an account, by which right, since when: as everybody may know it. */
export interface WhoSpeaks {
  readonly channel: {
    readonly slug: string;
    readonly territory: string;
    readonly network: string;
    readonly handle: string;
    readonly name: string;
    readonly url: string;
    readonly team: string;
    readonly zone: string;
    readonly since: Date;
    readonly left: Date | null;
  };
  readonly voices: VoicePolicies;
  /** The election for which its elected members speak as the team now; `null` where there is none, or nobody is elected. */
  readonly election: ElectionLock | null;
  /** Letters that signed and whose owner speaks here no more: old posts bear them. */
  readonly former: readonly PublicSpeaker[];
  /** Who has the account now, and until when. */
  readonly onShift: readonly { readonly speaker: PublicSpeaker; readonly since: Date; readonly until: Date }[];
  /** Those who are seen as somebody; how many others speak as the team. */
  readonly speakers: readonly PublicSpeaker[];
  readonly asTeam: number;
  /** The newest posts with who signed them. */
  readonly posts: readonly PublicPost[];
}

/** Posts that the page shows. */
const MOST_POSTS = 20;

/** @returns `null` when there is no such channel */
export async function whoSpeaks(store: Store, slug: string, now: Date): Promise<WhoSpeaks | null> {
  const channel = await channelBySlug(store.db, slug);
  if (channel === null) return null;
  const agents = await agentsOf(store.db, channel.id);
  const hidden = await hiddenNow(store.db, agents, now);
  const election = agents.some(({ elected, left_at: left }) => elected && left === null) ? await electionLock(store.db, now) : null;
  const seen = new Map(agents.map((agent) => [agent.id, publicSpeaker(agent, hidden.has(agent.id))]));
  const shown = [...seen.values()].filter(({ appearance, until }) => appearance !== 'team' && until === null);
  const on = (await openShifts(store.db, channel.id)).map((shift) => onShift(shift, seen.get(shift.agent_id)!));
  return {
    channel: channelShown(channel),
    voices: shownVoices(await voicesOf(store.db, channel), hidden),
    election,
    former: [...seen.values()].filter(({ initials, until }) => initials !== '' && until !== null),
    onShift: channel.state === 'left' ? [] : on,
    speakers: shown,
    asTeam: agents.filter(({ left_at: left }) => left === null).length - shown.length,
    posts: (await standingPosts(store.db, channel.id, MOST_POSTS)).map(({ url, stood_at: at, signed_as: signedAs, said }) => ({
      url: url!,
      at: at!,
      signedAs,
      said,
    })),
  };
}

function channelShown(channel: ChannelRow): WhoSpeaks['channel'] {
  const { slug, territory, network, team, zone, url, connected_at: since, state, state_at: at } = channel;
  return {
    slug,
    territory,
    network,
    handle: channel.remote_handle,
    name: channel.remote_name,
    url,
    team,
    zone,
    since,
    left: state === 'left' ? at : null,
  };
}

/** What of an agent the public may know: of who speaks as the team, that somebody does. */
function publicSpeaker(agent: AgentAsSeen, covered: boolean): PublicSpeaker {
  const appearance = covered ? 'team' : agreedTo(agent);
  const { consent } = agent;
  const shown = appearance === 'team' || consent === null ? null : consent;
  return {
    appearance,
    name: shown?.shown_name ?? '',
    initials: shown?.initials ?? '',
    job: shown?.job ?? '',
    hashtag: shown?.hashtag ?? '',
    since: agent.joined_at,
    until: agent.left_at,
  };
}

function onShift({ taken_at: since, planned_until: until }: ShiftRow, speaker: PublicSpeaker) {
  return { speaker, since: since!, until };
}
