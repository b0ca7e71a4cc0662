import { NetworkRefusal } from '../refusal.ts';
import { DID } from './at-uri.ts';
import { textIn } from './json-values.ts';
import type { Xrpc } from './xrpc.ts';

/** Whom a handle names, as the account's own server knows it; `null` for nobody. */
export async function didOfHandle(xrpc: Xrpc, handle: string): Promise<string | null> {
  try {
    const did = textIn((await xrpc.openly('com.atproto.identity.resolveHandle', { handle }))['did']);
    return did !== null && DID.test(did) ? did : null;
  } catch (error) {
    // A name that nobody has, or whose server is down, does not hold a post back: it stays plain text.
    if (error instanceof NetworkRefusal && error.code !== 'too-many') return null;
    throw error;
  }
}
