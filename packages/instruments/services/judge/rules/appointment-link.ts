import { isPortalAddress } from '../annotate.ts';
import { isStateHost } from '../providers/hosts.ts';
import { providerOf } from '../providers/recognise.ts';
import { SCOPE, scopeUnder } from '../scope.ts';
import type { Signal, Weight } from '../signal.ts';
import { isOwnHost, isPromised, isWithdrawn, quoteLink, type ScopedLink, sentenceOf, signalAt, targetOf, type View } from '../view.ts';
import type { Rule } from './rule.ts';
import { hasBooking } from './support/booking.ts';
import { find, findName, says } from './support/find.ts';

/** An appointment for this procedure is booked online: a link or a frame to a booking tool. "By appointment, telephone us" is none. */
export const appointmentLink: Rule = {
  name: 'appointment-link',
  fr: 'Le rendez-vous pour cette démarche se prend en ligne.',
  en: 'The appointment for this procedure is booked online.',
  see(view) {
    if (view.service.appointment === 'none') return [];
    const facet = view.service.appointment === 'request' ? 'online_intake' : 'appointment';
    const signals: Signal[] = [];
    for (const scoped of view.links) {
      const weight = weigh(view, scoped);
      if (weight === null) continue;
      const { link } = scoped;
      const provider = providerOf(link.url, view.site.townWords);
      const at = { block: link.block, quote: quoteLink(scoped), scope: scoped.scope, target: link.url, provider: provider?.id ?? null };
      if (isPromised(view, scoped)) {
        signals.push(signalAt(view, at, { rule: 'appointment-link', effect: 'notes', facet: null, level: 3, weight, detail: 'promised' }));
        continue;
      }
      if (targetOf(view.site, link.url).kind === 'dead' || isWithdrawn(scoped)) {
        signals.push(signalAt(view, at, { rule: 'appointment-link', effect: 'notes', facet: null, level: 3, weight, detail: 'dead' }));
        continue;
      }
      signals.push(signalAt(view, at, { rule: 'appointment-link', facet, level: 3, weight, detail: provider === null ? 'link' : 'tool' }));
    }
    for (const frame of view.page.reading.frames) {
      const provider = providerOf(frame.url, view.site.townWords);
      if (frame.comarked || provider?.kind !== 'appointment') continue;
      const scope = scopeUnder(view.page, frame.heading)[view.serviceIndex]!;
      if (scope < SCOPE.namePage) continue;
      signals.push(
        signalAt(
          view,
          { block: frame.block, quote: frame.title || frame.url, scope, target: frame.url, provider: provider.id },
          { rule: 'appointment-link', facet, level: 3, weight: 'strong', detail: 'frame' },
        ),
      );
    }
    // The page itself is where one books.
    if (view.best >= SCOPE.namePage && signals.length === 0 && hasBooking(view.page)) {
      const block = view.blocks.find((one) => says(one.hits, 'appointment:call'));
      if (block !== undefined)
        signals.push(
          signalAt(
            view,
            { block: block.index, quote: block.text, scope: block.scope },
            { rule: 'appointment-link', facet, level: 3, weight: 'fair', detail: 'page' },
          ),
        );
    }
    return signals;
  },
};

function weigh(view: View, scoped: ScopedLink): Weight | null {
  const { link } = scoped;
  if (!/^https?:/.test(link.url) || isStateHost(link.url)) return null;
  const provider = providerOf(link.url, view.site.townWords);
  const words = says(scoped.hits, 'appointment:call');
  if (/(?:^|[\s-])(?:maire|adjoint|[ée]lus?|conciliateur|notaire|avocat|architecte|urbanisme|permanence)(?:\s|$)/i.test(scoped.link.text))
    return null;
  if (scoped.chrome && !scoped.own) return null;
  if (provider?.kind === 'appointment') {
    if (scoped.own) return 'strong';
    if (scoped.scope >= SCOPE.namePage) return 'strong';
    return scoped.scope >= SCOPE.topicPage ? 'fair' : null;
  }
  if (provider !== null && (provider.kind === 'urbanism' || provider.kind === 'none' || provider.kind === 'payment')) return null;
  const sentence = sentenceOf(scoped);
  const vague = link.text.length < 40 && says(scoped.around, 'appointment:online', sentence);
  if (!words && !vague) return null;
  if (says(scoped.hits, 'appointment:none')) return null;
  if (!scoped.own && scoped.scope < SCOPE.namePage) return null;
  const target = targetOf(view.site, link.url);
  if (target.kind === 'captured') {
    if (target.page.key === view.page.key) return null;
    if (target.page.portal || hasBooking(target.page)) return 'strong';
    // A page of the site that explains appointments without a place to book.
    return null;
  }
  if (provider !== null) return 'strong';
  if (isPortalAddress(link.url) || /rdv|rendez-?vous|agenda|booking|reserv/i.test(link.url))
    return scoped.own || find(scoped.hits, 'appointment:online') !== null ? 'strong' : 'fair';
  if (isOwnHost(view.site, link.url)) return target.kind === 'answered' ? 'weak' : null;
  return says(scoped.around, 'appointment:online', sentence) || findName(scoped.hits, view.serviceIndex) !== null ? 'fair' : 'weak';
}
