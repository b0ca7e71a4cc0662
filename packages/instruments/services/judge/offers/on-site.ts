import { type Level, pageKey } from '@beffroi/domain';
import type { Site } from '../annotate.ts';
import { ceilingIn, SERVICES, type Service } from '../catalogue/index.ts';
import type { Signal } from '../signal.ts';
import { offersOf } from './assemble.ts';
import { type Worth, worthOf } from './levels.ts';
import type { Offer } from './offer.ts';

/** The offers of one service on one site, with what those that stand are worth. */
export interface OffersOnSite {
  readonly offers: readonly Offer[];
  /** Of those that stand, in their order. */
  readonly worths: readonly Worth[];
  /** The highest level that law and nature allow in the site's year. */
  readonly ceiling: Level;
}

/** Puts the offers of one service together and weighs each. Pure. @param signals as rules gave them, sorted by page and block */
export function offersOn(site: Site, service: Service, signals: readonly Signal[]): OffersOnSite {
  const ceiling = ceilingIn(service, site.year);
  const offers = offersOf(service, signals, site.homeHost);
  const isOfMany = (url: string): boolean => isPageOfMany(site, service, url);
  return { offers, worths: worthOf(offers, { service, ceiling, feeDue: isFeeDue(service, signals), isOfMany }, site.year), ceiling };
}

/** What an offer counts: what the town does by it or what the State's teleservice is credited with, never above the ceiling. */
export function levelOf({ own, credit }: Pick<Worth, 'own' | 'credit'>, ceiling: Level): Level {
  return Math.min(Math.max(own, credit), ceiling) as Level;
}

/** A portal's page for many procedures, or another's. */
function isPageOfMany(site: Site, service: Service, url: string): boolean {
  const page = site.byKey.get(pageKey(url));
  return page?.portal === true && (page.topic.names & (1 << SERVICES.indexOf(service))) === 0;
}

function isFeeDue(service: Service, signals: readonly Signal[]): boolean {
  if (service.fee === 'none') return false;
  if (service.fee === 'yes') return true;
  const isNoted = (detail: string): boolean =>
    signals.some((signal) => signal.effect === 'notes' && signal.rule === 'free-of-charge' && signal.detail === detail);
  const free = isNoted('free');
  return service.fee === 'often' ? !free : isNoted('priced') && !free;
}
