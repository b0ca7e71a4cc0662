import { isServicePublic } from '../providers/hosts.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { perLead } from './support/per-lead.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';

const isOfTheState = perLead(
  ({ link: { url } }) =>
    (isServicePublic(url) && /\/[FNR]\d{2,6}\b/i.test(url)) ||
    /^https?:\/\/(?:www\.)?(?:mesdroitssociaux\.gouv\.fr|mon-?enfant\.fr)/i.test(url) ||
    /[?&]xml=[FNR]\d+/i.test(url),
);

/** The town's words for the service lead to the State's fiche about it (not to a home page): information by another body. */
export const nationalPage = rule({
  name: 'national-page',
  fr: 'La page renvoie à la fiche de l’État sur cette démarche.',
  en: 'The page refers to the State’s fiche about this procedure.',
  needs: ['links'],
  see(given) {
    const signals: Sight[] = [];
    for (const scoped of given.links) {
      const { url } = scoped.link;
      if (scoped.chrome || !(scoped.own || scoped.scope >= SCOPE.namePage)) continue;
      if (!isOfTheState(scoped)) continue;
      signals.push(
        sight(
          { block: scoped.link.block, quote: quoteLink(scoped), scope: scoped.scope, target: url },
          { facet: 'information', level: 1, weight: 'weak', detail: 'fiche' },
        ),
      );
      break;
    }
    return signals;
  },
});
