import type { AddressFault } from './site-file.ts';

/** The address of a town’s site as it is kept, `null` for a cell that says there is none, or what is wrong with it. */
export type SiteAddress =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly fault: AddressFault };

const LONGEST = 2048;

/** How people write that there is nothing to write. */
const NONE = /^(?:[-–—/.x?]*|n\/?[aédc]|n[eé]ant|aucune?|non|pas de site|sans(?: site)?|null|none|nan|undefined|no|nil|vide)$/iu;

/** Networks on which a page is not the town's site: it cannot be measured as one. */
const SOCIAL =
  /(?:^|\.)(?:facebook\.com|fb\.com|fb\.me|instagram\.com|twitter\.com|x\.com|t\.co|linkedin\.com|youtube\.com|youtu\.be|tiktok\.com|threads\.net|bsky\.app|t\.me|wa\.me|whatsapp\.com|snapchat\.com|pinterest\.(?:com|fr))$/;

const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const PRIVATE_IPV4 = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|2[2-5]\d)\./;
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|onion)$/;

/** The address of a town's site: as `webAddress`, and on none of the networks on which a page is not the town's site. */
export function siteAddress(text: string, privateHosts = false): SiteAddress {
  const address = webAddress(text, privateHosts);
  return address.kind === 'address' && SOCIAL.test(new URL(address.url).hostname) ? fault('social-page') : address;
}

/**
 * Reads an address as people write it: `www.mon-village.fr` gets `https://`; the path is kept, the fragment dropped, the host in lower case
 * without a last dot. Only public hosts count, unless `privateHosts` is true (for sites that are tried on one’s own machine).
 */
export function webAddress(text: string, privateHosts = false): SiteAddress {
  const given = text.trim().replace(/^<(.*)>$/, '$1');
  if (NONE.test(given)) return { kind: 'none' };
  if (given.length > LONGEST) return fault('too-long');
  if (/\s/.test(given)) return fault('spaces');
  if (/^(?:mailto:)?[^/@:?#]+@[^/@]+$/i.test(given)) return fault('email');
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i.exec(given)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return fault('scheme');
  const url = URL.parse(scheme === undefined ? `https://${given.replace(/^\/\//, '')}` : given);
  if (url === null) return fault('unreadable');
  if (url.username !== '' || url.password !== '') return fault('credentials');
  return judged(url, privateHosts);
}

function judged(url: URL, privateHosts: boolean): SiteAddress {
  url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  const host = url.hostname;
  const isPrivate = PRIVATE_NAME.test(host) || (IPV4.test(host) && PRIVATE_IPV4.test(host)) || host.startsWith('[');
  if (isPrivate && !privateHosts) return fault('private-host');
  if (!isPrivate && !HOST.test(host) && !IPV4.test(host)) return fault('no-host');
  return url.href.length > LONGEST ? fault('too-long') : { kind: 'address', url: url.href };
}

/** Whether two kept addresses are one site: http or https, and a last slash, make no difference. */
export function sameAddress(a: string, b: string): boolean {
  return key(a) === key(b);
}

function key(url: string): string {
  return url.replace(/^https?:/, '').replace(/\/$/, '');
}

function fault(name: AddressFault): SiteAddress {
  return { kind: 'fault', fault: name };
}
