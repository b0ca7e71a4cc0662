import { governedByOthers, SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { quoteHit, signalAt } from '../view.ts';
import type { Rule } from './rule.ts';
import { find } from './support/find.ts';
import { isControl, isPassing } from './support/wording.ts';

/** The page says that what was done online is no more: withdrawn, not out of order. */
export const serviceWithdrawn: Rule = {
  name: 'service-withdrawn',
  fr: 'La page dit que le service en ligne n’existe plus.',
  en: 'The page says that the online service is no more.',
  see(view) {
    const signals: Signal[] = [];
    for (const block of view.blocks) {
      if (block.scope < SCOPE.namePage || isControl(view, block) || governedByOthers(view.page, block.index, view.serviceIndex)) continue;
      const hit = find(block.hits, 'gone:for-good');
      if (hit === null || isPassing(view, block, hit.sentence)) continue;
      const words = block.text.slice(Math.max(0, hit.start - 60), hit.end + 40);
      if (!/en ligne|service|portail|formulaire|internet|plateforme|inscription|demande/i.test(words)) continue;
      // "Le dossier papier n'est plus accepté" says the reverse; "nous ne délivrons plus" is about another thing.
      if (/papier|guichet|courrier|ch[èe]que|[ée]tranger|sur place/i.test(words)) continue;
      signals.push(
        signalAt(
          view,
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { rule: 'service-withdrawn', effect: 'refuses', facet: null, level: 3, weight: 'fair', detail: 'gone' },
        ),
      );
      break;
    }
    return signals;
  },
};
