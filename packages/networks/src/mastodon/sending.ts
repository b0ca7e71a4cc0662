import type { Clock } from '@beffroi/capture';
import { objectIn, textIn } from '@beffroi/domain/json-values';
import type { Doubt, OutgoingPost, StandingPost } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { inPath, type MastodonApi, refusedBy } from './api.ts';
import { findOwn } from './own-posts.ts';
import { uploaded } from './pictures.ts';
import { sendable } from './same-text.ts';
import { type Status, type StatusReader, standing, statusIn } from './statuses.ts';

/** What a session speaks with. */
export interface Speaker {
  readonly api: MastodonApi;
  readonly reader: StatusReader;
  /** The account's own id. */
  readonly id: string;
  readonly clock: Clock;
}

/** Sends a post. In doubt, own posts are looked through first: some servers know no keys, and none forgets to show a post. */
export async function send(speaker: Speaker, post: OutgoingPost, doubt: Doubt | null): Promise<StandingPost> {
  const found = doubt === null ? null : await findOwn(speaker.api, speaker.id, speaker.reader, post, doubt);
  return standing(found ?? (await published(speaker, post)), post);
}

async function published({ api, reader, clock }: Speaker, post: OutgoingPost): Promise<Status> {
  const pictures: string[] = [];
  for (const picture of post.pictures) pictures.push(await uploaded(api, picture, clock));
  const form = formOf({ text: post.text, language: post.language, contentWarning: post.contentWarning, pictures });
  form.set('visibility', post.visibility);
  if (post.replyTo !== null) form.set('in_reply_to_id', post.replyTo.parent.id);
  const value = await api.said('/api/v1/statuses', { method: 'POST', body: form, headers: { 'idempotency-key': post.key } });
  return made(value, reader);
}

/** Writes a post of ours anew. What is not named in such a request is lost at some servers, so that all of it is named. */
export async function edit({ api, reader }: Speaker, id: string, text: string): Promise<StandingPost> {
  const path = `/api/v1/statuses/${inPath(id)}`;
  const value = await api.said(path);
  const before = made(value, reader);
  const { contentWarning, pictures, sensitive } = before;
  const ids = pictures.map((picture) => picture.id).filter((one) => one !== null);
  const form = formOf({ text, language: textIn(objectIn(value)['language']), contentWarning, pictures: ids });
  if (sensitive) form.set('sensitive', 'true');
  const after = made(await api.said(path, { method: 'PUT', body: form }), reader);
  return standing(after, { ...before, text });
}

/** Removes a post of ours. @throws NetworkRefusal `unsupported` where the server does not know the question */
export async function remove({ api }: Speaker, id: string): Promise<void> {
  const told = await api.ask(`/api/v1/statuses/${inPath(id)}`, { method: 'DELETE' });
  if (told.ok || told.status === 410) return;
  if (told.status !== 404) throw refusedBy(told, { method: 'DELETE' });
  // A no of the server’s own says that it is gone; a page says nothing.
  if (told.data === undefined) throw new NetworkRefusal('unsupported', `${new URL(api.origin).host} cannot remove a post`);
}

function formOf({
  text,
  language,
  contentWarning,
  pictures,
}: {
  readonly text: string;
  readonly language: string | null;
  readonly contentWarning: string | null;
  readonly pictures: readonly string[];
}): URLSearchParams {
  const form = new URLSearchParams({ status: sendable(text) });
  if (language !== null) form.set('language', language);
  if (contentWarning !== null && contentWarning !== '') form.set('spoiler_text', sendable(contentWarning));
  for (const id of pictures) form.append('media_ids[]', id);
  return form;
}

/** A status that a server gave back. Without one nobody knows what it made. */
function made(value: unknown, reader: StatusReader): Status {
  const status = statusIn(value, reader);
  if (status === null) throw new NetworkRefusal('unreachable', 'what was given back is no post', { taken: 'perhaps' });
  return status;
}
