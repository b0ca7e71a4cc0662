import type { Link } from '@beffroi/reading';
import { isServicePublic } from '../providers/hosts.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';

const pages = new WeakMap<readonly Link[], ReadonlySet<Link>>();

/** Links of a page to fiches of the State, whichever service is asked for. */
function leadingToFiches(links: readonly Link[]): ReadonlySet<Link> {
  let found = pages.get(links);
  if (found === undefined) {
    found = new Set(links.filter(({ url }) => MAY_BE_FICHE.test(url) && isFiche(url)));
    pages.set(links, found);
  }
  return found;
}

function isFiche(url: string): boolean {
  return (FICHE.test(url) && isServicePublic(url)) || OF_THE_STATE.test(url) || COMARKED.test(url);
}

/** What any of the three has: most addresses have nothing of it. */
const MAY_BE_FICHE = /[/=][FNR]\d|^https?:\/\/(?:www\.)?m(?:es|on)/i;
const FICHE = /\/[FNR]\d{2,6}\b/i;
const OF_THE_STATE = /^https?:\/\/(?:www\.)?(?:mesdroitssociaux\.gouv\.fr|mon-?enfant\.fr)/i;
const COMARKED = /[?&]xml=[FNR]\d+/i;

/** The town's words for the service lead to the State's fiche about it (not to a home page): information by another body. */
export const nationalPage = rule({
  name: 'national-page',
  fr: 'La page renvoie à la fiche de l’État sur cette démarche.',
  en: 'The page refers to the State’s fiche about this procedure.',
  needs: ['links', 'pageLinks'],
  see(given) {
    const signals: Sight[] = [];
    const fiches = leadingToFiches(given.pageLinks);
    if (fiches.size === 0) return signals;
    for (const scoped of given.links) {
      if (!fiches.has(scoped.link)) continue;
      if (scoped.chrome || !(scoped.own || scoped.scope >= SCOPE.namePage)) continue;
      signals.push(
        sight(
          { block: scoped.link.block, quote: quoteLink(scoped), scope: scoped.scope, target: scoped.link.url },
          { facet: 'information', level: 1, weight: 'weak', detail: 'fiche' },
        ),
      );
      break;
    }
    return signals;
  },
});
