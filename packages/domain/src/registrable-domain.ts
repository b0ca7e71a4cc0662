import { getDomain } from 'tldts';
import { hostOf } from './page-key.ts';

/**
 * Suffixes below which every label has another owner, beside those of the public suffix list and of its private half: hosts of town sites, of blogs and of
 * intercommunalities that give each member a name. Counted among the addresses of public bodies that the State publishes (noms-de-domaine-organismes-secteur-public,
 * December 2024): five hosts of other bodies or more.
 */
const SHARED: ReadonlySet<string> = new Set(
  `asso.fr com.fr gouv.fr nom.fr prd.fr tm.fr presse.fr notaires.fr cci.fr
  mairie53.fr mairie54.fr mairie49.fr mairie72.fr a3w.fr correze.net payszorn.com neopse-site.com neopse-site.fr valleedelabruche.fr cchvo.org grandbourg.fr
  monclocher.com dlva.fr ccmav.fr ccrc70.fr suisse-normande.com hanau-lapetitepierre.alsace
  campagnol.fr reseaudescommunes.fr lamairie.fr mairie.com clicsite.fr bibenligne.fr c3rb.org bibli.fr
  free.fr chez.com chez-alice.fr wifeo.com blog4ever.com e-monsite.com wixsite.com wixstudio.com wordpress.com blogspot.com blogspot.fr over-blog.com over-blog.fr
  canalblog.com jimdo.com jimdofree.com jimdosite.com webnode.fr webnode.com webnode.page pagesperso-orange.fr monsite-orange.fr sitew.fr sitew.com weebly.com
  hubside.fr azurewebsites.net cloudfront.net amazonaws.com square.site strikingly.com odoo.com`.split(/\s+/),
);

/** Second labels that are a register's in country domains: `co.uk`, `com.pf`, `gouv.ci` … */
const REGISTERS = new Set(['co', 'com', 'org', 'net', 'gov', 'gouv', 'gob', 'edu', 'ac', 'asso', 'nom', 'or', 'ne', 'go', 'mil']);

/**
 * The part of a host that one owner registered: `mediatheque.rivebelle.fr` gives `rivebelle.fr`, `aron.mairie53.fr` itself. By the public suffix list, private half
 * included. IP addresses and single labels are themselves.
 *
 * @param shared further domains below which every label has another owner: what `sharedDomains` found
 */
export function registrableDomain(host: string, shared: readonly string[] = []): string {
  const domain = listedDomain(host);
  if (shared.length === 0) return domain;
  const name = host.toLowerCase().replace(/\.+$/, '');
  let [least, found] = [0, domain];
  for (const above of shared) {
    if (above.length <= least || !name.endsWith(`.${above}`) || !isBelow(above, domain)) continue;
    const label = name
      .slice(0, -above.length - 1)
      .split('.')
      .at(-1)!;
    if (!isPurpose(label)) [least, found] = [above.length, `${label}.${above}`];
  }
  return found;
}

function listedDomain(host: string): string {
  const seen = known.get(host);
  if (seen !== undefined) return seen;
  const domain = domainOf(host);
  if (known.size >= 20_000) known.clear();
  known.set(host, domain);
  return domain;
}

/** The same hosts are asked for on every page. A memory that changes no answer. */
const known = new Map<string, string>();

function domainOf(host: string): string {
  const name = host.toLowerCase().replace(/\.+$/, '');
  if (name.startsWith('[') || /^[\d.]+$/.test(name)) return name;
  const labels = name.split('.');
  if (labels.length <= 2) return name;
  const listed = getDomain(name, { allowPrivateDomains: true, validateHostname: false });
  // A suffix itself has no owner below it that could be told.
  const least = listed === null ? labels.length : listed.split('.').length;
  const second = labels.at(-2)!;
  const ours = SHARED.has(`${second}.${labels.at(-1)!}`) || (labels.at(-1)!.length === 2 && REGISTERS.has(second)) ? 3 : 2;
  return labels.slice(-Math.max(least, ours)).join('.');
}

/** Words that the names of many towns share. */
const COMMON =
  /^(?:saint|sainte|sur|sous|les|lez|ville|bourg|mont|val|notre|dame|hauts?|hautes?|bas|basse|grand|grande|petit|petite|vieux|neuf|neuve|plaine|foret)$/;
/** A domain of several towns, by its own words. */
const OF_SEVERAL = /^(?:communes?|cc|ca|cu|agglo|communaute|interco|mairies?|pays|villages?)(?:\d|-|$)/;

/** The words of a town's name that tell it from others. @param words folded */
export function properWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.length > 3 && !COMMON.test(word));
}

/** Labels that say what a host is for, not whose it is. */
const PURPOSE = /^(?:www\d*|mairie|ville|commune|site|portail|accueil|web|fr|m)$/;

/** True for a label that says what a host is for: the domain above it is that owner's. */
export function isPurpose(label: string): boolean {
  return PURPOSE.test(label);
}

/**
 * What of the web is one town’s, by where its site begins: the registered domain, or the host alone where the town’s name stands in a label below a domain of
 * somebody else (`saint-elbin.communes-orvance.fr`, `lehaut.cc-du-haut.fr`): its neighbours have theirs beside it.
 *
 * @param start where the town's site begins
 * @param townWords words of the town's name, folded
 * @param shared what `sharedDomains` found
 */
export function ownDomain(start: string, townWords: readonly string[], shared: readonly string[] = []): string {
  const host = hostOf(start).replace(/^www\d?\./, '');
  const domain = registrableDomain(host, shared);
  if (host === domain || !host.endsWith(`.${domain}`)) return domain;
  const below = host.slice(0, -domain.length - 1).split('.');
  const last = below.at(-1)!;
  if (isPurpose(last)) return domain;
  const proper = properWords(townWords);
  const named = (text: string): boolean => (proper.length > 0 ? proper : townWords).some((word) => squeezed(text).includes(squeezed(word)));
  const bought = domain.split('.')[0]!;
  return named(last) && (OF_SEVERAL.test(bought) || !named(bought)) ? `${last}.${domain}` : domain;
}

const squeezed = (text: string): string => text.replace(/[^a-z0-9]/g, '');

/** True for a host at or below what `ownDomain` gave. */
export function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
