import { registrableDomain } from '@beffroi/domain';
import { type Provider, providerOf } from '@beffroi/services/judge';

/** Kinds of providers whose portals are looked at. Planning desks and payment pages carry none of the eighteen. */
export function isPortal(provider: Provider | null): boolean {
  return provider !== null && provider.kind !== 'urbanism' && provider.kind !== 'none' && provider.kind !== 'payment';
}

const GENERIC_LABEL = /^(?:www\d*|portail|app|rdv|demarches?|services?|eservices?|secure|public|mairie)$/;

/**
 * What may be walked on a host that is not the town's: `www.espace-citoyens.net/rivebelle` on a host that many towns share, else the
 * whole host.
 */
export function tenantOf(url: string): string {
  const match = /^https?:\/\/([^/?#]+)\/?([^/?#]*)/i.exec(url);
  if (match === null) return url;
  const host = match[1]!.toLowerCase();
  const bare = host.replace(/:\d+$/, '');
  const domain = registrableDomain(bare);
  const label = bare === domain ? 'www' : bare.slice(0, bare.length - domain.length - 1);
  const shared = GENERIC_LABEL.test(label) && providerOf(url) !== null;
  return shared ? `${host}/${match[2]!.toLowerCase()}` : host;
}
