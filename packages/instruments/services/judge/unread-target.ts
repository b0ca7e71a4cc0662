import type { Evidence } from '@beffroi/domain';
import { type Address, addressesOf, addressOf } from './address.ts';
import type { AnnotatedPage, Site } from './annotate.ts';
import type { Hindrance } from './rubric/decide.ts';
import { becauseOf, unseenAs, waysFrom } from './unseen.ts';
import { visitFact } from './visit-fact.ts';

/** Nobody read what stands there: it was not asked for, does not let itself be read, or shows nothing of what it holds. */
export function isUnseen(site: Site, { isUnread, target }: Address): boolean {
  if (isUnread) return true;
  const obstacle = target.kind === 'captured' ? unseenAs(site, target.page) : null;
  // A sign-in leads on to a new password and a new account, which are no services.
  return target.kind === 'captured' && obstacle !== null && (obstacle === 'login' || !isWayOn(site, target.page));
}

/** Nobody read it, and what stands there has nothing of the site's frame: what a page is called that shows only its title, its menu tells all the same. */
export function isShut(site: Site, address: Address): boolean {
  return isUnseen(site, address) && (address.target.kind !== 'captured' || waysFrom(address.target.page) <= 1);
}

/** It leads on from its content, to pages that were read or to several other bodies: what it holds are these. */
function isWayOn(site: Site, { reading, key, frameLinks }: AnnotatedPage): boolean {
  const addresses = addressesOf(site, reading.links);
  const away = new Set<string>();
  return reading.links.some(({ zone }, i) => {
    // A page of links alone is taken for a menu: what no other page of the site has is its content.
    if (zone !== 'main' && zone !== 'card' && (zone !== 'menu' || frameLinks.has(i))) return false;
    const { target, isOwnHost, isWeb, key: to } = addresses[i]!;
    if (target.kind === 'captured') return target.page.key !== key && !target.page.home;
    if (isWeb && !isOwnHost) away.add(to);
    return away.size >= PAGE_OF_LINKS;
  });
}

/** One link away may stand beside a frame, to open it elsewhere; so many are what the page is for. */
const PAGE_OF_LINKS = 3;

/** What stands in the way of seeing an address, with the words that lead there. */
export function hindranceOf(site: Site, url: string, text: string): Hindrance {
  const { target } = addressOf(site, url);
  if (target.kind === 'captured') {
    const obstacle = unseenAs(site, target.page);
    if (obstacle !== null) return { obstacle, ...becauseOf(site, target.page), evidence: fact(target.page.url, text) };
  }
  if (target.kind === 'dead') return { obstacle: 'moved', because: 'unobserved-gone', evidence: fact(url, text) };
  return target.kind === 'hindered'
    ? {
        obstacle: target.visit.obstacle ?? 'down',
        evidence: fact(url, text === '' ? target.visit.detail : `${text} (${target.visit.detail})`),
      }
    : { obstacle: 'budget', evidence: fact(url, text) };
}

/** The address itself where nothing is to be quoted. */
export function fact(url: string, quote: string): Evidence {
  return visitFact(url, quote === '' ? url : quote.slice(0, 200));
}
