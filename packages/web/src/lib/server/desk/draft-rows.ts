import type { DeskChannel, WrittenPost } from '@beffroi/desk';
import { firstSigns } from '@beffroi/speaking';
import type { PostApprovalRow } from '@beffroi/store';
import { whenOf } from '#lib/desk-clock.ts';
import { firstNameOf } from '#lib/desk-words.ts';
import { drafts } from '#lib/messages/drafts.ts';

const FIRST_WORDS = 160;

/** Who reads, and how people and hours are said to them. */
export interface DraftReader {
  readonly locals: App.Locals;
  readonly places: readonly DeskChannel[];
  readonly nameOf: (account: number | null) => string;
}

/** Drafts as the list shows them. */
export function draftRows({ locals, places, nameOf }: DraftReader, written: readonly WrittenPost[]) {
  const { house, language } = locals;
  const now = house.now();
  const say = drafts[language];
  return written.flatMap(({ post, approval }) => {
    const channel = places.find((place) => place.channel.id === post.channel_id)?.channel;
    if (channel === undefined) return [];
    const when = (at: Date): string => whenOf(at, channel.zone, now, language);
    return [
      {
        id: post.id,
        conversation: post.conversation_id,
        said: firstSigns(post.written, FIRST_WORDS),
        account: channel.remote_handle,
        network: channel.network,
        author: firstNameOf(nameOf(post.account_id)),
        status: approvalWords(approval, { nameOf, when, now, language }),
        due: approval === null ? '' : approval.deadline > now ? say.answerBefore(when(approval.deadline)) : say.answerNow,
        goes: post.due_at > now ? say.goesAt(when(post.due_at)) : say.goesSoon,
      },
    ];
  });
}

interface Telling {
  readonly nameOf: (account: number | null) => string;
  readonly when: (at: Date) => string;
  readonly now: Date;
  readonly language: App.Locals['language'];
}

/** How a question stands, and what happens at its deadline. */
export function approvalWords(approval: PostApprovalRow | null, { nameOf, when, now, language }: Telling): string {
  const say = drafts[language];
  if (approval === null || approval.answer === 'overtaken') return say.notAsked;
  const name = firstNameOf(nameOf(approval.answered_by ?? approval.approver_id));
  if (approval.answer === 'approved') return say.approvedBy(name, when(approval.answered_at!));
  if (approval.answer === 'declined') return say.declinedBy(name, approval.reason ?? '');
  const standIn = approval.stand_in_id === null ? null : firstNameOf(nameOf(approval.stand_in_id));
  if (now >= approval.deadline) return standIn === null ? say.overdue(name) : say.overdueStandIn(name, standIn);
  return `${say.asks(name, when(approval.deadline))} ${standIn === null ? say.thenNobody : say.thenStandIn(standIn)}`;
}
