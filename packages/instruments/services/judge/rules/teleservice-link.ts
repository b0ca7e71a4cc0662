import type { Link } from '@beffroi/reading';
import { creditIn, type NationalTeleservice } from '../catalogue/index.ts';
import { addressOf, nationalOfLinks, nationalServices } from '../national-addresses.ts';
import type { Given, Need } from '../parts.ts';
import { isServicePublic } from '../providers/hosts.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import type { ScopedLink } from '../view.ts';
import { rule } from './rule.ts';
import { find, findName, hitsIn, says } from './support/find.ts';
import { isOldItem, isPromised } from './support/promises.ts';
import { quoteLink } from './support/quotes.ts';
import { sight } from './support/sight.ts';

const NEEDS = [
  'home',
  'index',
  'kind',
  'links',
  'national',
  'pageBlocks',
  'pageHits',
  'pageLinks',
  'unlistedTeleservices',
  'year',
] as const satisfies readonly Need[];
type Seen = Given<(typeof NEEDS)[number]>;

/**
 * A precise link, in the town's own words, to the State's teleservice for this service. The home page of service-public, a fiche or a
 * folder of fiches are not it; nor is a link inside a co-marked fiche.
 */
export const teleserviceLink = rule({
  name: 'teleservice-link',
  fr: 'La page mène précisément au téléservice de l’État pour cette démarche.',
  en: 'The page leads precisely to the State’s teleservice for this procedure.',
  needs: NEEDS,
  see(given) {
    const { national } = given;
    if (national.length === 0) return [];
    const signals: Sight[] = [];
    const leading = leadingToTheState(given.pageLinks);
    if (leading.length === 0) return [];
    const byLink = new Map(given.links.map((scoped) => [scoped.link, scoped]));
    for (const link of leading) {
      const scoped = byLink.get(link);
      const teleservice =
        teleserviceAt(given, link.url) ??
        (scoped !== undefined && isUnlistedTeleservice(given, scoped)
          ? national.find((one) => one.name.startsWith('service-public'))
          : undefined);
      if (teleservice === undefined) continue;
      const credit = creditIn(teleservice, given.year);
      if (credit === 0) continue;
      const block = link.block >= 0 ? given.pageBlocks[link.block]! : undefined;
      const around = link.block >= 0 ? given.pageHits[link.block]! : hitsIn(link.text);
      if (scoped !== undefined ? isPromised(scoped, given) : says(around, 'promise:later')) continue;
      if (isOldItem(given, link.block, link.heading)) continue;
      if (find(around, 'other:towns') !== null && findName(hitsIn(link.text), given.index) === null) continue;
      // Chrome: only where the link's own words name the service.
      if (link.zone !== 'main' && link.zone !== 'card' && findName(hitsIn(`${link.text} ${link.label}`), given.index) === null) continue;
      const at = {
        block: link.block,
        quote: scoped !== undefined ? quoteLink(scoped) : link.text || block?.text || link.url,
        scope: scoped?.scope ?? SCOPE.mention,
        target: link.url,
      };
      signals.push(
        sight(at, {
          facet: 'national_teleservice',
          level: credit,
          weight: scoped !== undefined && (scoped.own || scoped.scope >= SCOPE.namePage) ? 'strong' : 'fair',
          detail: teleservice.name,
        }),
      );
    }
    return signals;
  },
});

const WEB = /^https?:/;

const leadings = new WeakMap<readonly Link[], readonly Link[]>();

/** Links of a page that may lead to any service's teleservice. */
function leadingToTheState(links: readonly Link[]): readonly Link[] {
  let leading = leadings.get(links);
  if (leading === undefined) {
    const national = nationalOfLinks(links);
    leading = links.filter(({ url, comarked }, i) => !comarked && (national[i] !== 0 || isServicePublic(url)) && WEB.test(url));
    leadings.set(links, leading);
  }
  return leading;
}

function teleserviceAt({ national, index }: Pick<Seen, 'national' | 'index'>, url: string): NationalTeleservice | undefined {
  if ((nationalServices(url) & (1 << index)) === 0) return undefined;
  const address = addressOf(url);
  return national.find((one) => one.address.test(address));
}

/** A teleservice of service-public by another number than those known: its own words must name the service and say that it is done online. */
function isUnlistedTeleservice(given: Seen, scoped: ScopedLink): boolean {
  if (!isServicePublic(scoped.link.url) || !/\/R\d{3,6}\b/.test(scoped.link.url)) return false;
  if (!given.unlistedTeleservices) return false;
  if (/formulaire|cerfa|imprimer|v[ée]rifi|interroger/i.test(`${scoped.link.text} ${scoped.link.label}`)) return false;
  return findName(scoped.hits, given.index) !== null && (says(scoped.hits, 'online:clear') || says(scoped.hits, 'online:call'));
}
