import type { Doubt, OutgoingPost, StandingPost } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { placeOf, type RecordPlace, uriOf, webAddressOf } from './at-uri.ts';
import { didOfHandle } from './handles.ts';
import { isObject, type JsonObject, listIn, objectIn, timeIn } from './json-values.ts';
import { COLLECTIONS } from './oauth/scopes.ts';
import { assertSendable, postRecord } from './post-record.ts';
import { deleteRecord, putRecord, recordAt } from './records.ts';
import type { Xrpc } from './xrpc.ts';

/**
 * Puts a post where its key says, once: what stands there already is given back as it is, and never written over.
 *
 * @param doubt not `null` where it may stand already: then it is looked for before anything is uploaded
 */
export async function sendPost(xrpc: Xrpc, post: OutgoingPost, doubt: Doubt | null): Promise<StandingPost> {
  assertSendable(post);
  const place = { did: xrpc.did, collection: COLLECTIONS.post, key: post.key };
  const earlier = doubt === null ? null : await recordAt(xrpc, place);
  if (earlier === null) await putRecord(xrpc, place, await recordFor(xrpc, post), null);
  return standing(xrpc, place, post);
}

/** Deletes a post of the account; one that is gone is no fault. */
export async function removePost(xrpc: Xrpc, id: string): Promise<void> {
  const place = placeOf(id);
  if (place === null || place.did !== xrpc.did || place.collection !== COLLECTIONS.post)
    throw new NetworkRefusal('refused', 'it is no post of this account');
  await deleteRecord(xrpc, place);
}

function recordFor(xrpc: Xrpc, post: OutgoingPost): Promise<JsonObject> {
  return postRecord(post, { didOf: (handle) => didOfHandle(xrpc, handle), upload: (bytes, type) => xrpc.upload(bytes, type) });
}

/** Reads back what stands. What cannot be read stands all the same, perhaps: asking again with the same key does no harm. */
async function standing(xrpc: Xrpc, place: RecordPlace, post: OutgoingPost): Promise<StandingPost> {
  const record = await readBack(xrpc, place);
  const { value } = record;
  return {
    address: { id: uriOf(place), version: record.cid },
    url: webAddressOf(place.did, place.key),
    text: typeof value['text'] === 'string' ? value['text'] : '',
    visibility: 'public',
    at: timeIn(value['createdAt']) ?? post.at,
    differs: differencesOf(value, post),
  };
}

async function readBack(xrpc: Xrpc, place: RecordPlace): Promise<{ readonly cid: string; readonly value: JsonObject }> {
  try {
    const record = await recordAt(xrpc, place);
    if (record !== null) return record;
  } catch (error) {
    if (!(error instanceof NetworkRefusal)) throw error;
    throw new NetworkRefusal(error.code, error.message, { taken: 'perhaps', retryAt: error.retryAt, cause: error });
  }
  throw new NetworkRefusal('unreachable', 'the post was taken and cannot be read', { taken: 'perhaps' });
}

function differencesOf(value: JsonObject, post: OutgoingPost): StandingPost['differs'] {
  const images = listIn(objectIn(value['embed'])['images']).filter(isObject);
  const samePictures = images.length === post.pictures.length && images.every(({ alt }, at) => alt === post.pictures[at]!.altText);
  return [
    ...(value['text'] === post.text ? [] : (['text'] as const)),
    ...(listIn(value['langs'])[0] === post.language ? [] : (['language'] as const)),
    ...(samePictures ? [] : (['pictures'] as const)),
  ];
}
