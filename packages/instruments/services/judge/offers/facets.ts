import { hostOf, type Level } from '@beffroi/domain';
import type { Service } from '../catalogue/index.ts';
import type { Facet } from '../facet.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { FACET_OF, type Offer, STARTS } from './offer.ts';

/** What the sums over one offer need to know beside it. */
export interface Circumstances {
  readonly service: Service;
  readonly ceiling: Level;
  /** Something is due from the citizen at the time of the request. */
  readonly feeDue: boolean;
  /** A page that is a portal's for many procedures, and not this service's own. */
  readonly isOfMany: (url: string) => boolean;
}

/** The facets of an offer that stands: its own, and what is said of how it goes on. What follows from several together is added, what nothing of its own bears out is taken away. */
export function facetsOf(offer: Offer, circumstances: Circumstances): ReadonlySet<Facet> {
  if (offer.channel === 'state') return new Set<Facet>(['national_teleservice']);
  const facets = new Set<Facet>([FACET_OF[offer.act]]);
  if (!STARTS.has(offer.act)) return facets;
  for (const { facet } of offer.followUps) facets.add(facet!);
  const isForAll = offer.audience === 'anybody';
  if (isForAll) addPaid(facets, offer, circumstances);
  // A first file on paper, or a refusal beside a working portal: an ordinary resident who asks for the first time stops at 3.
  else for (const facet of ['decision_online', 'delivery_online', 'automatic'] as const) facets.delete(facet);
  addFollowed(facets, offer, circumstances);
  return facets;
}

function addPaid(facets: Set<Facet>, offer: Offer, { feeDue }: Circumstances): void {
  if (!feeDue || !facets.has('payment')) return;
  // Who asks and pays in one go has been served: nothing is left to wait for, unless the pages say that something is.
  if (offer.act === 'ask' && isPaidInOneGo(offer)) facets.add('decision_online');
  // What is decided and paid in an account was asked for there.
  if (facets.has('decision_online') && facets.has('account')) facets.add('online_intake');
}

/** The payment is said of the very place that takes the request, or of the service's own page where it leads there. */
function isPaidInOneGo({ proofs, followUps }: Offer): boolean {
  const intakes = proofs.filter(({ weight }) => weight !== 'weak');
  const pages = new Set(intakes.map(({ url }) => url));
  const hosts = new Set(intakes.flatMap(({ target }) => (target === null ? [] : [hostOf(target)])));
  return followUps.some(
    ({ facet, scope, url }) => facet === 'payment' && scope >= SCOPE.namePage && (pages.has(url) || hosts.has(hostOf(url))),
  );
}

function addFollowed(facets: Set<Facet>, { audience, followUps }: Offer, { service, ceiling, isOfMany }: Circumstances): void {
  // What a portal promises for all its procedures is not yet tracking of this one, nor is what was told in other words, where tracking alone makes the fifth level.
  if (!service.prefillNeeded && !followUps.some(tracksThis)) facets.delete('tracking');
  // What is known of who asks, and where their request stands, is kept somewhere for them: that is an account, whatever it is called.
  if (facets.has('prefill') && facets.has('tracking')) facets.add('account');
  if (audience !== 'anybody' || !facets.has('online_intake')) return;
  const isOwn = (wanted: Facet): boolean =>
    followUps.some(({ facet, detail, scope, url }) => facet === wanted && detail !== 'portal' && scope >= SCOPE.namePage && !isOfMany(url));
  if (!isOwn('tracking')) return;
  // Where the request stands, told beside what is known already, tells what was decided as well; what renews itself was granted before, and tells where it stands.
  if ((ceiling === 5 && isOwn('prefill')) || isOwn('automatic')) facets.add('decision_online');
}

function tracksThis({ facet, detail, scope }: Signal): boolean {
  if (facet === 'prefill') return detail !== 'portal';
  return facet === 'tracking' && detail !== 'portal' && detail !== 'told' && scope >= SCOPE.namePage;
}
