import { hostOf, isBelow } from '@beffroi/domain';
import type { AnnotatedPage, Site } from './annotate.ts';
import { countBits } from './annotate.ts';
import { shapeOf } from './rules/support/forms.ts';

/** So many procedures behind one host are a portal’s: a single one may be a service’s own small site. */
const FEWEST = 2;

/**
 * Hosts of the town's own that are portals by what they hold, whatever they are called: several of their pages bear each the name of a service and ask who
 * comes, or for what. `ma-cle.ville.fr` says nothing of itself, its front doors do.
 */
export function ownPortals(
  pages: readonly AnnotatedPage[],
  { ownDomain, homeHost }: Pick<Site, 'ownDomain' | 'homeHost'>,
): ReadonlySet<string> {
  const carried = new Map<string, number>();
  for (const page of pages) {
    const host = page.host.replace(/^www\./, '');
    if (page.portal || page.kind !== 'ordinary' || host === homeHost || !isBelow(host, ownDomain)) continue;
    if (countBits(page.topic.names) !== 1 || !asksWhoComes(page)) continue;
    carried.set(page.host, (carried.get(page.host) ?? 0) | page.topic.names);
  }
  return new Set([...carried].flatMap(([host, services]) => (countBits(services) < FEWEST ? [] : [host])));
}

function asksWhoComes({ reading, frameForms }: AnnotatedPage): boolean {
  if (reading.shape.passwordFields > 0) return true;
  return reading.forms.some((form, f) => !frameForms.has(f) && shapeOf(form).kind === 'request');
}

/** A site whose portals are known by what they hold as well. */
export function withOwnPortals(site: Site): Site {
  const own = ownPortals(site.pages, site);
  if (own.size === 0) return site;
  const pages = site.pages.map((page) => (own.has(page.host) ? { ...page, portal: true } : page));
  return { ...site, pages, byKey: new Map(pages.map((page) => [page.key, page])), ownPortals: own };
}

/** True for an address on a portal of the town's own that is known by what it holds. */
export function isOwnPortal({ ownPortals: own }: Pick<Site, 'ownPortals'>, url: string): boolean {
  return own.size > 0 && own.has(hostOf(url));
}
