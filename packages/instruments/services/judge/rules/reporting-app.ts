import { providerNamed } from '../providers/recognise.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { quoteHit, signalAt } from '../view.ts';
import type { Rule } from './rule.ts';
import { find, says } from './support/find.ts';
import { isTakenBack } from './support/wording.ts';

/** Problems are reported in an application that the town offers: as good as a form, where the page says that one reports in it. */
export const reportingApp: Rule = {
  name: 'reporting-app',
  fr: 'Les problèmes se signalent dans une application proposée par la commune.',
  en: 'Problems are reported in an application offered by the town.',
  see(view) {
    if (view.service.id !== 'street-problem') return [];
    const signals: Signal[] = [];
    const pageReports = view.blocks.some((block) => says(block.hits, 'report:verb'));
    for (const block of view.blocks) {
      if (block.scope < SCOPE.topicPage) continue;
      const provider = providerNamed(block.text);
      const app = find(block.hits, 'report:app');
      const reports = says(block.hits, 'report:verb') || (pageReports && block.scope >= SCOPE.namePage);
      if (!reports || (provider?.kind !== 'report' && app === null)) continue;
      const at = app ?? find(block.hits, 'report:verb');
      if (at !== null && isTakenBack(view, block, at)) continue;
      signals.push(
        signalAt(
          view,
          {
            block: block.index,
            quote: at === null ? block.text : quoteHit(block.text, at),
            scope: block.scope,
            provider: provider?.id ?? null,
          },
          { rule: 'reporting-app', facet: 'online_intake', level: 3, weight: 'fair', detail: 'app' },
        ),
      );
      signals.push(
        signalAt(
          view,
          { block: block.index, quote: block.text, scope: block.scope, provider: provider?.id ?? null },
          { rule: 'reporting-app', effect: 'notes', facet: 'app_only', level: 3, weight: 'fair', detail: 'app' },
        ),
      );
      break;
    }
    return signals;
  },
};
