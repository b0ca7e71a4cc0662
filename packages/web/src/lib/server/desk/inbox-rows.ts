import type { DeskChannel, Inbox, InboxPart } from '@beffroi/desk';
import { firstSigns } from '@beffroi/speaking';
import { plain } from '@beffroi/words';
import { whenOf } from '#lib/desk-clock.ts';
import { askerName, firstNameOf, troubleWords } from '#lib/desk-words.ts';
import { desk } from '#lib/messages/desk.ts';

export const PARTS: readonly InboxPart[] = ['open', 'mine', 'answered', 'closed'];
/** Names of the parts in addresses. */
export const PART_WORDS: Readonly<Record<InboxPart, string>> = {
  open: 'ouvertes',
  mine: 'miennes',
  answered: 'repondues',
  closed: 'closes',
};

const FIRST_WORDS = 160;

/** Conversations as the list shows them: on each page, what a colleague has taken stands behind what waits for somebody. */
export function inboxRows(locals: App.Locals, places: readonly DeskChannel[], { rows }: Inbox) {
  const { house, language } = locals;
  const now = house.now();
  const say = desk[language];
  const shown = rows.map((row) => {
    const place = places.find(({ channel }) => channel.id === row.channel_id)!;
    const { channel, own } = place;
    const nameOf = (id: number | null): string => firstNameOf(place.agents.find((agent) => agent.id === id)?.name ?? '');
    const writes = row.writing_until !== null && row.writing_until > now && row.writing_id !== own?.id;
    const held = row.state === 'taken' ? (row.holder_id === own?.id ? say.youHold : say.holds(nameOf(row.holder_id))) : null;
    return {
      id: row.id,
      isOthers: row.state === 'taken' && row.holder_id !== own?.id,
      who: askerName(row, language),
      handle: row.asker_handle,
      said: row.said === '' ? '' : firstSigns(plain(row.said), FIRST_WORDS),
      cut: plain(row.said) !== firstSigns(plain(row.said), FIRST_WORDS),
      gone: row.gone,
      messages: row.messages,
      network: channel.network,
      account: channel.remote_handle,
      at: row.last_at.toISOString(),
      when: whenOf(row.last_at, channel.zone, now, language),
      reference: row.reference,
      held: writes ? say.answers(nameOf(row.writing_id)) : held,
      hostile: row.hostile !== null,
      drafted: row.drafted,
      ...dueWords(row, channel.zone, now, language),
    };
  });
  return [...shown.filter(({ isOthers }) => !isOthers), ...shown.filter(({ isOthers }) => isOthers)];
}

/** Until when an answer is due, of what still waits for one. */
function dueWords({ due_at: due, state }: Inbox['rows'][number], zone: string, now: Date, language: App.Locals['language']) {
  if (due === null || (state !== 'open' && state !== 'taken')) return { late: null, due: null };
  const [say, when] = [desk[language], whenOf(due, zone, now, language)];
  return due < now ? { late: say.late(when), due: null } : { late: null, due: say.dueBefore(when) };
}

/** What waits to be sent, or was refused, with what to do. */
export function unsentRows(locals: App.Locals, places: readonly DeskChannel[], { unsent }: Inbox) {
  const { house, language } = locals;
  const now = house.now();
  return unsent.flatMap((post) => {
    const place = places.find(({ channel }) => channel.id === post.channel_id);
    if (place === undefined) return [];
    const { channel, own, isLead } = place;
    return [
      {
        id: post.id,
        said: firstSigns(post.said, FIRST_WORDS),
        account: channel.remote_handle,
        slug: channel.slug,
        conversation: post.conversation_id,
        isRefused: post.state === 'refused',
        // What is held is a lead's to decide.
        isHeld: post.state === 'held',
        maySettle: post.state === 'held' && isLead,
        // With the words that were taken out nothing of it can go out.
        maySend: post.trouble !== 'words-erased',
        // A text that only the person who wrote it may take up or take back, or whoever else speaks there.
        mayAct: own !== null,
        isSent: post.first_sent_at !== null,
        // Nobody has anything to do, or to read.
        isLeaving: post.state === 'waiting' && post.tries === 0 && channel.state === 'connected' && !isBarred(post, channel, now),
        why: whyUnsent(post, channel, now, language),
      },
    ];
  });
}

type Unsent = Inbox['unsent'][number];

function whyUnsent(post: Unsent, channel: DeskChannel['channel'], now: Date, language: App.Locals['language']): string {
  const say = desk[language];
  const trouble = troubleWords(post.trouble ?? '', language);
  if (post.state === 'refused') return say.refusedPost(trouble);
  if (post.state === 'held') return say.heldPost(say.heldWhy[post.trouble ?? ''] ?? trouble);
  if (channel.state !== 'connected') return say.waitsChannel;
  const barred = isBarred(post, channel, now);
  const due = whenOf(barred ? (channel.poll_at ?? now) : post.due_at, channel.zone, now, language);
  const why = barred ? troubleWords(channel.trouble!, language) : trouble;
  if (barred || post.tries > 0) return `${say.waitsAgain(why, due)}${post.first_sent_at === null ? '' : ` ${say.perhaps}`}`;
  return post.due_at > now ? say.scheduled(due) : say.waits;
}

/** Whether a post whose turn has come waits for a network that bars the whole account. */
const isBarred = ({ due_at: due }: Unsent, { trouble }: DeskChannel['channel'], now: Date): boolean => trouble !== null && due <= now;
