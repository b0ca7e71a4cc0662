import { quote } from '@beffroi/reading';
import type { Signal } from '../signal.ts';
import { signalAt } from '../view.ts';
import type { Rule } from './rule.ts';

/** The page states law that has changed: births within 3 days (5 since November 2016), the electoral roll before 31 December (until 2018). */
export const staleLaw: Rule = {
  name: 'stale-law',
  fr: 'La page cite une règle qui a changé depuis.',
  en: 'The page states a rule that has changed since.',
  see(view) {
    const pattern =
      view.service.id === 'birth-declaration' && view.site.year >= 2017
        ? /(?:dans les (?:3|trois)(?: premiers)? jours|d[ée]lai de (?:3|trois) jours|(?:3|trois) jours (?:qui suivent|apr[èe]s|suivant|ouvrables))/i
        : view.service.id === 'electoral-registration' && view.site.year >= 2019
          ? /(?:avant le|jusqu.au|au plus tard le) 31 d[ée]cembre/i
          : null;
    if (pattern === null) return [];
    const signals: Signal[] = [];
    for (const block of view.blocks) {
      const match = pattern.exec(block.text);
      if (match === null) continue;
      signals.push(
        signalAt(
          view,
          { block: block.index, quote: quote(block.text, match.index, match.index + match[0].length), scope: block.scope },
          { rule: 'stale-law', effect: 'notes', facet: 'stale_legal_text', level: 0, weight: 'fair', detail: 'stale' },
        ),
      );
      break;
    }
    return signals;
  },
};
