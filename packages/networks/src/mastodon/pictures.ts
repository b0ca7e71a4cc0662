import type { Clock } from '@beffroi/capture';
import type { OutgoingPicture } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { inPath, type MastodonApi, madeId, refusedBy } from './api.ts';
import { sendable } from './same-text.ts';

/** Milliseconds between two looks at a picture that the server still works on, and looks at most. */
const PAUSE = 1000;
const LOOKS = 60;

/** Names of files that the common types end in: some servers look at nothing else. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['image/avif', 'avif'],
]);

/** A picture as a file of a form. */
export function fileOf({ bytes, type }: OutgoingPicture): File {
  return new File([new Uint8Array(bytes)], `image.${ENDINGS.get(type) ?? 'bin'}`, { type });
}

/**
 * Brings a picture to the server, and waits until it may be used. Whatever goes wrong, no post stands yet: a picture of no post is seen by nobody.
 *
 * @returns its id there
 */
export async function uploaded(api: MastodonApi, picture: OutgoingPicture, clock: Clock): Promise<string> {
  const form = new FormData();
  form.set('file', fileOf(picture));
  if (picture.altText !== '') form.set('description', sendable(picture.altText));
  const told = await api.ask('/api/v2/media', { method: 'POST', body: form, changes: false });
  if (!told.ok) throw refusedBy(told);
  const id = madeId(told.said, 'picture');
  if (told.status === 202) await processed(api, id, clock);
  return id;
}

/** Waits for a picture that the server took to work on (202). 206 means that it still does; a server that knows no such question (404) has none to wait for. */
async function processed(api: MastodonApi, id: string, clock: Clock): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const told = await api.ask(`/api/v1/media/${inPath(id)}`);
    if (told.status === 200 || told.status === 404) return;
    if (!told.ok) throw refusedBy(told);
    await clock.sleep(PAUSE);
  }
  throw new NetworkRefusal('unreachable', `${new URL(api.origin).host} still works on a picture`);
}
