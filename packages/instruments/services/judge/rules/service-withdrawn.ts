import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isControl, isPassing } from './support/wording.ts';

/** The page says that what was done online is no more: withdrawn, not out of order. */
export const serviceWithdrawn = rule({
  name: 'service-withdrawn',
  fr: 'La page dit que le service en ligne n’existe plus.',
  en: 'The page says that the online service is no more.',
  of: 'blocks',
  needs: ['index', 'pageBlocks', 'saying', 'scopes'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.saying('gone:for-good')) {
      if (block.scope < SCOPE.namePage || isControl(given, block) || given.scopes.isOthers(block.index)) continue;
      const hit = find(block.hits, 'gone:for-good');
      if (hit === null || isPassing(given, block, hit.sentence)) continue;
      const words = block.text.slice(Math.max(0, hit.start - 60), hit.end + 40);
      if (!/en ligne|service|portail|formulaire|internet|plateforme|inscription|demande/i.test(words)) continue;
      // "Le dossier papier n'est plus accepté" says the reverse; "nous ne délivrons plus" is about another thing.
      if (/papier|guichet|courrier|ch[èe]que|[ée]tranger|sur place/i.test(words)) continue;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { effect: 'refuses', facet: null, level: 3, weight: 'fair', detail: 'gone' },
        ),
      );
      break;
    }
    return signals;
  },
});
