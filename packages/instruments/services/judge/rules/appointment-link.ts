import type { Given, Need } from '../parts.ts';
import { providerOf } from '../providers/recognise.ts';
import { SCOPE } from '../scope.ts';
import type { Sight, Weight } from '../signal.ts';
import type { ScopedLink } from '../view.ts';
import { rule } from './rule.ts';
import { hasBooking } from './support/booking.ts';
import { isDoneThere } from './support/done-there.ts';
import { find, findName, says } from './support/find.ts';
import { perLead } from './support/per-lead.ts';
import { isPromised, isWithdrawn } from './support/promises.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isUntold } from './support/untold.ts';

const NEEDS = [
  'appointment',
  'best',
  'saying',
  'frames',
  'hasBooking',
  'home',
  'index',
  'key',
  'links',
  'pageHits',
  'scopes',
  'topic',
  'townWords',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

/** An appointment for this procedure is booked online: a link or a frame to a booking tool. "By appointment, telephone us" is none. */
export const appointmentLink = rule({
  name: 'appointment-link',
  fr: 'Le rendez-vous pour cette démarche se prend en ligne.',
  en: 'The appointment for this procedure is booked online.',
  needs: NEEDS,
  see(given) {
    if (given.appointment === 'none') return [];
    const facet = given.appointment === 'request' ? 'online_intake' : 'appointment';
    const signals: Sight[] = [];
    for (const scoped of given.links) {
      const weight = weigh(given, scoped);
      if (weight === null) continue;
      const { link } = scoped;
      const { provider } = scoped.lead;
      const at = { block: link.block, quote: quoteLink(scoped), scope: scoped.scope, target: link.url, provider: provider?.id ?? null };
      if (isPromised(scoped, given)) {
        signals.push(sight(at, { effect: 'notes', facet: null, level: 3, weight, detail: 'promised' }));
        continue;
      }
      if (scoped.lead.target.kind === 'dead' || isWithdrawn(scoped)) {
        signals.push(sight(at, { effect: 'notes', facet: null, level: 3, weight, detail: 'dead' }));
        continue;
      }
      signals.push(sight(at, { facet, level: 3, weight, detail: provider === null ? 'link' : 'tool' }));
    }
    for (const frame of given.frames) {
      const provider = providerOf(frame.url, given.townWords);
      if (frame.comarked || provider?.kind !== 'appointment') continue;
      const scope = given.scopes.under(frame.heading);
      if (scope < SCOPE.namePage) continue;
      signals.push(
        sight(
          { block: frame.block, quote: frame.title || frame.url, scope, target: frame.url, provider: provider.id },
          { facet, level: 3, weight: 'strong', detail: 'frame' },
        ),
      );
    }
    // The page itself is where one books.
    if (given.best >= SCOPE.namePage && signals.length === 0 && given.hasBooking()) {
      const [block] = given.saying('appointment:call');
      if (block !== undefined)
        signals.push(
          sight({ block: block.index, quote: block.text, scope: block.scope }, { facet, level: 3, weight: 'fair', detail: 'page' }),
        );
    }
    return signals;
  },
});

/** Whom an appointment is with that is none of a service. */
const WITH_SOMEBODY = /(?:^|[\s-])(?:maire|adjoint|[ée]lus?|conciliateur|notaire|avocat|architecte|urbanisme|permanence)(?:\s|$)/i;

/** "Depuis Mon Éléo, on prend rendez-vous": what is done there is to book. */
const BOOKED =
  /\b(?:prend|prenez|prennent|r[ée]serv\w+|choisi\w+|retient|retenez) (?:un |une |son |votre |le )?(?:rendez-vous|rdv|cr[ée]neau|horaire|date)/i;

/** An address by which one books. */
const BOOKS = /rdv|rendez-?vous|agenda|booking|reserv/i;

const BARRED = { isBarred: true, words: false, vague: false } as const;

const saidOf = perLead((scoped) => {
  const { link, lead, hits } = scoped;
  if (!lead.isWeb || lead.isStateHost || (lead.isIdle && !BOOKS.test(link.url)) || WITH_SOMEBODY.test(link.text)) return BARRED;
  return {
    isBarred: false,
    words: says(hits, 'appointment:call'),
    vague:
      (link.text.length < 40 && lead.says('appointment:online')) ||
      (lead.target.kind === 'hindered' && isDoneThere(scoped) && BOOKED.test(lead.sentenceText)),
  };
});

/** The page is called after a topic of this service alone: what is booked there is booked for it. */
function isOfSoleTopic({ home, index, topic }: Seen, { chrome, lead, scope }: ScopedLink): boolean {
  return (
    !home && !chrome && scope >= SCOPE.topicPage && topic.names === 0 && topic.topics === 1 << index && lead.target.kind === 'hindered'
  );
}

function weigh(given: Seen, scoped: ScopedLink): Weight | null {
  const { link } = scoped;
  const { lead } = scoped;
  const { isBarred, words, vague } = saidOf(scoped);
  if (isBarred) return null;
  const { provider } = lead;
  if (scoped.chrome && !scoped.own) return null;
  if (provider?.kind === 'appointment') {
    if (scoped.own) return 'strong';
    if (scoped.scope >= SCOPE.namePage) return 'strong';
    return scoped.scope >= SCOPE.topicPage ? 'fair' : null;
  }
  if (provider !== null && (provider.kind === 'urbanism' || provider.kind === 'none' || provider.kind === 'payment')) return null;
  const behind = lead.target;
  // At a neighbour's the neighbour's residents are at home.
  if (behind.kind === 'captured' && behind.page.kind === 'neighbour') return null;
  // Whatever the link says: behind it one books, and it stands on the service's own page.
  if (!words && !vague) {
    if (scoped.chrome || scoped.scope < SCOPE.namePage || behind.kind !== 'captured' || behind.page.key === given.key) return null;
    return hasBooking(behind.page) && !says(scoped.hits, 'other:procedure') ? 'fair' : null;
  }
  if (says(scoped.hits, 'appointment:none') || (isUntold(scoped) && !isOfSoleTopic(given, scoped))) return null;
  if (!scoped.own && scoped.scope < SCOPE.namePage && !isOfSoleTopic(given, scoped)) return null;
  const { target } = lead;
  if (target.kind === 'captured') {
    if (target.page.key === given.key) return null;
    if (target.page.portal || hasBooking(target.page)) return 'strong';
    // A page of the site that explains appointments without a place to book.
    return null;
  }
  if (provider !== null) return 'strong';
  if (lead.isPortalAddress || BOOKS.test(link.url))
    return scoped.own || find(scoped.hits, 'appointment:online') !== null ? 'strong' : 'fair';
  if (lead.isOwnHost) return target.kind === 'answered' ? 'weak' : null;
  return lead.says('appointment:online') || findName(scoped.hits, given.index) !== null ? 'fair' : 'weak';
}
