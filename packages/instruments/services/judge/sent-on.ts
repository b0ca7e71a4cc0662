import { hostOf } from '@beffroi/domain';
import type { Address } from './address.ts';
import type { AnnotatedPage, Site } from './annotate.ts';

/**
 * A page of the town's own that is sent on to the front page of somebody else, or to another page of the site, or at whose address the home page stands: the way to what stood there is
 * lost, unless that page speaks of it.
 */
export function isSentOn(site: Site, { key, isOwnPage }: Address, target: AnnotatedPage): boolean {
  if (!isOwnPage || target.home) return false;
  const visit = site.visits.get(key);
  const isSent = visit !== undefined && visit.location !== null;
  if (target.page.reach !== 'town') return isSent && A_FRONT.test(target.url) && hostOf(visit.url) !== target.host;
  return (isSent && isElsewhere(key, target.key)) || isHomeAgain(site, target);
}

/** Neither the same step of another path nor one below it: an entry of the menu may lead to the first page under it. */
function isElsewhere(from: string, to: string): boolean {
  // Where one path serves all pages, what stands behind the question mark tells them apart.
  if (pathOf(from) === pathOf(to)) return from !== to && from.includes('?') && to.includes('?');
  return lastStep(from) !== lastStep(to) && !to.includes(lastStep(from));
}

function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0]!;
}

/** The last step of an address, without what programs add to it. */
function lastStep(url: string): string {
  return /([^/]*?)(?:\.\w{2,5})?\/?(?:[?#].*)?$/.exec(url)?.[1]?.toLowerCase() ?? '';
}

/** Word for word the home page, at another address. */
export function isHomeAgain(site: Site, { reading: { blocks } }: AnnotatedPage): boolean {
  const home = site.pages.find((page) => page.home)?.reading.blocks ?? [];
  return blocks.length > A_FEW_BLOCKS && blocks.length === home.length && blocks.every(({ text }, b) => text === home[b]!.text);
}

/** Fewer say too little to be known again. */
const A_FEW_BLOCKS = 4;

const A_FRONT = /^https?:\/\/[^/?#]+\/?(?:index\.\w+)?$/i;
