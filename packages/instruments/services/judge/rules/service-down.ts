import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isControl, isPassing } from './support/wording.ts';

/** The page says that the online service is out of order for the moment: it keeps its level, at low confidence. */
export const serviceDown = rule({
  name: 'service-down',
  fr: 'La page dit que le service en ligne est momentanément indisponible.',
  en: 'The page says that the online service is out of order for the moment.',
  of: 'blocks',
  needs: ['index', 'pageBlocks', 'saying', 'scopes'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.saying('down:now')) {
      if (block.scope < SCOPE.namePage || isControl(given, block) || given.scopes.isOthers(block.index)) continue;
      const hit = find(block.hits, 'down:now');
      if (hit === null || isPassing(given, block, hit.sentence)) continue;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { effect: 'notes', facet: null, level: 3, weight: 'fair', detail: 'down-now' },
        ),
      );
      break;
    }
    return signals;
  },
});
