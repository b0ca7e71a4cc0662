import type { ArchiveStore } from '@beffroi/archive-store';
import { NetworkRefusal, type Outbound } from '@beffroi/networks';
import { insertProofCheck, linksToCheck, type ProofAnswer, type Store, unneededFiles } from '@beffroi/store';

/** Milliseconds after which a page is looked at again. */
const AGAIN = 30 * 86_400_000;
/** Pages in one go. */
const MOST = 200;

/** A page at which one has to sign in, by its address. */
const SIGN_IN = /(?:^|[/._-])(?:log-?in|sign-?in|connexion|authentification|authenticate|oauth2?|sso|cas)(?:[/._?-]|$)/i;

/** Deletes files of the archive store that no proof needs any more. Doing it again is no fault. @returns how many there were */
export async function keepProofs({ store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore }): Promise<number> {
  let removed = 0;
  for (const key of await unneededFiles(store.db)) {
    if (!(await archiveStore.has(key))) continue;
    await archiveStore.remove(key);
    removed++;
  }
  return removed;
}

/**
 * Looks whether everybody can read the pages that proofs lead to: each again after a month. What they say is not read.
 *
 * @param outbound the guarded way out: it refuses addresses of a house and of this machine
 * @returns how many were asked
 */
export async function checkLinks({ store, outbound }: { readonly store: Store; readonly outbound: Outbound }, now: Date): Promise<number> {
  const links = await linksToCheck(store.db, new Date(now.getTime() - AGAIN), MOST);
  for (const { id, url } of links) await insertProofCheck(store.db, id, await answerOf(outbound, url), now);
  return links.length;
}

interface Answered {
  readonly answer: ProofAnswer;
  readonly status: number | null;
}

async function answerOf(outbound: Outbound, url: string): Promise<Answered> {
  try {
    // Some servers know no HEAD, and answer anything to it.
    const short = await outbound.ask(url, { method: 'HEAD' });
    const told = short.status < 400 ? short : await outbound.ask(url);
    return { answer: meaningOf(told.status, url, told.url), status: told.status };
  } catch (error) {
    if (!(error instanceof NetworkRefusal)) throw error;
    return { answer: error.code === 'forbidden-address' ? 'private' : 'no-answer', status: null };
  }
}

function meaningOf(status: number, asked: string, answered: string): ProofAnswer {
  if (status === 404 || status === 410) return 'dead';
  if (status === 401 || status === 403) return 'private';
  const led = new URL(answered).pathname !== new URL(asked).pathname;
  if (led && SIGN_IN.test(new URL(answered).pathname)) return 'private';
  return status >= 200 && status < 300 ? 'public' : 'no-answer';
}
