/** A record by where it stands. */
export interface RecordPlace {
  readonly did: string;
  readonly collection: string;
  readonly key: string;
}

export const DID = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.%:-]{1,250})$/;
export const HANDLE = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** `at://did/collection/key`, whole; `null` for anything else. */
export function placeOf(uri: string): RecordPlace | null {
  if (uri.length > 600) return null;
  const [, did, collection, key] = /^at:\/\/([^/]+)\/([a-zA-Z0-9.-]+)\/([a-zA-Z0-9._:~-]{1,512})$/.exec(uri) ?? [];
  return did === undefined || collection === undefined || key === undefined || !DID.test(did) ? null : { did, collection, key };
}

export function uriOf({ did, collection, key }: RecordPlace): string {
  return `at://${did}/${collection}/${key}`;
}

/** Where people read a post, or see an account. */
export function webAddressOf(did: string, key?: string): string {
  return `https://bsky.app/profile/${did}${key === undefined ? '' : `/post/${key}`}`;
}
