import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { says } from './support/find.ts';
import { sight } from './support/sight.ts';

/** Bulky waste goes by a calendar of rounds, without a request: information is all that there can be. */
export const notOnDemand = rule({
  name: 'not-on-demand',
  fr: 'La collecte suit un calendrier, sans demande à faire.',
  en: 'Collection follows a calendar, without a request.',
  only: 'rounds',
  needs: ['blocks'],
  see(given) {
    const signals: Sight[] = [];
    if (given.blocks.some((block) => says(block.hits, 'bulky:request') && !/sans (?:inscription|rendez-vous|demande)/i.test(block.text)))
      return [];
    const block = given.blocks.find((one) => says(one.hits, 'bulky:dates-only'));
    if (block !== undefined)
      signals.push(
        sight(
          { block: block.index, quote: block.text, scope: block.scope },
          { effect: 'notes', facet: 'not_on_demand', level: 1, weight: 'fair', detail: 'calendar' },
        ),
      );
    return signals;
  },
});
