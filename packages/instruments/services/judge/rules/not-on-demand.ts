import type { Signal } from '../signal.ts';
import { signalAt } from '../view.ts';
import type { Rule } from './rule.ts';
import { says } from './support/find.ts';

/** Bulky waste goes by a calendar of rounds, without a request: information is all that there can be. */
export const notOnDemand: Rule = {
  name: 'not-on-demand',
  fr: 'La collecte suit un calendrier, sans demande à faire.',
  en: 'Collection follows a calendar, without a request.',
  see(view) {
    if (view.service.id !== 'bulky-waste') return [];
    const signals: Signal[] = [];
    if (view.blocks.some((block) => says(block.hits, 'bulky:request') && !/sans (?:inscription|rendez-vous|demande)/i.test(block.text)))
      return [];
    const block = view.blocks.find((one) => says(one.hits, 'bulky:dates-only'));
    if (block !== undefined)
      signals.push(
        signalAt(
          view,
          { block: block.index, quote: block.text, scope: block.scope },
          { rule: 'not-on-demand', effect: 'notes', facet: 'not_on_demand', level: 1, weight: 'fair', detail: 'calendar' },
        ),
      );
    return signals;
  },
};
