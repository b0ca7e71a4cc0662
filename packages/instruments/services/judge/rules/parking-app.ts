import { providerNamed } from '../providers/recognise.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { quoteHit, signalAt } from '../view.ts';
import type { Rule } from './rule.ts';
import { find } from './support/find.ts';
import { isTakenBack } from './support/wording.ts';

/** Residents take their ticket or tariff in a parking application. Paying by the hour in it is another service. */
export const parkingApp: Rule = {
  name: 'parking-app',
  fr: 'Les résidents prennent leur ticket ou leur tarif dans une application.',
  en: 'Residents take their ticket or tariff in an application.',
  see(view) {
    if (view.service.id !== 'resident-parking') return [];
    const signals: Signal[] = [];
    for (const block of view.blocks) {
      if (block.scope < SCOPE.topicPage) continue;
      const provider = providerNamed(block.text);
      const resident = find(block.hits, 'resident');
      if (provider?.kind !== 'parking' || resident === null || isTakenBack(view, block, resident)) continue;
      signals.push(
        signalAt(
          view,
          { block: block.index, quote: quoteHit(block.text, resident), scope: block.scope, provider: provider.id },
          { rule: 'parking-app', facet: 'online_intake', level: 3, weight: 'fair', detail: 'app' },
        ),
      );
      break;
    }
    return signals;
  },
};
