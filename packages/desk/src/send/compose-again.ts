import { exposesMore } from '@beffroi/speaking';
import {
  type AgentAsSeen,
  type AsSent,
  agentById,
  channelById,
  conversationById,
  openCovers,
  type PostRow,
  type Schema,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { agreedTo, holdsErased, policiesOf } from '../people/seen-as.ts';
import { signedAs } from './fits.ts';
import { composedNow } from './write-post.ts';

/** A post whose turn has come: as it goes out, or why it does not. */
export type DuePost =
  | { readonly kind: 'ready'; readonly as: AsSent }
  /** Words were taken out of it, or it may stand with a signature that its agent has withdrawn since: a lead decides. */
  | { readonly kind: 'held'; readonly trouble: 'consent-withdrawn' | 'words-erased' }
  /** It cannot stand any more as it would be signed today. */
  | { readonly kind: 'unfit'; readonly trouble: string };

/**
 * Composes a post anew when it is due: what its agent agreed to at this moment counts, under all that keeps it back at this moment, by the policies of this moment. What was sent already
 * and may stand is not changed any more: the network would hold two.
 *
 * @param post held by who sends it
 */
export async function composeAgain(trx: Kysely<Schema>, post: PostRow, now: Date): Promise<DuePost> {
  if (holdsErased(post.written)) return { kind: 'held', trouble: 'words-erased' };
  const agent = (await agentById(trx, post.agent_id))!;
  if (post.first_sent_at !== null) return mayBeSentAgain(trx, post, agent);
  const channel = (await channelById(trx, post.channel_id))!;
  const conversation = post.conversation_id === null ? null : await conversationById(trx, post.conversation_id);
  if (post.persona && policiesOf(channel).persona === null) return { kind: 'unfit', trouble: 'text: persona' };
  const ask = { text: post.written, language: post.language, contentWarning: post.content_warning, asPersona: post.persona };
  const { composed, seen } = await composedNow(trx, { channel, agent, conversation }, ask, now, post.id);
  const [fault] = composed.faults;
  if (fault !== undefined) return { kind: 'unfit', trouble: `text: ${fault.code}` };
  return { kind: 'ready', as: { said: composed.text, appearance: seen.appearance, signed_as: signedAs(composed) } };
}

/** Whoever has withdrawn since is not shown again by us: the post may stand, and somebody has to look. */
async function mayBeSentAgain(trx: Kysely<Schema>, post: PostRow, agent: AgentAsSeen): Promise<DuePost> {
  const { said, appearance, signed_as } = post;
  const withdrawn = signed_as !== '' && (exposesMore(appearance, agreedTo(agent)) || (await hasAskedForCover(trx, agent.id)));
  return withdrawn ? { kind: 'held', trouble: 'consent-withdrawn' } : { kind: 'ready', as: { said, appearance, signed_as } };
}

const isAsked = (ground: unknown): boolean => (ground as { readonly code?: unknown } | null)?.code === 'asked';

/** Whether they pressed the button themselves; what rules began holds from the next post on. */
async function hasAskedForCover(trx: Kysely<Schema>, agentId: number): Promise<boolean> {
  const covers = await openCovers(trx, [agentId]);
  return covers.some(({ asker_id: whom, grounds }) => whom === null && grounds.some(isAsked));
}
