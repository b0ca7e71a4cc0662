import { providerNamed } from '../providers/recognise.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find, says } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isTakenBack } from './support/wording.ts';

const TAPPED = /\b(?:appuyez|touchez|prenez (?:une |la |en )?photo|photographiez)\b/i;

/** Problems are reported in an application that the town offers: as good as a form, where the page says that one reports in it. */
export const reportingApp = rule({
  name: 'reporting-app',
  fr: 'Les problèmes se signalent dans une application proposée par la commune.',
  en: 'Problems are reported in an application offered by the town.',
  of: 'blocks',
  only: 'report',
  needs: ['blocks', 'isSaidOnPage', 'pageBlocks', 'pageHits', 'saying'],
  see(given) {
    const signals: Sight[] = [];
    const pageReports = given.saying('report:verb').length > 0;
    for (const block of given.blocks) {
      if (block.scope < SCOPE.topicPage) continue;
      // Who takes a photograph of what is named, in an application, reports it.
      const taken = block.scope >= SCOPE.mention && TAPPED.test(block.text) && find(block.hits, 'report:app') !== null;
      const reports = says(block.hits, 'report:verb') || (pageReports && block.scope >= SCOPE.namePage) || taken;
      if (!reports) continue;
      // What is done with a finger is done in the application that the page speaks of.
      const app =
        find(block.hits, 'report:app') ??
        (given.isSaidOnPage('report:app') && TAPPED.test(block.text) ? find(block.hits, 'report:verb') : null);
      const provider = providerNamed(block.text, block.hits.words);
      if (provider?.kind !== 'report' && app === null) continue;
      const at = app ?? find(block.hits, 'report:verb');
      if (at !== null && isTakenBack(given, block, at)) continue;
      signals.push(
        sight(
          {
            block: block.index,
            quote: at === null ? block.text : quoteHit(block.text, at),
            scope: block.scope,
            provider: provider?.id ?? null,
          },
          { facet: 'online_intake', level: 3, weight: 'fair', detail: 'app' },
        ),
      );
      signals.push(
        sight(
          { block: block.index, quote: block.text, scope: block.scope, provider: provider?.id ?? null },
          { effect: 'notes', facet: 'app_only', level: 3, weight: 'fair', detail: 'app' },
        ),
      );
      break;
    }
    return signals;
  },
});
