import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isPassing, isTakenBack } from './support/wording.ts';

/** The page says that the request is made online and in no other way: no level, but a contradiction where another page says the reverse. */
export const onlineOnly = rule({
  name: 'online-only',
  fr: 'La page dit que la demande ne se fait qu’en ligne.',
  en: 'The page says that the request is made online only.',
  of: 'blocks',
  needs: ['index', 'pageBlocks', 'pageHits', 'saying', 'scopes'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.saying('online:only')) {
      if (block.scope < SCOPE.namePage) continue;
      const hit = find(block.hits, 'online:only');
      if (hit === null || isPassing(given, block, hit.sentence) || isTakenBack(given, block, hit)) continue;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { effect: 'notes', facet: null, level: 3, weight: 'fair', detail: 'online-only' },
        ),
      );
      break;
    }
    return signals;
  },
});
