import type { Hit } from '@beffroi/reading';
import { providerOf } from '../providers/recognise.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { isPromised, quoteLink, type ScopedBlock, signalAt, type View } from '../view.ts';
import type { Rule } from './rule.ts';
import { says } from './support/find.ts';
import { sentenceAround } from './support/sentence.ts';
import { wordingSignal } from './support/wording.ts';

/** What is due for the service is paid online: said in its own words, or a link to PayFiP in its context. */
export const paymentOffer: Rule = {
  name: 'payment-offer',
  fr: 'Le paiement se fait en ligne.',
  en: 'Payment is made online.',
  see(view) {
    if (view.service.fee === 'none' && view.service.id !== 'nursery-place') return [];
    const least = view.page.portal ? SCOPE.topicPage : view.service.familyPortal ? SCOPE.topicSection : SCOPE.namePage;
    const signals: Signal[] = [
      ...wordingSignal(view, 'payment-offer', 'payment', 3, ['payment:call'], {
        least,
        detail: 'wording',
        accept: (block, hit) => isOnline(view, block, hit),
      }),
    ];
    for (const scoped of view.links) {
      if (providerOf(scoped.link.url)?.kind !== 'payment' || isPromised(view, scoped)) continue;
      if (scoped.scope < SCOPE.topicPage && !scoped.own) continue;
      signals.push(
        signalAt(
          view,
          { block: scoped.link.block, quote: quoteLink(scoped), scope: scoped.scope, target: scoped.link.url, provider: 'payfip' },
          { rule: 'payment-offer', facet: 'payment', level: 3, weight: 'strong', detail: 'payfip' },
        ),
      );
    }
    return signals;
  },
};

/** A card may be taken at the desk and a direct debit signed on paper: the words around must place the payment online. */
function isOnline(view: View, block: ScopedBlock, hit: Hit): boolean {
  const sentence = sentenceAround(block.text, hit.start, hit.end);
  if (
    /en ligne|internet|payfip|tipi|portail|t[ée]l[ée]paiement|s[ée]curis|espace|compte|plateforme|application|site|kiosque/i.test(sentence)
  )
    return true;
  if (/r[ée]gie|guichet|mairie|accueil|sur place|tr[ée]sor|ch[èe]que|esp[èe]ces|mandat|rib\b|papier/i.test(sentence)) return false;
  // Steps of an online procedure say "règle sa facture par carte" without more.
  return view.page.portal || view.blocks.some((one) => says(one.hits, 'online:clear') || says(one.hits, 'account:call'));
}
