import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find, says } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isControl, isPassing } from './support/wording.ts';

/** A new family gets its access at the desk, after a paper file: who asks for the first time cannot do it all online. */
export const codesAtDesk = rule({
  name: 'codes-at-desk',
  fr: 'Les accès sont remis en mairie, après un premier dossier sur papier.',
  en: 'Access codes are handed out at the town hall, after a first file on paper.',
  of: 'blocks',
  needs: ['index', 'pageBlocks', 'saying', 'scopes'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.saying('account:at-desk')) {
      if (isControl(given, block)) continue;
      if (block.scope < SCOPE.topicPage || given.scopes.isOthers(block.index)) continue;
      const hit = find(block.hits, 'account:at-desk');
      if (hit === null || isPassing(given, block, hit.sentence)) continue;
      // What an account knows already was not handed out to be typed.
      if (says(block.hits, 'prefill:call', hit.sentence)) continue;
      if (/sans (?:passer|venir|se d[ée]placer|vous d[ée]placer)/i.test(block.text)) continue;
      if (
        /cr[ée]er|cr[ée]ez|cr[ée]ation/i.test(block.text.slice(Math.max(0, hit.start - 60), hit.end + 60)) &&
        says(block.hits, 'online:clear', hit.sentence)
      )
        continue;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { effect: 'refuses', facet: null, level: 3, weight: 'fair', detail: 'first-time' },
        ),
      );
      break;
    }
    return signals;
  },
});
