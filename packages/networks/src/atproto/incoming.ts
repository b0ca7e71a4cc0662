import type { IncomingPost, NetworkAccount, PostAddress, ReplyTarget } from '../port.ts';
import { DID, placeOf, webAddressOf } from './at-uri.ts';
import { type JsonObject, listIn, objectIn, textIn, timeIn } from './json-values.ts';
import { COLLECTIONS } from './oauth/scopes.ts';

/** UTF-16 units of texts of others that are kept: a post holds 3,000 bytes. */
const LONGEST_TEXT = 3000;
const LONGEST_NAME = 640;
const MOST_PICTURES = 20;

/** A post of somebody, as what shows the network tells it (a notification, or a view of a post). `null` for what is none. */
export function incomingPost(view: JsonObject): IncomingPost | null {
  const record = objectIn(view['record']);
  const [id, version] = [textIn(view['uri'], 600), textIn(view['cid'], 100)];
  const place = id === null ? null : placeOf(id);
  const author = accountIn(objectIn(view['author']));
  const shown = timeIn(view['indexedAt']);
  if (id === null || version === null || place?.collection !== COLLECTIONS.post || author?.id !== place.did || shown === null) return null;
  const address: PostAddress = { id, version };
  const target = targetOf(record, address);
  return {
    address,
    target,
    author,
    text: typeof record['text'] === 'string' ? record['text'].slice(0, LONGEST_TEXT).toWellFormed() : '',
    language: languageIn(record),
    at: earlier(timeIn(record['createdAt']), shown),
    editedAt: null,
    url: webAddressOf(place.did, place.key),
    parentId: addressIn(objectIn(record['reply'])['parent'])?.id ?? null,
    pictures: altTextsIn(record),
    // Nothing that is said in a post is said to few here.
    confidential: false,
  };
}

/** An account as a view names it; `null` where it names none. */
export function accountIn({ did, handle, displayName }: JsonObject): NetworkAccount | null {
  const id = textIn(did, 300);
  if (id === null || !DID.test(id)) return null;
  return { id, handle: textIn(handle, 253) ?? id, name: oneLine(textIn(displayName) ?? '', LONGEST_NAME), url: webAddressOf(id) };
}

/** A text of others without control characters and signs that turn the direction of what follows. */
export function oneLine(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .trim();
}

/** What an answer to a post goes to: the post, and the first one of its thread as the post names it. */
function targetOf(record: JsonObject, parent: PostAddress): ReplyTarget {
  return { parent, root: addressIn(objectIn(record['reply'])['root']) ?? parent };
}

function addressIn(reference: unknown): PostAddress | null {
  const { uri, cid } = objectIn(reference);
  const [id, version] = [textIn(uri, 600), textIn(cid, 100)];
  return id === null || version === null || placeOf(id) === null ? null : { id, version };
}

function languageIn(record: JsonObject): string | null {
  return /^[a-z]{2}(?=$|-)/.exec(textIn(listIn(record['langs'])[0], 40) ?? '')?.[0] ?? null;
}

/** A writer may say any moment; nobody wrote later than was shown. */
function earlier(said: Date | null, shown: Date): Date {
  return said !== null && said < shown ? said : shown;
}

function altTextsIn({ embed }: JsonObject): readonly string[] {
  const { images, media } = objectIn(embed);
  const all = [...listIn(images), ...listIn(objectIn(media)['images'])].slice(0, MOST_PICTURES);
  return all.map((one) => textIn(objectIn(one)['alt'])?.slice(0, LONGEST_TEXT) ?? '');
}
