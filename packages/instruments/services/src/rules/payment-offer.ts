import type { Signal } from '../signal.ts';
import { SCOPE } from '../scope.ts';
import { isPromised, quoteLink, signalAt } from '../view.ts';
import { providerOf } from '../providers/recognise.ts';
import type { Rule } from './rule.ts';
import { wordingSignal } from './support/wording.ts';

/** What is due for the service is paid online: said in its own words, or a link to PayFiP in its context. */
export const paymentOffer: Rule = {
  name: 'payment-offer',
  fr: 'Le paiement se fait en ligne.',
  en: 'Payment is made online.',
  see(view) {
    if (view.service.fee === 'none' && view.service.id !== 'nursery-place') return [];
    const least = view.page.portal ? SCOPE.topicPage : view.service.familyPortal ? SCOPE.topicSection : SCOPE.namePage;
    const signals: Signal[] = [...wordingSignal(view, 'payment-offer', 'payment', 3, ['payment:call'], { least, detail: 'wording' })];
    for (const scoped of view.links) {
      if (providerOf(scoped.link.url)?.kind !== 'payment' || isPromised(view, scoped)) continue;
      if (scoped.scope < SCOPE.topicPage && !scoped.own) continue;
      signals.push(signalAt(view, { block: scoped.link.block, quote: quoteLink(scoped), scope: scoped.scope, target: scoped.link.url, provider: 'payfip' }, { rule: 'payment-offer', facet: 'payment', level: 3, weight: 'strong', detail: 'payfip' }));
    }
    return signals;
  },
};
