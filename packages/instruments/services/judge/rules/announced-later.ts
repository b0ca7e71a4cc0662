import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';

/** Something online is announced for later: it does not exist yet. */
export const announcedLater = rule({
  name: 'announced-later',
  fr: 'Un service en ligne est annoncé pour plus tard : il n’existe pas encore.',
  en: 'An online service is announced for later: it does not exist yet.',
  of: 'blocks',
  needs: ['saying'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.saying('promise:later')) {
      if (block.scope < SCOPE.namePage) continue;
      const hit = find(block.hits, 'promise:later');
      if (hit === null || !/ligne|portail|t[ée]l[ée]service|internet|num[ée]rique|d[ée]mat|formulaire|payer|application/i.test(block.text))
        continue;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { effect: 'notes', facet: null, level: 3, weight: 'fair', detail: 'promised' },
        ),
      );
      break;
    }
    return signals;
  },
});
