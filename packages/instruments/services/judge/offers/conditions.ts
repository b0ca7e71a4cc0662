import type { Service } from '../catalogue/index.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';

/** What pages say against offers, by what it is said of. */
export interface Conditions {
  /** The request is not made online, or only at the desk. */
  readonly online: readonly Signal[];
  /** It is not asked for by message. */
  readonly message: readonly Signal[];
  /** Addresses of pages that say of what stands on them that it is no more, with what says so. */
  readonly gone: ReadonlyMap<string, Signal>;
  /** Who asks for the first time ends at a desk: a code handed out there, a first file on paper, an interview, originals. */
  readonly known: readonly Signal[];
}

/** What of a service's signals is said against offers. */
export function conditionsOf(signals: readonly Signal[]): Conditions {
  const refusals = signals.filter(({ effect }) => effect === 'refuses');
  const by = (...details: readonly string[]): readonly Signal[] => refusals.filter(({ detail }) => details.includes(detail));
  const gone = new Map<string, Signal>();
  for (const signal of by('gone')) if (!gone.has(signal.url)) gone.set(signal.url, signal);
  const online = by('online');
  return {
    online,
    message: by('email-only'),
    gone,
    known: [...by('first-time', 'visit'), ...online.filter(({ weight }) => weight === 'strong')],
  };
}

/** What takes back one proof of an offer, and how the offer then stands; `null` for one that stands. */
export interface TakenBack {
  readonly state: 'gone' | 'refused';
  readonly by: Signal;
}

/** Whether a condition takes back what was seen of an offer: each binds to its act, closure to its page as well. */
export function takenBack({ flags }: Service, { online, message, gone }: Conditions, signal: Signal): TakenBack | null {
  if (signal.facet === 'email_request')
    return message.length > 0 && signal.weight !== 'strong' ? { state: 'refused', by: message[0]! } : null;
  if (signal.facet !== 'online_intake' && signal.facet !== 'appointment') return null;
  // What a page itself calls withdrawn is not there, whatever still leads to it.
  const closed = gone.get(signal.url);
  if (closed !== undefined) return { state: 'gone', by: closed };
  if (online.length === 0) return null;
  // For papers that are asked for in person by law, "only at the desk" says nothing of how the appointment is made.
  if (signal.facet === 'appointment' && flags.inPersonByLaw === true) return null;
  return isTheRequest(signal) ? null : { state: 'refused', by: online.find(({ url }) => url === signal.url) ?? online[0]! };
}

/** Against a plain refusal only what is the request itself stands: a link in the service's own words, or the form. */
function isTheRequest({ weight, scope, rule }: Signal): boolean {
  return weight === 'strong' && (scope >= SCOPE.mention || rule === 'online-form' || rule === 'portal-procedure');
}
