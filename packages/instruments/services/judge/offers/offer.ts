import type { ServiceId } from '../catalogue/index.ts';
import type { Facet } from '../facet.ts';
import type { Signal } from '../signal.ts';

/** What a resident does by an offer: reads what to know, looks something up, fetches a sheet, writes, asks, books an hour, pays. */
export type Act = 'learn' | 'look' | 'fetch' | 'write' | 'ask' | 'book' | 'pay';

/** By what it is done: a page, a file, a message, a form on a page, a portal or another place behind a link, an application to install, a teleservice of the State. */
export type OfferChannel = 'page' | 'document' | 'message' | 'form' | 'portal' | 'app' | 'state';

/** For whom: any resident, or only those who have been at a desk before (a code that is handed out there, a first file on paper, a signature at the end). */
export type Audience = 'anybody' | 'known';

/**
 * How an offer stands: to be had now; announced for later; gone (its link is dead, its sentence or its page says that it is no more); refused by the pages themselves; or
 * behind a place that did not let itself be seen and of which nothing is told.
 */
export type OfferState = 'now' | 'soon' | 'gone' | 'refused' | 'unseen';

/**
 * One way to one service: what is done, by what, where, for whom, and how it stands. It is put together of what rules saw of one segment of a page, one form, or one place that
 * links lead to; what pages say of how it goes on, what it costs a visit, that it is no more, is bound to it and not to the page. Levels are decided over offers.
 */
export interface Offer {
  readonly service: ServiceId;
  readonly act: Act;
  readonly channel: OfferChannel;
  readonly audience: Audience;
  readonly state: OfferState;
  /** Address that it leads to; `null` for what stands on the page itself. */
  readonly target: string | null;
  /** What was seen of it that stands, in the order of the pages; of one that is not to be had now, what was seen of it. */
  readonly proofs: readonly Signal[];
  /** What is said of how it goes on: decided, delivered, followed, filled in, paid, with an account. Each is its own proof. */
  readonly followUps: readonly Signal[];
  /** What refuses, closes or narrows it. */
  readonly against: readonly Signal[];
}

/** True for an offer that is to be had now. */
export function isStanding({ state }: Offer): boolean {
  return state === 'now';
}

/** What each facet that is an offer of its own makes of it. */
export const ACTS: ReadonlyMap<Facet, Act> = new Map<Facet, Act>([
  ['information', 'learn'],
  ['catalogue', 'look'],
  ['form_download', 'fetch'],
  ['email_request', 'write'],
  ['online_intake', 'ask'],
  ['national_teleservice', 'ask'],
  ['appointment', 'book'],
  ['payment', 'pay'],
]);

/** The facet by which an act counts on the scales. */
export const FACET_OF: Readonly<Record<Act, Facet>> = {
  learn: 'information',
  look: 'catalogue',
  fetch: 'form_download',
  write: 'email_request',
  ask: 'online_intake',
  book: 'appointment',
  pay: 'payment',
};

/** Acts that a request may go on from: what is said of decision, delivery or an account is said of one of these. */
export const STARTS: ReadonlySet<Act> = new Set<Act>(['ask', 'book', 'pay']);
