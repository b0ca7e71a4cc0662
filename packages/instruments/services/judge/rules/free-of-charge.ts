import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { sight } from './support/sight.ts';

const FREE = /\b(?:gratuite?s?|gratuitement|sans frais|aucun frais)\b/i;
const PRICED = /\d\s?(?:€|euros?\b)|\btarifs?\b|\bredevance\b|\bpayante?s?\b/i;

/** Whether something is due at the time of the request: decides if payment online is needed for a transaction. */
export const freeOfCharge = rule({
  name: 'free-of-charge',
  fr: 'La page dit si la démarche est payante.',
  en: 'The page says whether the procedure costs something.',
  needs: ['blocks', 'fee'],
  see(given) {
    if (given.fee === 'none') return [];
    const signals: Sight[] = [];
    for (const block of given.blocks) {
      if (block.scope < SCOPE.namePage) continue;
      const free = FREE.exec(block.text);
      const priced = PRICED.exec(block.text);
      const detail = priced !== null ? 'priced' : free !== null ? 'free' : '';
      if (detail === '') continue;
      signals.push(
        sight(
          { block: block.index, quote: block.text, scope: block.scope },
          { effect: 'notes', facet: null, level: 0, weight: 'fair', detail },
        ),
      );
    }
    return signals;
  },
});
