import { governedByOthers, SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { quoteHit, signalAt } from '../view.ts';
import type { Rule } from './rule.ts';
import { find } from './support/find.ts';
import { isControl, isPassing } from './support/wording.ts';

/** The page says that the online service is out of order for the moment: it keeps its level, at low confidence. */
export const serviceDown: Rule = {
  name: 'service-down',
  fr: 'La page dit que le service en ligne est momentanément indisponible.',
  en: 'The page says that the online service is out of order for the moment.',
  see(view) {
    const signals: Signal[] = [];
    for (const block of view.blocks) {
      if (block.scope < SCOPE.namePage || isControl(view, block) || governedByOthers(view.page, block.index, view.serviceIndex)) continue;
      const hit = find(block.hits, 'down:now');
      if (hit === null || isPassing(view, block, hit.sentence)) continue;
      signals.push(
        signalAt(
          view,
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { rule: 'service-down', effect: 'notes', facet: null, level: 3, weight: 'fair', detail: 'down-now' },
        ),
      );
      break;
    }
    return signals;
  },
};
