import { refusedAddress } from '@beffroi/capture';
import { isBelow, registrableDomain } from '@beffroi/domain';
import { foldName, siteAddress } from '@beffroi/territories';

/** A site that somebody wants read. */
export interface TypedSite {
  readonly url: string;
  readonly host: string;
  /** What it is counted by: the domain that one registers. */
  readonly domain: string;
}

/** An address as people type it; `null` for what can be no public site of a town: no domain name, an IP address, another port than the web's, somebody's password, a page on a social network. */
export function typedSite(text: string): TypedSite | null {
  const address = text.length > 500 ? null : siteAddress(text);
  const url = address?.kind === 'address' ? URL.parse(address.url) : null;
  if (url === null || url.username !== '' || url.password !== '' || url.port !== '') return null;
  const host = url.hostname.replace(/\.$/, '');
  // What is an IP address has no name of a town; where a name leads to is looked at again when it is connected to.
  if (!host.includes('.') || host.startsWith('[') || refusedAddress(host) !== 'not an IP address') return null;
  return { url: url.href, host, domain: registrableDomain(host) };
}

/** Left out of addresses as often as not. */
const SMALL = new Set(['l', 'le', 'la', 'les', 'd', 'de', 'du', 'des', 'en', 'sur', 'sous', 'et', 'a', 'au', 'aux']);

/** Whether a host bears a town's name: its words, together or by hyphens, somewhere in what its keeper chose. */
export function bearsName(host: string, name: string): boolean {
  const words = foldName(name)
    .split(' ')
    .filter((word) => word !== '' && !SMALL.has(word));
  const bare = host.toLowerCase().replace(/[^a-z0-9]/g, '');
  return words.length > 0 && words.every((word) => bare.includes(word) || (/^sainte?$/.test(word) && bare.includes('st')));
}

/** Whether it is, or lies below, one of these domains. */
export const isAmong = (host: string, domains: readonly string[]): boolean => domains.some((domain) => isBelow(host, domain));
