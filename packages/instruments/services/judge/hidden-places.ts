import { hostOf, pageKey } from '@beffroi/domain';
import type { Link } from '@beffroi/reading';
import { type Address, addressesOf } from './address.ts';
import { type AnnotatedPage, countBits, isContent, type Site } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { holdsNone, servicesOfFields, withTheirFamilies } from './fields.ts';
import { interestOf } from './interest.ts';
import { hitsIn, namingOf, says } from './lexicon.ts';
import type { Hindrance } from './rubric/decide.ts';
import { isHomeAgain } from './sent-on.ts';
import { isTile } from './tile.ts';
import { hindranceOf, isUnseen } from './unread-target.ts';
import { unseenAs } from './unseen.ts';

/** A place that the town's pages lead to and that does not let itself be seen. */
export interface HiddenPlace {
  readonly hindrance: Hindrance;
  /** Services that may stand there, as a bit set. */
  readonly services: number;
}

/** All services, as a bit set. */
export const ALL = (1 << SERVICES.length) - 1;

/** Fewer characters than this, and a page beside a sign-in is one for a new password. */
const A_SIGN_IN = 160;
/** A text of so many characters says one thing. */
const A_SENTENCE = 160;
/** What is less is news, an agenda, the council, pictures. */
const MAY_LEAD = 0;
/** Places for all that one asks of a town hall, by the words that lead there. */
const A_DESK =
  /\b(?:guichet|d[ée]marches?|t[ée]l[ée]services?|services? en ligne|e-?services?|(?:mon|votre) (?:compte|espace)|(?:espace|portail|compte) (?:citoyen|usager|habitant|personnel)s?)\b/i;
/** True for words that lead to a place for all that one asks of a town hall. */
export function isDesk(text: string): boolean {
  return A_DESK.test(text);
}

/** Hosts that are named for it, whatever the link says ("cliquez ici"). */
const A_DESK_HOST =
  /^(?:www\.)?(?:mes-?|e-?)?(?:demarches?|guichet|teleservices?|services?|formalites|espace-?citoyen|portail-?citoyen|mon-?compte)(?:-[a-z-]+)?\./;

const known = new WeakMap<Site, readonly HiddenPlace[]>();

/**
 * Places beside the site's own pages that could hold services, and that nobody could see: a portal that fails, a sign-in that tells nothing, a host that is somebody else's by now,
 * a tile whose page is gone. What each may hold is told by the words that lead there, then by the heading above, then by the page; what none of these names is a desk for all, or
 * leads from the home page to a host of the town's. Worked out once for all services.
 */
export function hiddenPlaces(site: Site): readonly HiddenPlace[] {
  let places = known.get(site);
  if (places === undefined) {
    places = workOut(site);
    known.set(site, places);
  }
  return places;
}

function workOut(site: Site): readonly HiddenPlace[] {
  const found = new Map<string, { hindrance: Hindrance; services: number }>();
  // The same menu stands on every page, and nearly all that it leads to was read.
  const open = new Map<Address, boolean>();
  for (const page of site.pages) {
    // What a portal's own pages lead to is the portal's.
    if (page.host.replace(/^www\./, '') !== site.homeHost || page.kind !== 'ordinary' || unseenAs(site, page) !== null) continue;
    const addresses = addressesOf(site, page.reading.links);
    page.reading.links.forEach((link, i) => {
      const address = addresses[i]!;
      if (link.comarked || link.zone === 'footer') return;
      let isOpen = open.get(address);
      if (isOpen === undefined) {
        isOpen = !mayHide(site, address);
        open.set(address, isOpen);
      }
      if (isOpen || !isHidden(site, page, link, address)) return;
      const services =
        (isLost(page, link, address) ? lostBehind(site, link, address) : heldBehind(site, page, link, address)) & carriedBy(address);
      if (services === 0) return;
      const place = found.get(address.key);
      if (place === undefined) found.set(address.key, { hindrance: hiddenAs(site, link, address), services });
      else place.services |= services;
    });
  }
  return [...found.values()];
}

/** False for what hides nothing, whatever leads to it. Not what was left unasked: that is the walk's, and the certificate looks at it by itself. */
function mayHide(site: Site, address: Address): boolean {
  if (!address.isWeb || address.isStateHost || address.isDocument) return false;
  const { target } = address;
  return (
    target.kind === 'dead' || ((target.kind === 'hindered' || target.kind === 'captured') && (address.isSentOn || isUnseen(site, address)))
  );
}

/** Of what may hide something: a link that is meant to lead there. */
function isHidden(site: Site, page: AnnotatedPage, link: Link, address: Address): boolean {
  const { target } = address;
  if (isLost(page, link, address)) return true;
  if (target.kind === 'dead')
    return address.isOwnPage && (isOfMenu(page, link) || isTile(page, link)) && interestOf(page.reading, link) >= MAY_LEAD;
  return (
    (target.kind === 'hindered' || target.kind === 'captured') && interestOf(page.reading, link) >= MAY_LEAD && isUnseen(site, address)
  );
}

/** An entry or a tile whose address is sent on to another page of the site, or shows the home page again: what stood there is lost. */
function isLost(page: AnnotatedPage, link: Link, address: Address): boolean {
  const { target } = address;
  if (target.kind !== 'captured' || (!isOfMenu(page, link) && !isTile(page, link)) || HOMEWARD.test(link.text)) return false;
  return address.isSentOn && interestOf(page.reading, link) >= MAY_LEAD;
}

/** What leads to the home page is meant to. */
const HOMEWARD = /accueil|home|bienvenue|retour|^\W*$/i;

/** Services that the words name and the page that stands there does not; any where they name none and no page of content stands there. */
function lostBehind(site: Site, { text }: Link, { target }: Address): number {
  if (target.kind !== 'captured') return 0;
  const own = heldBy(text);
  if (isHomeAgain(site, target.page)) return own === 0 ? ALL : own;
  const { kind, topic, namings } = target.page;
  // Where a page of legal notices stands instead, the entry may have led to anything.
  if (own === 0) return kind === 'ordinary' ? 0 : ALL;
  const spoken = namings.reduce((bits, { names }, b) => (isContent(target.page, b) ? bits | names : bits), topic.names | topic.topics);
  return own & ~spoken;
}

/** In the menu: where a page has none, what stands beside its content is one. */
function isOfMenu({ reading }: AnnotatedPage, { zone }: Link): boolean {
  return zone === 'menu' || zone === 'header' || (zone === 'aside' && !reading.links.some((one) => one.zone === 'menu'));
}

function hiddenAs(site: Site, link: Link, address: Address): Hindrance {
  const { target } = address;
  const hindrance = hindranceOf(site, link.url, link.text);
  if (address.isSentOn) return { obstacle: 'moved', because: 'unobserved-sent-on', evidence: hindrance.evidence };
  return target.kind === 'dead' ? { ...hindrance, obstacle: 'moved', because: 'unobserved-gone' } : hindrance;
}

/** What a vendor's product can carry at all: behind a catalogue of books there is no parking. */
function carriedBy({ provider }: Address): number {
  if (provider === null || provider.services === 'any') return ALL;
  return SERVICES.reduce((bits, { id }, s) => (provider.services.includes(id) ? bits | (1 << s) : bits), 0);
}

/** By the words that lead there; where they name nothing, by those above them. */
function heldBehind(site: Site, page: AnnotatedPage, link: Link, { isOwnHost, target, isPortalAddress }: Address): number {
  const { blocks, title } = page.reading;
  const own = heldBy(link.text);
  if (own !== 0 || holdsNone(link.text)) return own;
  const there = target.kind === 'captured' ? heldBy(target.page.reading.title) : 0;
  if (there !== 0) return there;
  const block = blocks[link.block];
  const beside = block !== undefined && block.text.length <= A_SENTENCE ? heldBy(block.text) : 0;
  if (beside !== 0) return beside;
  const isFace = target.kind !== 'captured' || isOnlyFace(site, target.page);
  if (isFace && (isOwnHost || isPortalAddress) && (A_DESK.test(link.text) || A_DESK_HOST.test(hostOf(link.url)))) return ALL;
  // The heading over a whole page says no more of one link than the page's name does.
  const above = blocks[link.heading];
  // What stands under the heading of another matter is of that.
  if (above !== undefined && says(page.hits[link.heading]!, 'other:subject')) return 0;
  const heading = above === undefined ? 0 : heldBy(above.text);
  if (heading !== 0) return heading;
  // Of the site's own pages the certificate knows which are hubs.
  if (page.home) return isFace && isOwnHost && hostOf(link.url) !== page.host ? ALL : 0;
  const byPage = page.topic.names | page.topic.topics | heldBy(title);
  // An entry or a tile whose words nobody knows, on a page whose name tells as little: it may be for anything.
  return byPage === 0 && isFace && (isOfMenu(page, link) || isTile(page, link)) ? ALL : byPage;
}

/** Nothing else of its host tells anything: what is done there stands behind it. The sign-in of a desk whose pages are open hides none of them. */
function isOnlyFace(site: Site, { host, key }: AnnotatedPage): boolean {
  return site.pages.every(
    (page) =>
      page.host !== host ||
      page.key === key ||
      unseenAs(site, page) !== null ||
      // Short as it is, a page that leads on to what is done there tells what there is.
      (page.reading.shape.mainCharacters < A_SIGN_IN && contentWays(page) < A_LIST),
  );
}

/** Other pages of its host that a page's content leads to. */
function contentWays({ reading: { links }, host, key }: AnnotatedPage): number {
  const found = new Set<string>();
  for (const { url, zone } of links)
    if ((zone === 'main' || zone === 'card') && hostOf(url) === host && pageKey(url) !== key) found.add(pageKey(url));
  return found.size;
}

/** So many are a list of what is done there. */
const A_LIST = 3;

/** Services that some words name; where they name several, or a whole field, those of the field. */
function heldBy(text: string): number {
  const { names, topics } = namingOf(hitsIn(text));
  return (countBits(names) > 1 ? withTheirFamilies(names) : names) | topics | servicesOfFields(text);
}
