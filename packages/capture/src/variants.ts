import { registrableDomain } from '@beffroi/domain';
import { withoutWww } from './address.ts';

/**
 * Other spellings of a start, tried when no connection comes about: https before http, the spelling given before the one
 * with or without `www.`. The given one is not among them. A start with a port, or an IP address, has none.
 */
export function startVariants(start: string): readonly string[] {
  const url = new URL(start);
  if (url.port !== '' || url.hostname.startsWith('[') || /^[\d.]+$/.test(url.hostname) || !url.hostname.includes('.')) return [];
  const bare = withoutWww(url.hostname);
  const hosts = [url.hostname];
  if (bare !== url.hostname) hosts.push(bare);
  else if (registrableDomain(bare) === bare) hosts.push(`www.${bare}`);
  const rest = url.pathname + url.search;
  return ['https:', 'http:'].flatMap((scheme) => hosts.map((host) => `${scheme}//${host}${rest}`)).filter((variant) => variant !== start);
}
