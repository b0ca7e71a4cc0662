import type { OutgoingPicture, Profile, ProfileChange } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { type JsonObject, listIn, objectIn, textIn } from './json-values.ts';
import { assertLength, PROFILE_LIMITS } from './limits.ts';
import { COLLECTIONS } from './oauth/scopes.ts';
import { assertPicture } from './post-record.ts';
import { putRecord, recordAt } from './records.ts';
import type { Xrpc } from './xrpc.ts';

/** Somebody else may change a profile between our reading and our writing: how often it is read again. */
const MOST_TRIES = 4;

const KEY = 'self';

/** Asks the server whether the account is still open to us. @returns its handle now */
export async function assertOpen(xrpc: Xrpc): Promise<string | null> {
  return textIn((await xrpc.query('com.atproto.server.getSession', {}))['handle'], 253);
}

/** What others see of the account. Everybody may read it, so that alone would not say whether we may still change it. */
export async function ownProfileOf(xrpc: Xrpc): Promise<Profile> {
  await assertOpen(xrpc);
  return profileOf(xrpc);
}

export async function profileOf(xrpc: Xrpc): Promise<Profile> {
  const value = (await standingProfile(xrpc))?.value ?? {};
  return { name: textIn(value['displayName']) ?? '', bio: textIn(value['description']) ?? '', machine: labelsIn(value).some(isMachine) };
}

/** Changes what is named of a profile: all else stays as it is, also what this program knows nothing of. */
export async function changeProfileOf(xrpc: Xrpc, change: ProfileChange): Promise<void> {
  if (change.name !== undefined) assertLength('a name', change.name, PROFILE_LIMITS.name);
  if (change.bio !== undefined) assertLength('a bio', change.bio, PROFILE_LIMITS.bio);
  const avatar = change.picture === undefined ? undefined : await uploaded(xrpc, change.picture);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const standing = await standingProfile(xrpc);
    const next = changed(standing?.value ?? {}, change, avatar);
    if ((await putRecord(xrpc, { collection: COLLECTIONS.profile, key: KEY }, next, standing?.cid ?? null)) !== null) return;
  }
  throw new NetworkRefusal('refused', 'the profile was changed by somebody else each time');
}

function standingProfile(xrpc: Xrpc): ReturnType<typeof recordAt> {
  return recordAt(xrpc, { did: xrpc.did, collection: COLLECTIONS.profile, key: KEY });
}

async function uploaded(xrpc: Xrpc, picture: OutgoingPicture): Promise<unknown> {
  assertPicture(picture);
  return xrpc.upload(picture.bytes, picture.type);
}

function changed(before: JsonObject, { name, bio, machine }: ProfileChange, avatar: unknown): JsonObject {
  return {
    ...before,
    ...(name === undefined ? {} : { displayName: name }),
    ...(bio === undefined ? {} : { description: bio }),
    ...(avatar === undefined ? {} : { avatar }),
    ...(machine === undefined ? {} : { labels: labelsWith(before['labels'], machine) }),
  };
}

/** What the account says of itself, with or without that it is a machine. */
function labelsWith(labels: unknown, machine: boolean): JsonObject {
  const others = labelsIn({ labels }).filter((one) => !isMachine(one));
  return { $type: 'com.atproto.label.defs#selfLabels', values: machine ? [...others, { val: 'bot' }] : others };
}

const labelsIn = (profile: JsonObject): readonly unknown[] => listIn(objectIn(profile['labels'])['values']);

const isMachine = (label: unknown): boolean => objectIn(label)['val'] === 'bot';
