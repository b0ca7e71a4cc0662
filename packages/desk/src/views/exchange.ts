import { channelById, conversationByReference, postsOfConversation, type Store } from '@beffroi/store';
import { SITE_NETWORK } from '../assistant/open-assistant.ts';
import { referenceIn } from '../listen/reference.ts';

/** What a citizen may know of an exchange by its reference alone: how it stands, and what is public of it anyway. Nobody's words, nobody's name. */
export interface Exchange {
  readonly reference: string;
  /** `waiting`: nobody has answered yet; `taken`: somebody writes or looks for the answer. */
  readonly state: 'waiting' | 'taken' | 'answered' | 'closed';
  readonly since: Date;
  /** When somebody of the town or the citizen last spoke. */
  readonly lastAt: Date;
  readonly channel: {
    readonly slug: string;
    readonly territory: string;
    readonly handle: string;
    readonly team: string;
    readonly zone: string;
  };
  /** Answers that stand on the network, the first one first. Those on the town's own site stand nowhere else: they are said. */
  readonly answers: readonly { readonly url: string; readonly at: Date; readonly said: string | null }[];
  /** Whether an answer is written and has not come to stand yet. */
  readonly underWay: boolean;
}

/**
 * @param typed a reference as somebody typed it
 * @returns `null` when there is none, whatever was typed
 */
export async function exchangeOf(store: Store, typed: string): Promise<Exchange | null> {
  const reference = referenceIn(typed);
  const conversation = reference === null ? null : await conversationByReference(store.db, reference);
  const channel = conversation === null ? null : await channelById(store.db, conversation.channel_id);
  if (conversation === null || channel === null) return null;
  const posts = await postsOfConversation(store.db, conversation.id);
  const answers = posts.flatMap(({ state, url, said, stood_at: at }) =>
    state === 'standing' && url !== null && at !== null ? [{ url, at, said: channel.network === SITE_NETWORK ? said : null }] : [],
  );
  return {
    reference: conversation.reference,
    state: conversation.state === 'open' ? 'waiting' : conversation.state,
    since: conversation.first_at,
    lastAt: new Date(Math.max(conversation.last_at.getTime(), ...answers.map(({ at }) => at.getTime()))),
    channel: {
      slug: channel.slug,
      territory: channel.territory,
      handle: channel.remote_handle,
      team: channel.team,
      zone: channel.zone,
    },
    answers,
    underWay: posts.some(({ state }) => state === 'waiting'),
  };
}
