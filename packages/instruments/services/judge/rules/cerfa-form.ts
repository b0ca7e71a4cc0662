import { isContent } from '../annotate.ts';
import type { Signal } from '../signal.ts';
import { quoteLink, signalAt, targetOf } from '../view.ts';
import type { Rule } from './rule.ts';
import { cerfaNumbers } from './support/documents.ts';

/** The State's form (Cerfa) for this service is linked or named with a link. The number decides: 14011 is a loss, not an application. */
export const cerfaForm: Rule = {
  name: 'cerfa-form',
  fr: 'Le formulaire de l’État (Cerfa) de cette démarche est proposé.',
  en: 'The State’s form (Cerfa) for this procedure is offered.',
  see(view) {
    if (view.service.cerfa.length === 0) return [];
    const signals: Signal[] = [];
    for (const scoped of view.links) {
      if (!/^https?:/.test(scoped.link.url)) continue;
      const numbers = cerfaNumbers(`${scoped.link.text} ${scoped.link.label} ${scoped.link.url}`);
      const around =
        numbers.length > 0
          ? numbers
          : /cerfa|formulaire|t[ée]l[ée]charg|imprim|pdf|\bici\b/i.test(scoped.link.text) && !/\/[FN]\d{2,6}\b/.test(scoped.link.url)
            ? cerfaNumbers(scoped.blockText)
            : [];
      if (!around.some((number) => view.service.cerfa.includes(number)) || targetOf(view.site, scoped.link.url).kind === 'dead') continue;
      signals.push(
        signalAt(
          view,
          { block: scoped.link.block, quote: quoteLink(scoped), scope: scoped.scope, target: scoped.link.url },
          { rule: 'cerfa-form', facet: 'form_download', level: 2, weight: 'strong' },
        ),
      );
    }
    // A Cerfa number on the service's own page with a link elsewhere in the page to forms of the State.
    if (signals.length === 0) {
      for (const link of view.page.reading.links) {
        if (link.comarked || (link.zone !== 'main' && link.zone !== 'card')) continue;
        const block = link.block >= 0 ? view.page.reading.blocks[link.block] : undefined;
        const numbers = cerfaNumbers(
          `${link.text} ${link.label} ${link.url} ${block !== undefined && isContent(view.page, link.block) && block.text.length < 300 ? block.text : ''}`,
        );
        if (targetOf(view.site, link.url).kind === 'dead' || /\/[FN]\d{2,6}\b/.test(link.url)) continue;
        if (
          /^https?:/.test(link.url) &&
          numbers.some((number) => view.service.cerfa.includes(number)) &&
          !numbers.some((number) => !view.service.cerfa.includes(number))
        ) {
          signals.push(
            signalAt(
              view,
              { block: link.block, quote: block?.text ?? link.text, scope: view.best, target: link.url },
              { rule: 'cerfa-form', facet: 'form_download', level: 2, weight: 'fair' },
            ),
          );
          break;
        }
      }
    }
    return signals;
  },
};
