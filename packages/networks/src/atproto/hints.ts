import type { OpenStream } from '../outbound/stream.ts';
import type { Xrpc } from './xrpc.ts';

/** The stream of a server that tells each commit of its own accounts (AT Protocol, event stream). */
const STREAM = '/xrpc/com.atproto.sync.subscribeRepos';

/**
 * Listens to what the account's own server tells of its accounts, and says when somebody there has named ours: then one asks. It is a hint and no more: who speaks from another server is not
 * in it, and what is not heard here is asked for all the same. Messages (CBOR) are not decoded: whoever speaks to an account names it by its DID, which stands in the bytes as it is.
 *
 * @returns `null` where the server has no such stream
 */
export function streamOfHints({ world, did, server }: Xrpc, onHint: () => void): Promise<OpenStream | null> {
  return world.stream(new URL(STREAM, server).href, (bytes) => {
    if (namesOf(bytes, did)) onHint();
  });
}

/** The field of a commit that says whose it is: a text of 32 bytes (CBOR, RFC 8949) follows it. */
const OWNER = Buffer.from('drepox\u0020', 'latin1');

/** Whether a message names the account, and is not the account's own. */
export function namesOf(message: Buffer, did: string): boolean {
  return message.includes(did) && !message.includes(Buffer.concat([OWNER, Buffer.from(did)]));
}
