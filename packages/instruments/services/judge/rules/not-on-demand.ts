import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { sight } from './support/sight.ts';

/** Bulky waste goes by a calendar of rounds, without a request: information is all that there can be. */
export const notOnDemand = rule({
  name: 'not-on-demand',
  fr: 'La collecte suit un calendrier, sans demande à faire.',
  en: 'Collection follows a calendar, without a request.',
  of: 'blocks',
  only: 'rounds',
  needs: ['saying'],
  see(given) {
    const signals: Sight[] = [];
    if (given.saying('bulky:request').some((block) => !/sans (?:inscription|rendez-vous|demande)/i.test(block.text))) return [];
    const [block] = given.saying('bulky:dates-only');
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
