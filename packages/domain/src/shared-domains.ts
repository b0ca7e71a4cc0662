import { hostOf } from './page-key.ts';
import { isPurpose, registrableDomain } from './registrable-domain.ts';

/**
 * Domains below which several territories have their sites, each under a label of its own (`aron.communes-du-pays.fr` beside `ahuille.communes-du-pays.fr`), beyond those
 * that every program knows: a register of sites tells who shares a host. Two territories whose site is one and the same share a site, not a domain.
 *
 * @returns each once, in alphabetical order
 */
export function sharedDomains(sites: Iterable<{ readonly territory: string; readonly url: string | null }>): readonly string[] {
  const below = new Map<string, { readonly labels: Set<string>; readonly territories: Set<string> }>();
  for (const { territory, url } of sites) {
    if (url === null) continue;
    const host = bareHost(url);
    const domain = registrableDomain(host);
    for (let name = host; name !== domain && name.endsWith(`.${domain}`); ) {
      const dot = name.indexOf('.');
      const label = name.slice(0, dot);
      name = name.slice(dot + 1);
      if (isPurpose(label)) continue;
      const known = below.get(name);
      if (known === undefined) below.set(name, { labels: new Set([label]), territories: new Set([territory]) });
      else {
        known.labels.add(label);
        known.territories.add(territory);
      }
    }
  }
  return [...below]
    .filter(([, { labels, territories }]) => labels.size > 1 && territories.size > 1)
    .map(([name]) => name)
    .sort();
}

/** Those of them that an address lies below: what is to be known where one site is looked at. */
export function sharedAbove(address: string, shared: readonly string[]): readonly string[] {
  const host = bareHost(address);
  return host === '' ? [] : shared.filter((domain) => host.endsWith(`.${domain}`));
}

/** A register may leave the scheme out. */
function bareHost(address: string): string {
  return (hostOf(address) || hostOf(`https://${address}`)).toLowerCase().replace(/^www\d?\./, '');
}
