import { hostOf, pageKey } from '@beffroi/domain';
import { fold } from '@beffroi/reading';
import { type AnnotatedPage, isContentLink, type Site } from './annotate.ts';
import { channelOf } from './channel.ts';
import { isStateHost } from './providers/hosts.ts';
import { providerOf } from './providers/recognise.ts';

/**
 * A site whose portals are known by the names of the places with an account that its pages lead to as well: where the text says "in Ribambelle" without a link, it refers
 * to what another link of that name leads to.
 */
export function withNamedPlaces(site: Site): Site {
  const found = new Map(site.portals.map((portal) => [portal.words, portal]));
  // A place is on another host than the page that leads to it, and was read.
  const hosts = new Set(site.pages.map(({ host }) => withoutWww(host)));
  /** Pages of the town's hosts that addresses lead to: the same menu stands on every page. */
  const targets = new Map<string, AnnotatedPage | undefined>();
  const targetOf = (url: string): AnnotatedPage | undefined => {
    if (targets.has(url)) return targets.get(url);
    const isPlace = hosts.has(withoutWww(hostOf(url))) && WEB.test(url) && !isStateHost(url);
    const target = isPlace ? site.byKey.get(pageKey(url)) : undefined;
    targets.set(url, target);
    return target;
  };
  for (const page of hosts.size > 1 || site.pages.some(({ host }) => host !== site.pages[0]!.host) ? site.pages : []) {
    for (let i = 0; i < page.reading.links.length; i++) {
      const link = page.reading.links[i]!;
      if (link.comarked) continue;
      const target = targetOf(link.url);
      if (target === undefined || target.host === page.host || !isContentLink(page, i)) continue;
      if (channelOf(target)?.kind !== 'account') continue;
      // Where the link says "cliquez ici" the place still says what it is called.
      const words = properName(link.text, target, site.townWords) ?? ownName(target);
      if (words !== null && !found.has(words)) found.set(words, { words, url: link.url, provider: providerOf(link.url, site.townWords) });
    }
  }
  if (found.size === site.portals.length) return site;
  return { ...site, portals: [...found.values()].sort((a, b) => (a.words < b.words ? -1 : 1)) };
}

function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}

const WEB = /^https?:/;
const SHORTEST_NAME = 5;
const LONGEST_NAME = 30;
const ONES_OWN = /^M(?:on|a|es) \p{Lu}[\p{L}-]+$/u;
/** Words that any account may be called by, and of which no place is known. */
const ANYBODYS =
  /^(?:espaces?|portails?|familles?|citoyens?|comptes?|parents?|enfance|guichet|kiosque|mairie|ville|services?|demarches?|mediatheque|bibliotheque|ecoles?|cantine|loisirs|centres?|accueil|inscriptions?|connexion|connectez|reserv\w+|prendre|habitants?|residents?|riverains?|metropole|agglo\w*|communaute|jeunesse|petite|sports?|conservatoire|musique|stationnement|logement|social|dechets?|encombrants?|numerique|direct|ligne|notre|votre|cette|lettre|catalogue|lecteurs?|adherents?|boutique|billetterie)$/;

/** What a place calls itself in its title: "Ma Ruche – Bonjour les familles". */
function ownName({ reading }: AnnotatedPage): string | null {
  const [first = ''] = reading.title.split(/ [|–—:·-] /, 1);
  return first.length <= LONGEST_NAME && ONES_OWN.test(first) ? first.toLowerCase() : null;
}

/** The name that a place with an account goes by: a word in capitals of the link to it that stands in its title or address as well ("Ribambelle"). `null` where it has none. */
function properName(text: string, { reading, host }: AnnotatedPage, townWords: readonly string[]): string | null {
  // "Mon Rivebelle": whoever has one there has an account.
  if (text.length <= LONGEST_NAME && ONES_OWN.test(text)) return text.toLowerCase();
  const place = fold(`${reading.title} ${host}`);
  for (const [word] of text.matchAll(/\p{Lu}[\p{L}]+/gu)) {
    const folded = fold(word);
    if (word.length < SHORTEST_NAME || ANYBODYS.test(folded) || townWords.some((one) => one.includes(folded))) continue;
    if (place.includes(folded)) return word.toLowerCase();
  }
  return null;
}
