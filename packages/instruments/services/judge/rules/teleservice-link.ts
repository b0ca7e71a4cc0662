import { creditIn } from '../catalogue/index.ts';
import { isServicePublic } from '../providers/hosts.ts';
import { SCOPE } from '../scope.ts';
import type { Signal } from '../signal.ts';
import { isOldItem, isPromised, quoteLink, type ScopedLink, signalAt, type View } from '../view.ts';
import type { Rule } from './rule.ts';
import { find, findName, hitsIn, says } from './support/find.ts';

/**
 * A precise link, in the town's own words, to the State's teleservice for this service. The home page of service-public, a fiche or a
 * folder of fiches are not it; nor is a link inside a co-marked fiche.
 */
export const teleserviceLink: Rule = {
  name: 'teleservice-link',
  fr: 'La page mène précisément au téléservice de l’État pour cette démarche.',
  en: 'The page leads precisely to the State’s teleservice for this procedure.',
  see(view) {
    const { national } = view.service;
    if (national.length === 0) return [];
    const signals: Signal[] = [];
    const byLink = new Map(view.links.map((scoped) => [scoped.link, scoped]));
    for (const link of view.page.reading.links) {
      if (link.comarked || !/^https?:/.test(link.url)) continue;
      const address = addressOf(link.url);
      const scoped = byLink.get(link);
      const teleservice =
        national.find((one) => one.address.test(address)) ??
        (scoped !== undefined && isUnlistedTeleservice(view, scoped)
          ? national.find((one) => one.name.startsWith('service-public'))
          : undefined);
      if (teleservice === undefined) continue;
      const credit = creditIn(teleservice, view.site.year);
      if (credit === 0) continue;
      const block = link.block >= 0 ? view.page.reading.blocks[link.block]! : undefined;
      const around = link.block >= 0 ? view.page.hits[link.block]! : hitsIn(link.text);
      if (scoped !== undefined ? isPromised(view, scoped) : says(around, 'promise:later')) continue;
      if (isOldItem(view, link.block, link.heading)) continue;
      if (find(around, 'other:towns') !== null && findName(hitsIn(link.text), view.serviceIndex) === null) continue;
      // Chrome: only where the link's own words name the service.
      if (link.zone !== 'main' && link.zone !== 'card' && findName(hitsIn(`${link.text} ${link.label}`), view.serviceIndex) === null)
        continue;
      const at = {
        block: link.block,
        quote: scoped !== undefined ? quoteLink(scoped) : link.text || block?.text || link.url,
        scope: scoped?.scope ?? SCOPE.mention,
        target: link.url,
      };
      signals.push(
        signalAt(view, at, {
          rule: 'teleservice-link',
          facet: 'national_teleservice',
          level: credit,
          weight: scoped !== undefined && (scoped.own || scoped.scope >= SCOPE.namePage) ? 'strong' : 'fair',
          detail: teleservice.name,
        }),
      );
    }
    return signals;
  },
};

/** A teleservice of service-public by another number than those known: its own words must name the service and say that it is done online. */
function isUnlistedTeleservice(view: View, scoped: ScopedLink): boolean {
  if (!isServicePublic(scoped.link.url) || !/\/R\d{3,6}\b/.test(scoped.link.url)) return false;
  if (view.service.id !== 'civil-status-certificates' && view.service.id !== 'electoral-registration') return false;
  if (/formulaire|cerfa|imprimer|v[ée]rifi|interroger/i.test(`${scoped.link.text} ${scoped.link.label}`)) return false;
  return findName(scoped.hits, view.serviceIndex) !== null && (says(scoped.hits, 'online:clear') || says(scoped.hits, 'online:call'));
}

const addresses = new Map<string, string>();

/** Address as the catalogue's patterns want it; remembered, since the same links stand on every page. */
function addressOf(url: string): string {
  const known = addresses.get(url);
  if (known !== undefined) return known;
  const address = url.replace(/^https?:\/\/(?:www\.)?/i, '').toLowerCase();
  if (addresses.size >= 20_000) addresses.clear();
  addresses.set(url, address);
  return address;
}
