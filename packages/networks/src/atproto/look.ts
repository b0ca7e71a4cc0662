import type { IncomingPost } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { placeOf, type RecordPlace } from './at-uri.ts';
import { identityOfDid } from './identity.ts';
import { incomingPost } from './incoming.ts';
import { isObject, listIn } from './json-values.ts';
import { recordAt } from './records.ts';
import type { Xrpc } from './xrpc.ts';

/** Posts in one question at most (app.bsky.feed.getPosts). */
const PAGE = 25;

/** Posts that are asked for at whoever holds them, in one go: each may be a server that lets us wait. */
const MOST_HOLDERS = 50;

/**
 * What became of posts. What shows the network also leaves out what it hides from us, so whoever holds a post is asked before it counts as gone.
 *
 * @returns without those of which nobody could say it
 */
export async function lookAt(xrpc: Xrpc, ids: readonly string[], shown: boolean): Promise<ReadonlyMap<string, IncomingPost | 'gone'>> {
  const found = new Map<string, IncomingPost | 'gone'>();
  for (let at = 0; shown && at < ids.length; at += PAGE) {
    const said = await xrpc.query('app.bsky.feed.getPosts', { uris: ids.slice(at, at + PAGE) });
    for (const view of listIn(said['posts']).filter(isObject)) {
      const post = incomingPost(view);
      if (post !== null && ids.includes(post.address.id)) found.set(post.address.id, post);
    }
  }
  for (const id of ids.filter((one) => !found.has(one)).slice(0, MOST_HOLDERS)) {
    const seen = await atItsHolder(xrpc, id);
    if (seen !== null) found.set(id, seen);
  }
  return found;
}

/** `null` where nobody can say. */
async function atItsHolder(xrpc: Xrpc, id: string): Promise<IncomingPost | 'gone' | null> {
  const place = placeOf(id);
  if (place === null) return null;
  try {
    return await recordOf(xrpc, place);
  } catch (error) {
    if (!(error instanceof NetworkRefusal) || error.code === 'too-many') throw error;
    return error.code === 'account-gone' ? 'gone' : null;
  }
}

async function recordOf(xrpc: Xrpc, place: RecordPlace): Promise<IncomingPost | 'gone' | null> {
  const { handle, server } = await identityOfDid(xrpc.world, place.did);
  const record = await recordAt(xrpc, place, server);
  if (record === null) return 'gone';
  const author = { did: place.did, handle };
  return incomingPost({
    uri: record.uri,
    cid: record.cid,
    record: record.value,
    author,
    indexedAt: new Date(xrpc.world.now).toISOString(),
  });
}
