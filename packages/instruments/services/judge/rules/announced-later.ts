import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { quoteHit, signalAt } from '../view.ts';
import type { Rule } from './rule.ts';
import { find } from './support/find.ts';

/** Something online is announced for later: it does not exist yet. */
export const announcedLater: Rule = {
  name: 'announced-later',
  fr: 'Un service en ligne est annoncé pour plus tard : il n’existe pas encore.',
  en: 'An online service is announced for later: it does not exist yet.',
  see(view) {
    const signals: Signal[] = [];
    for (const block of view.blocks) {
      if (block.scope < SCOPE.namePage) continue;
      const hit = find(block.hits, 'promise:later');
      if (hit === null || !/ligne|portail|t[ée]l[ée]service|internet|num[ée]rique|d[ée]mat|formulaire|payer|application/i.test(block.text))
        continue;
      signals.push(
        signalAt(
          view,
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { rule: 'announced-later', effect: 'notes', facet: null, level: 3, weight: 'fair', detail: 'promised' },
        ),
      );
      break;
    }
    return signals;
  },
};
