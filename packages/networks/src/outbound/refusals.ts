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
 * What an answer says no to for all requests alike: asked too often, or a server in trouble; `null` where the answer is for who asked. A server that asks for patience
 * (429, or 503 with a time) did nothing; one that fails while it works (5xx) may have.
 */
export function refusalOfStatus(
  status: number,
  headers: Headers,
  asked: { readonly host: string; readonly changes: boolean; readonly now: number },
): NetworkRefusal | null {
  const later = status === 429 || status === 503 ? retryAt(headers, asked.now) : null;
  if (status === 429 || later !== null) return new NetworkRefusal('too-many', `${asked.host} answered ${status}`, { retryAt: later });
  // A server that gave up waiting (408) is as one that failed.
  if (status < 500 && status !== 408) return null;
  return new NetworkRefusal('unreachable', `${asked.host} answered ${status}`, { taken: asked.changes ? 'perhaps' : 'no' });
}
