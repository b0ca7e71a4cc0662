import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { signalAt } from '../view.ts';
import type { Rule } from './rule.ts';

const FREE = /\b(?:gratuite?s?|gratuitement|sans frais|aucun frais)\b/i;
const PRICED = /\d\s?(?:€|euros?\b)|\btarifs?\b|\bredevance\b|\bpayante?s?\b/i;

/** Whether something is due at the time of the request: decides if payment online is needed for a transaction. */
export const freeOfCharge: Rule = {
  name: 'free-of-charge',
  fr: 'La page dit si la démarche est payante.',
  en: 'The page says whether the procedure costs something.',
  see(view) {
    if (view.service.fee === 'none') return [];
    const signals: Signal[] = [];
    for (const block of view.blocks) {
      if (block.scope < SCOPE.namePage) continue;
      const free = FREE.exec(block.text);
      const priced = PRICED.exec(block.text);
      const detail = priced !== null ? 'priced' : free !== null ? 'free' : '';
      if (detail === '') continue;
      signals.push(
        signalAt(
          view,
          { block: block.index, quote: block.text, scope: block.scope },
          { rule: 'free-of-charge', effect: 'notes', facet: null, level: 0, weight: 'fair', detail },
        ),
      );
    }
    return signals;
  },
};
