import { kindOf } from '../front/metrics.ts';

/** Words that others put behind an address to count their readers; nothing of a page depends on them. */
const FOREIGN = /^(?:utm_\w+|at_\w+|xtor|fbclid|gclid|dclid|msclkid|twclid|yclid|igshid|mc_[ce]id|mtm_\w+|pk_\w+|_hs\w+|ref_src)$/;

/** The same page under one address: a query in the order of its names, without what others count their readers by. */
export function plainAddress(url: string): string {
  const at = url.indexOf('?');
  if (at === -1) return url;
  const query = new URLSearchParams(url.slice(at + 1));
  const own = [...query].filter(([name]) => !FOREIGN.test(name));
  if (own.length === query.size && isSorted(own)) return url;
  if (own.length === 0) return url.slice(0, at);
  return `${url.slice(0, at)}?${new URLSearchParams(own.sort(byName))}`;
}

const byName = ([one]: readonly string[], [other]: readonly string[]): number => (one! < other! ? -1 : one! > other! ? 1 : 0);
const isSorted = (all: readonly (readonly string[])[]): boolean => all.every((one, at) => at === 0 || byName(all[at - 1]!, one) <= 0);

/** Where nobody's page is everybody's: the workshop, addresses that hold a secret, forms in which somebody speaks, and where people are asked who they are. */
const SOMEBODYS =
  /^(?:\/en)?\/(?:atelier|contester|echange|suivre|idees|repondre|enquetes|panier|assistant|ma-commune\/(?:mesure|consentement)|plans\/(?:calendrier|papier))(?:\/|$)/;

/** Whether what is answered at an address may be kept, if it says so itself. What lies on the disk as it is given is not drawn. */
export function mayBeKept(path: string): boolean {
  return !SOMEBODYS.test(path) && !['asset', 'watch', 'workshop'].includes(kindOf(path));
}
