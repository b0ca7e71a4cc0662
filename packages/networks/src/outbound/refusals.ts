import { NetworkRefusal } from '../refusal.ts';
import { retryAt } from './retry-at.ts';

/** A request without an answer, as what follows from it. `sent`: whether it may have reached the server; `changes`: whether it was to change something there. */
export function refusalOfSilence(
  { cause, detail }: { readonly cause: string; readonly detail: string },
  { host, sent, changes }: { readonly host: string; readonly sent: boolean; readonly changes: boolean },
): NetworkRefusal {
  const code = cause === 'forbidden-address' ? 'forbidden-address' : 'unreachable';
  return new NetworkRefusal(code, `${host}: ${detail}`, { taken: sent && changes ? 'perhaps' : 'no' });
}

/**
 * What an answer says no to for all requests alike: asked too often, or a server in trouble; `null` where the answer is for who asked. Who is asked too often (429) did nothing; a server
 * that fails or rests while it works (5xx), or gave up waiting (408), may have.
 */
export function refusalOfStatus(
  status: number,
  headers: Headers,
  asked: { readonly host: string; readonly changes: boolean; readonly now: number },
): NetworkRefusal | null {
  const later = status === 429 || status === 503 ? retryAt(headers, asked.now) : null;
  const words = `${asked.host} answered ${status}`;
  const taken = asked.changes && status !== 429 ? 'perhaps' : 'no';
  if (status === 429 || later !== null) return new NetworkRefusal('too-many', words, { taken, retryAt: later });
  return status < 500 && status !== 408 ? null : new NetworkRefusal('unreachable', words, { taken });
}
