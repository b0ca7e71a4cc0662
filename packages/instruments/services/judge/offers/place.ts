import { pageKey } from '@beffroi/domain';
import { providerOf } from '../providers/recognise.ts';
import type { Signal } from '../signal.ts';

/** Portals that many towns share under one host: a town is a first step of the path. */
const BY_FIRST_STEP = /(?:espace-citoyens\.net|berger-levrault\.fr|myperischool|qiis|logicielcantine|demarches-simplifiees)/;
const ADDRESS = /^https?:\/\/(?:www\.)?([^/?#:]+)(?::\d+)?\/?([^/?#]*)/i;

/** Whose place of a portal an address is: its host, with the first step of the path where many towns share the host. */
export function tenantOf(url: string): string {
  const match = ADDRESS.exec(url);
  if (match === null) return url;
  const host = match[1]!.toLowerCase();
  return providerOf(url) !== null && BY_FIRST_STEP.test(host) ? `${host}/${match[2]!.toLowerCase()}` : host;
}

/**
 * Where an offer is: on the town's own site one page, elsewhere the place of one town. Two links to one place are one offer that was seen twice, and what is said there is said of it.
 *
 * @param homeHost host of the town's own site, without `www.`
 */
export function placeOf(url: string, homeHost: string): string {
  // Most that is asked is asked of one page after the other.
  if (last.url !== url || last.homeHost !== homeHost) last = { url, homeHost, place: workOut(url, homeHost) };
  return last.place;
}

let last = { url: '', homeHost: '', place: '' };

function workOut(url: string, homeHost: string): string {
  const tenant = tenantOf(url);
  return tenant === homeHost ? pageKey(url) : tenant;
}

/** Where what a signal speaks of is: a form on its page, a link at what it leads to, all else on its page. */
export function placeOfSignal({ rule, target, url }: Pick<Signal, 'rule' | 'target' | 'url'>, homeHost: string): string {
  return placeOf(target === null || rule === 'online-form' ? url : target, homeHost);
}
