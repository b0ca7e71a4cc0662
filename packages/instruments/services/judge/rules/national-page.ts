import { isServicePublic } from '../providers/hosts.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { quoteLink, signalAt } from '../view.ts';
import type { Rule } from './rule.ts';

/** The town's words for the service lead to the State's fiche about it (not to a home page): information by another body. */
export const nationalPage: Rule = {
  name: 'national-page',
  fr: 'La page renvoie à la fiche de l’État sur cette démarche.',
  en: 'The page refers to the State’s fiche about this procedure.',
  see(view) {
    const signals: Signal[] = [];
    for (const scoped of view.links) {
      const { url } = scoped.link;
      if (scoped.chrome || !(scoped.own || scoped.scope >= SCOPE.namePage)) continue;
      const fiche = isServicePublic(url) && /\/[FNR]\d{2,6}\b|[?&]xml=[FNR]\d+/i.test(url);
      const other = /^https?:\/\/(?:www\.)?(?:mesdroitssociaux\.gouv\.fr|mon-?enfant\.fr)/i.test(url);
      const co = /[?&]xml=[FNR]\d+/i.test(url);
      if (!fiche && !other && !co) continue;
      signals.push(
        signalAt(
          view,
          { block: scoped.link.block, quote: quoteLink(scoped), scope: scoped.scope, target: url },
          { rule: 'national-page', facet: 'information', level: 1, weight: 'weak', detail: 'fiche' },
        ),
      );
      break;
    }
    return signals;
  },
};
