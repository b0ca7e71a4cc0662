import { idIn, objectIn, textIn } from '@beffroi/domain/json-values';
import type { Asking } from '../outbound/asking.ts';
import type { Told } from '../outbound/told.ts';
import type { Outbound } from '../outbound.ts';
import { NetworkRefusal, type NetworkRefusalCode } from '../refusal.ts';

/** The API of one server, asked as one account. */
export class MastodonApi {
  readonly origin: string;
  readonly outbound: Outbound;
  readonly #token: string;

  constructor(outbound: Outbound, origin: string, token: string) {
    this.outbound = outbound;
    this.origin = origin;
    this.#token = token;
  }

  /**
   * Any answer but a no to who asks.
   *
   * @param path with its question
   * @throws NetworkRefusal `revoked`, `narrowed`, `account-gone` for an access that reaches this no more, and all of `Outbound.ask`
   */
  async ask(path: string, asking: Asking = {}): Promise<Told> {
    const told = await this.outbound.ask(`${this.origin}${path}`, { ...asking, token: this.#token });
    const code = refusedAccess(told);
    if (code !== null) throw new NetworkRefusal(code, `${hostOf(told)} answered ${told.status}`);
    return told;
  }

  /**
   * What a yes says.
   *
   * @throws NetworkRefusal `refused` for what the server will not do, `unreachable` for what is no data, and all of `ask`
   */
  async said(path: string, asking: Asking = {}): Promise<unknown> {
    const told = await this.ask(path, asking);
    if (told.ok) return told.said;
    throw refusedBy(told, asking);
  }
}

/** An answer of no, with the server's own reason where it gave one as data. */
export function refusedBy(told: Told, asking: Asking = {}): NetworkRefusal {
  const reason = textIn(objectIn(told.data)['error_description']) ?? textIn(objectIn(told.data)['error']);
  const told3xx = told.status < 400 && (asking.method ?? 'GET') !== 'GET';
  const words = `${hostOf(told)} answered ${told.status}${reason === null ? '' : `: ${sentence(reason)}`}`;
  return new NetworkRefusal(told.status < 400 ? 'unreachable' : 'refused', words, { taken: told3xx ? 'perhaps' : 'no' });
}

/** A server's words within a message: one line, no tags, not long. */
function sentence(text: string): string {
  return text
    .replace(/[^\P{C}]+|[<>\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed();
}

/** Why an access does not reach any more; `null` where the answer says nothing of it. */
function refusedAccess(told: Told): NetworkRefusalCode | null {
  if (told.status === 401) return 'revoked';
  if (told.status !== 403) return null;
  const reason = textIn(objectIn(told.data)['error']) ?? '';
  // Mastodon’s own words, which stand in no other language.
  if (/login is currently disabled|account (?:is )?suspended/i.test(reason)) return 'account-gone';
  return /outside the authori[sz]ed scopes|insufficient.?(?:scope|permission)/i.test(reason) ? 'narrowed' : null;
}

const hostOf = ({ url }: Told): string => new URL(url).host;

/** An id within a path. */
export const inPath = (id: string): string => encodeURIComponent(id);

/** The id of something that a server made; without one nobody knows what it made. */
export function madeId(value: unknown, what: string): string {
  const id = idIn(objectIn(value)['id']);
  if (id === null) throw new NetworkRefusal('unreachable', `what was given back is no ${what}`, { taken: 'perhaps' });
  return id;
}
