import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { quoteHit, signalAt } from '../view.ts';
import type { Rule } from './rule.ts';
import { find } from './support/find.ts';
import { isPassing, isTakenBack } from './support/wording.ts';

/** The page says that the request is made online and in no other way: no level, but a contradiction where another page says the reverse. */
export const onlineOnly: Rule = {
  name: 'online-only',
  fr: 'La page dit que la demande ne se fait qu’en ligne.',
  en: 'The page says that the request is made online only.',
  see(view) {
    const signals: Signal[] = [];
    for (const block of view.blocks) {
      if (block.scope < SCOPE.namePage) continue;
      const hit = find(block.hits, 'online:only');
      if (hit === null || isPassing(view, block, hit.sentence) || isTakenBack(view, block, hit)) continue;
      signals.push(
        signalAt(
          view,
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { rule: 'online-only', effect: 'notes', facet: null, level: 3, weight: 'fair', detail: 'online-only' },
        ),
      );
      break;
    }
    return signals;
  },
};
