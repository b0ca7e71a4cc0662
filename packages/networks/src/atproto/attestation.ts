import type { NetworkAccount } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { DID, HANDLE, placeOf } from './at-uri.ts';
import { COLLECTIONS } from './oauth/scopes.ts';
import { deleteRecord, newestRecords, putRecord } from './records.ts';
import { nextTid } from './tid.ts';
import type { Xrpc } from './xrpc.ts';

/**
 * Says that another account is what it calls itself: with its handle and its name as they are now, which is why a new one is due when they change.
 *
 * @returns address of the record; the one that stands where the same was said already
 */
export async function attestAccount(xrpc: Xrpc, { id, handle, name }: NetworkAccount): Promise<string> {
  if (!DID.test(id) || !HANDLE.test(handle)) throw new NetworkRefusal('refused', 'it is no account of this network');
  const said = { subject: id, handle, displayName: name };
  const standing = (await newestRecords(xrpc, COLLECTIONS.verification)).find(
    ({ value }) => value['subject'] === id && value['handle'] === handle && value['displayName'] === name,
  );
  if (standing !== undefined) return standing.uri;
  const now = new Date(xrpc.world.now);
  const put = await putRecord(
    xrpc,
    { collection: COLLECTIONS.verification, key: nextTid(now) },
    { ...said, createdAt: now.toISOString() },
    null,
  );
  if (put === null) throw new NetworkRefusal('unreachable', 'the attestation has the key of another one', { taken: 'no' });
  return put.uri;
}

/** Takes an attestation back; one that is gone is no fault. */
export async function unattestAccount(xrpc: Xrpc, uri: string): Promise<void> {
  const place = placeOf(uri);
  if (place === null || place.did !== xrpc.did || place.collection !== COLLECTIONS.verification)
    throw new NetworkRefusal('refused', 'it is no attestation of this account');
  await deleteRecord(xrpc, place);
}
