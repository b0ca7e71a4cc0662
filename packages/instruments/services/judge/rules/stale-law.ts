import { quote } from '@beffroi/reading';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { sight } from './support/sight.ts';

/** The page states law that has changed: births within 3 days (5 since November 2016), the electoral roll before 31 December (until 2018). */
export const staleLaw = rule({
  name: 'stale-law',
  fr: 'La page cite une règle qui a changé depuis.',
  en: 'The page states a rule that has changed since.',
  of: 'blocks',
  needs: ['blocks', 'staleLaw', 'year'],
  see(given) {
    if (given.staleLaw === null || given.year < given.staleLaw.from) return [];
    const signals: Sight[] = [];
    for (const block of given.blocks) {
      const match = given.staleLaw.words.exec(block.text);
      if (match === null) continue;
      signals.push(
        sight(
          { block: block.index, quote: quote(block.text, match.index, match.index + match[0].length), scope: block.scope },
          { effect: 'notes', facet: 'stale_legal_text', level: 0, weight: 'fair', detail: 'stale' },
        ),
      );
      break;
    }
    return signals;
  },
});
