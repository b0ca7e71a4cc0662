import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { mayHold } from '../traces.ts';
import { rule } from './rule.ts';
import { perBlock } from './support/per-block.ts';
import { sight } from './support/sight.ts';

const FREE = /\b(?:gratuite?s?|gratuitement|sans frais|aucun frais)\b/i;
const PRICED = /\d\s?(?:€|euros?\b)|\btarifs?\b|\bredevance\b|\bpayante?s?\b/i;

const saidOf = perBlock(({ text, hits }) => {
  if ((mayHold(hits, 'price') || text.includes('€')) && PRICED.test(text)) return 'priced';
  return mayHold(hits, 'free') && FREE.test(text) ? 'free' : '';
});

/** Whether something is due at the time of the request: decides if payment online is needed for a transaction. */
export const freeOfCharge = rule({
  name: 'free-of-charge',
  fr: 'La page dit si la démarche est payante.',
  en: 'The page says whether the procedure costs something.',
  of: 'blocks',
  needs: ['blocks', 'fee', 'pageBlocks'],
  see(given) {
    if (given.fee === 'none') return [];
    const signals: Sight[] = [];
    for (const block of given.blocks) {
      if (block.scope < SCOPE.namePage) continue;
      const detail = saidOf(given.pageBlocks, block);
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
