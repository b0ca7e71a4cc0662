import type { Service } from '../catalogue/index.ts';
import type { Facet } from '../facet.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';

/** What pages say against offers, by what it is said of. */
export interface Conditions {
  /** The request is not made online, or only at the desk. */
  readonly online: readonly Signal[];
  /** It is not asked for by message. */
  readonly message: readonly Signal[];
  /** What pages say of what stands on them that it is no more: by the card that says so, or the page. */
  readonly gone: ReadonlyMap<string, Signal>;
  /** What a badge says of its card: announced, or no more. By the card. */
  readonly badges: ReadonlyMap<string, Signal>;
  /** Who asks for the first time ends at a desk: a code handed out there, a first file on paper, an interview, originals. */
  readonly known: readonly Signal[];
}

/** What of a service's signals is said against offers. */
export function conditionsOf(signals: readonly Signal[]): Conditions {
  const refusals = signals.filter(({ effect }) => effect === 'refuses');
  if (refusals.length === 0 && !signals.some(({ rule }) => rule === 'state-badge')) return NONE;
  const by = (...details: readonly string[]): readonly Signal[] => refusals.filter(({ detail }) => details.includes(detail));
  const gone = byPlace(by('gone'), (signal) => (holdsOffer(signals, signal) ? cardOf(signal) : signal.url));
  const badges = byPlace(
    signals.filter(({ rule, unit }) => rule === 'state-badge' && unit >= 0),
    cardOf,
  );
  const online = by('online');
  return {
    online,
    message: by('email-only'),
    ...{ gone, badges },
    known: [...by('first-time', 'visit'), ...online.filter(({ weight }) => weight === 'strong')],
  };
}

/** Of most services nothing is said. */
const NONE: Conditions = { online: [], message: [], gone: new Map(), badges: new Map(), known: [] };

function byPlace(signals: readonly Signal[], placeOf: (signal: Signal) => string): ReadonlyMap<string, Signal> {
  const found = new Map<string, Signal>();
  for (const signal of signals) if (!found.has(placeOf(signal))) found.set(placeOf(signal), signal);
  return found;
}

/** The card or box in which a signal stands. */
function cardOf({ url, unit }: Signal): string {
  return `${url} ${unit}`;
}

/** The card in which something is said holds an offer: it is said of that. */
function holdsOffer(signals: readonly Signal[], { url, unit }: Signal): boolean {
  return unit >= 0 && signals.some((one) => one.url === url && one.unit === unit && one.facet !== null && CLOSED.has(one.facet));
}

/** Offers that a closure takes back. */
const CLOSED: ReadonlySet<Facet> = new Set(['online_intake', 'appointment']);
/** Offers that a badge may be about: what to know is told all the same. */
const WITH_BADGES: ReadonlySet<Facet> = new Set([...CLOSED, 'form_download', 'email_request', 'payment']);

/** What takes back one proof of an offer, and how the offer then stands; `null` for one that stands. */
interface TakenBack {
  readonly state: 'soon' | 'gone' | 'refused';
  readonly by: Signal;
}

/** Whether a condition takes back what was seen of an offer: each binds to its act, closure to its page as well. */
export function takenBack({ flags }: Service, { online, message, gone, badges }: Conditions, signal: Signal): TakenBack | null {
  const badge = badges.size > 0 && signal.facet !== null && WITH_BADGES.has(signal.facet) ? badges.get(cardOf(signal)) : undefined;
  if (badge !== undefined) return { state: badge.detail === 'badge-gone' ? 'gone' : 'soon', by: badge };
  if (signal.facet === 'email_request')
    return message.length > 0 && signal.weight !== 'strong' ? { state: 'refused', by: message[0]! } : null;
  if (signal.facet === null || !CLOSED.has(signal.facet)) return null;
  // What a page itself calls withdrawn is not there, whatever still leads to it.
  const closed = gone.size === 0 ? undefined : (gone.get(cardOf(signal)) ?? gone.get(signal.url));
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
