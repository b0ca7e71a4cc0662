import type { ConversationFile } from '@beffroi/desk';
import { whenOf } from '#lib/desk-clock.ts';
import { firstNameOf } from '#lib/desk-words.ts';
import { type ShownDraft, shownDraft } from './composed.ts';
import { proposalsFor } from './proposals.ts';
import { spokenIn } from './spoken-in.ts';

/** What the town's pages answer to what was asked last, each as it would stand: it goes out by one button, or is changed first. */
export async function offeredAnswers(locals: App.Locals, { place, conversation, messages }: ConversationFile) {
  const { channel, own } = place;
  const asked = messages.findLast(({ gone_at: gone }) => gone === null)?.said ?? '';
  const speaks = spokenIn(asked, channel.language === 'en' ? 'en' : 'fr');
  const called = channel.network === 'mastodon' ? `@${conversation.asker_handle} ` : '';
  const found = await proposalsFor(locals, { territory: channel.territory, speaks }, asked);
  return Promise.all(
    found.map(async (proposal) => {
      if (proposal.text === null || own === null) return { ...proposal, ready: null };
      const written = `${called}${proposal.text}`;
      const draft = { text: written, language: speaks, contentWarning: null };
      const stands = await shownDraft(locals, { ...place, own }, conversation.asker_id, draft);
      return { ...proposal, ready: { written, said: stands.text, fits: fits(stands) } };
    }),
  );
}

export type OfferedAnswer = Awaited<ReturnType<typeof offeredAnswers>>[number];

const fits = ({ isOver, faults }: ShownDraft): boolean => !isOver && faults.length === 0;

/** Answers that are kept for later in a conversation: one's own, and those of colleagues. */
export function keptAnswers({ house, language }: App.Locals, { place, drafts }: ConversationFile) {
  const when = (at: Date): string => whenOf(at, place.channel.zone, house.now(), language);
  const [own] = drafts.own;
  return {
    own: own === undefined ? null : { id: own.id, when: when(own.at) },
    others: drafts.others.map(({ id, agent_id: author, written, at }) => ({
      id,
      written,
      when: when(at),
      who: firstNameOf(place.agents.find((agent) => agent.id === author)?.name ?? ''),
    })),
  };
}
