import { providerNamed } from '../providers/recognise.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isTakenBack } from './support/wording.ts';

/** Residents take their ticket or tariff in a parking application. Paying by the hour in it is another service. */
export const parkingApp = rule({
  name: 'parking-app',
  fr: 'Les résidents prennent leur ticket ou leur tarif dans une application.',
  en: 'Residents take their ticket or tariff in an application.',
  of: 'blocks',
  only: 'parkingApp',
  needs: ['pageBlocks', 'pageHits', 'saying'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.saying('resident')) {
      if (block.scope < SCOPE.topicPage) continue;
      const resident = find(block.hits, 'resident');
      if (resident === null) continue;
      const provider = providerNamed(block.text, block.hits.words);
      if (provider?.kind !== 'parking' || isTakenBack(given, block, resident)) continue;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(block.text, resident), scope: block.scope, provider: provider.id },
          { facet: 'online_intake', level: 3, weight: 'fair', detail: 'app' },
        ),
      );
      break;
    }
    return signals;
  },
});
