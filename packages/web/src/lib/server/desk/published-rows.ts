import type { PublishedPost } from '@beffroi/desk';
import { firstSigns } from '@beffroi/speaking';
import { whenOf } from '#lib/desk-clock.ts';
import { differsWords, firstNameOf } from '#lib/desk-words.ts';

const FIRST_WORDS = 60;

/** A post that stands as its page and the list show it. */
export function publishedRow({ house, language }: App.Locals, { place, post, edits, isOwn, canEdit }: PublishedPost) {
  const { channel, agents } = place;
  const when = (at: Date): string => whenOf(at, channel.zone, house.now(), language);
  const last = edits.at(-1);
  return {
    id: post.id,
    said: post.said,
    first: firstSigns(post.written, FIRST_WORDS),
    written: last?.state === 'asked' ? last.written : post.written,
    account: channel.remote_handle,
    network: channel.network,
    author: firstNameOf(agents.find(({ id }) => id === post.agent_id)?.name ?? ''),
    url: post.url,
    when: when(post.stood_at!),
    iso: post.stood_at!.toISOString(),
    changed: edits.filter(({ state }) => state === 'standing').length,
    last: last?.state ?? null,
    versions: edits
      .toReversed()
      .map(({ id, at, state, replaced, said, differs }) => ({ id, when: when(at), state, replaced, said, differs: differs.length > 0 })),
    mayEdit: isOwn && canEdit && !post.persona && post.trouble !== 'to-remove',
    ...{ isOwn, canEdit, byPersona: post.persona },
    differs: differsWords(post, language),
  };
}
