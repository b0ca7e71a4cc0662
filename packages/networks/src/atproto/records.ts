import { NetworkRefusal } from '../refusal.ts';
import type { RecordPlace } from './at-uri.ts';
import { isObject, type JsonObject, listIn, objectIn, textIn } from './json-values.ts';
import type { Xrpc } from './xrpc.ts';
import { XrpcRefusal } from './xrpc-refusal.ts';

/** A record as it stands. */
export interface StandingRecord {
  readonly uri: string;
  /** What of it was seen. */
  readonly cid: string;
  readonly value: JsonObject;
}

/**
 * A record, from the server that holds it.
 *
 * @param server origin (default the account's own)
 * @returns `null` where there is none
 */
export async function recordAt(xrpc: Xrpc, { did, collection, key }: RecordPlace, server?: string): Promise<StandingRecord | null> {
  try {
    return recordIn(await xrpc.openly('com.atproto.repo.getRecord', { repo: did, collection, rkey: key }, server));
  } catch (error) {
    if (error instanceof XrpcRefusal && error.error === 'RecordNotFound') return null;
    throw error;
  }
}

/**
 * Puts a record of the account where this one stands.
 *
 * @param instead what stands there now, as it was seen: `null` for nothing. Another one is left as it is
 * @returns `null` where something else stands there
 */
export async function putRecord(
  xrpc: Xrpc,
  { collection, key }: Omit<RecordPlace, 'did'>,
  value: JsonObject,
  instead: string | null,
): Promise<{ readonly uri: string; readonly cid: string } | null> {
  const record = { $type: collection, ...value };
  try {
    const said = await xrpc.procedure('com.atproto.repo.putRecord', { repo: xrpc.did, collection, rkey: key, record, swapRecord: instead });
    return { uri: textIn(said['uri']) ?? '', cid: textIn(said['cid']) ?? '' };
  } catch (error) {
    if (error instanceof XrpcRefusal && error.error === 'InvalidSwap') return null;
    throw error;
  }
}

/** Deletes a record of the account; one that is gone is no fault. */
export async function deleteRecord(xrpc: Xrpc, { collection, key }: RecordPlace): Promise<void> {
  await xrpc.procedure('com.atproto.repo.deleteRecord', { repo: xrpc.did, collection, rkey: key });
}

/** Records of the account of one kind, the newest first, up to a hundred. */
export async function newestRecords(xrpc: Xrpc, collection: string): Promise<readonly StandingRecord[]> {
  const said = await xrpc.openly('com.atproto.repo.listRecords', { repo: xrpc.did, collection, limit: 100 });
  return listIn(said['records']).filter(isObject).map(recordIn);
}

function recordIn(said: JsonObject): StandingRecord {
  const [uri, cid] = [textIn(said['uri']), textIn(said['cid'])];
  if (uri === null || cid === null) throw new NetworkRefusal('unreachable', 'a record came without its name');
  return { uri, cid, value: objectIn(said['value']) };
}
