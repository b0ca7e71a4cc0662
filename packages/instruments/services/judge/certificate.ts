import { hostOf, pageKey } from '@beffroi/domain';
import type { Form, Link } from '@beffroi/reading';
import { type Address, addressesOf, addressOf } from './address.ts';
import { type AnnotatedPage, countBits, isContentLink, type Site } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { holdsNone, servicesOfFields, servicesOfSafety, withTheirFamilies } from './fields.ts';
import { leadsOnUnjudged } from './first-links.ts';
import { heldBack } from './held-back.ts';
import { ALL, hiddenPlaces, isDesk } from './hidden-places.ts';
import { hollowPlaces } from './hollow-places.ts';
import { homeTrouble, insideLinks } from './home-state.ts';
import { interestOf, isDull } from './interest.ts';
import { hitsIn, type Naming, namingOf } from './lexicon.ts';
import { hitsOfLinks } from './link-hits.ts';
import type { Hindrance } from './rubric/decide.ts';
import { isSheetAddress } from './rules/support/documents.ts';
import { isTile } from './tile.ts';
import { fact, hindranceOf, isShut, isUnseen } from './unread-target.ts';
import { waysFrom } from './unseen.ts';

/**
 * Whether it may be said of a town that its site has nothing of a service: only if its home page is a real page of the town, the pages where the service would stand
 * were read, and nothing that was left unread could hold it. What stands in the way of saying so, most telling first, as many as a finding shows; empty when an absence is earned.
 *
 * The property that it is made for: taking pages away from a site, or putting another home page in its place, may make a mark unobserved, never an absence.
 */
export function doubtsOfAbsence(site: Site, service: number): readonly Hindrance[] {
  const trouble = homeTrouble(site);
  if (trouble !== null) return [trouble];
  const doubts = unreadHubs(site)
    .flatMap(({ hindrance, services }) => ((services & (1 << service)) !== 0 ? [hindrance] : []))
    .slice(0, MOST_DOUBTS);
  if (doubts.length < MOST_DOUBTS) doubts.push(...unreadOf(site, service, MOST_DOUBTS - doubts.length));
  for (const { hindrance, services } of doubts.length === 0 ? hiddenPlaces(site) : [])
    if (doubts.length < MOST_DOUBTS && (services & (1 << service)) !== 0) doubts.push(hindrance);
  for (const { hindrance, services } of doubts.length === 0 ? heldBack(site) : [])
    if (doubts.length < MOST_DOUBTS && (services & (1 << service)) !== 0) doubts.push(hindrance);
  for (const { hindrance, services } of doubts.length === 0 ? hollowPlaces(site) : [])
    if (doubts.length < MOST_DOUBTS && (services & (1 << service)) !== 0) doubts.push(hindrance);
  if (doubts.length === 0) doubts.push(...unopenedFiles(site, service), ...leftToOthers(site, service), ...leftUnjudged(site));
  return doubts.length < MOST_DOUBTS ? [...doubts, ...listedOnly(site, service)] : doubts;
}

/** A finding shows so many: a home page may lead to thousands of pages that nobody read. */
const MOST_DOUBTS = 3;
/** So many hubs are looked at: some hold services of one family only. */
const MOST_HUBS = 12;
/** A link of this interest or more may lead to where services stand: a hub, a topic, an unnamed step of the menu. What is less is news, an agenda, the council. */
const MAY_LEAD = 0;
/** Of what the home page leads to, so much must have been read for the site to be known at all. */
const KNOWN_SHARE = 0.5;

/** Something unread behind which services may stand. */
interface UnreadHub {
  readonly hindrance: Hindrance;
  /** Those that it may hold, as a bit set. */
  readonly services: number;
}

const hubs = new WeakMap<Site, readonly UnreadHub[]>();

/** Pages that the home page leads to and that nobody read: hubs, or most of what there is. Worked out once for all services, and no more than their findings show. */
function unreadHubs(site: Site): readonly UnreadHub[] {
  const known = hubs.get(site);
  if (known !== undefined) return known;
  const found = workOutHubs(site);
  hubs.set(site, found);
  return found;
}

function workOutHubs(site: Site): readonly UnreadHub[] {
  const framed: UnreadHub[] = [];
  // A frame of the town's own may hold anything, the menu first of all.
  for (const page of site.pages) {
    if (page.page.reach !== 'town') continue;
    const frame = page.reading.frames.find(({ url }) => addressOf(site, url).isOwnPage && addressOf(site, url).isUnread);
    if (frame === undefined) continue;
    const hindrance = hindranceOf(site, frame.url, '');
    // On a page that is named for a service, or a field, it holds what the page is for.
    const meant = page.home ? 0 : page.topic.names | page.topic.topics | servicesOfFields(page.reading.title);
    if (meant === 0) return [ofAny(hindrance)];
    framed.push({ hindrance, services: withTheirFamilies(page.topic.names) | meant });
  }
  const home = site.pages.find((page) => page.home);
  if (home === undefined) {
    const town = site.pages.filter((page) => page.page.reach === 'town');
    return town.length > 2 ? framed : [ofAny({ obstacle: 'budget', evidence: fact(site.material.start, '') })];
  }
  const found: UnreadHub[] = [...framed];
  for (const page of frontPages(site, home)) {
    // News, agenda and the like come and go: they are not what a site is known by.
    const addresses = addressesOf(site, page.reading.links);
    const dull = new Set(
      page.reading.links.flatMap((link, i) =>
        addresses[i]!.isOwnHost && (link.zone === 'footer' || isDull(page.reading, i)) ? [addresses[i]!.key] : [],
      ),
    );
    const inside = insideLinks(site, page).filter(({ key }) => !dull.has(key));
    const unread = inside.filter((address) => isShut(site, address));
    if (inside.length > 0 && unread.length > inside.length * (1 - KNOWN_SHARE)) return [ofAny(hindranceOf(site, unread[0]!.url, ''))];
    for (let i = 0; i < addresses.length; i++) {
      const link = page.reading.links[i]!;
      const address = addresses[i]!;
      if (isBeside(page, link) || !address.isOwnPage || isElsewhere(site, address)) continue;
      const isGone = address.target.kind === 'dead' && isEntry(page, link);
      if (!isGone && !isUnseen(site, address)) continue;
      if (found.length < MOST_HUBS && isHubName(link) && interestOf(page.reading, link) >= MAY_LEAD)
        found.push({ hindrance: hindranceOf(site, link.url, link.text), services: servicesBehind(address, link.text) });
    }
  }
  return found;
}

/** An entry of the menu, or a tile: what is gone there the site means to be there. */
function isEntry(page: AnnotatedPage, link: Link): boolean {
  return link.zone === 'menu' || link.zone === 'header' || isTile(page, link);
}

/** On another host of the town's, where it was read and shows nothing: what it may hold is told by `hidden-places.ts`. */
function isElsewhere(site: Site, { target }: Address): boolean {
  return target.kind === 'captured' && target.page.host.replace(/^www\./, '') !== site.homeHost;
}

const besides = new WeakMap<AnnotatedPage, boolean>();

/** In the footer, or beside the content where the page has a menu elsewhere: what stands there leads to no service. */
function isBeside(page: AnnotatedPage, { zone }: Link): boolean {
  if (zone !== 'aside') return zone === 'footer';
  let known = besides.get(page);
  if (known === undefined) {
    known = page.reading.links.some((link) => link.zone === 'menu');
    besides.set(page, known);
  }
  return known;
}

function ofAny(hindrance: Hindrance): UnreadHub {
  return { hindrance, services: ALL };
}

/**
 * What a place that does not let itself be read may hold, by the words that lead there, as a bit set: behind "Portail famille" there is no parking, and on a page of waste that
 * shows nothing there are no canteens. Of what was not asked for nothing is supposed.
 */
function servicesBehind({ target }: Address, text: string): number {
  if (target.kind === 'unasked' || target.kind === 'answered') return ALL;
  const page = target.kind === 'captured' ? target.page : null;
  const { names, topics } = namingOf(hitsIn(text));
  const named = names | topics | (page === null ? 0 : page.topic.names | page.topic.topics | page.inherited);
  const all = page === null ? text : `${text} ${page.reading.title}`;
  const fields = servicesOfFields(all) || servicesOfSafety(all);
  if (named === 0 && fields === 0) return ALL;
  // A page in the site's frame has its name; of what stands outside of it only the link's words are known.
  const isFramed = page !== null && waysFrom(page) > 1;
  return (isFramed || countBits(named) === 1 ? named : withTheirFamilies(named)) | fields;
}

/** It names no service, or as an entry of the menu a whole field beside one ("Voirie et espace public"). */
function isHubName({ text, zone }: Link): boolean {
  if (holdsNone(text)) return false;
  return namingOf(hitsIn(text)).names === 0 || ((zone === 'menu' || zone === 'header') && servicesOfFields(text) !== 0);
}

/** The home page; where it is only a door, what it leads to; and the frames of these, one of which is the menu. */
function frontPages(site: Site, home: AnnotatedPage): readonly AnnotatedPage[] {
  const inside = insideLinks(site, home);
  const pages = inside.length > 2 ? [home] : [home, ...inside.flatMap(({ key }) => site.byKey.get(key) ?? [])];
  return [...pages, ...pages.flatMap((page) => page.reading.frames.flatMap(({ url }) => site.byKey.get(pageKey(url)) ?? []))];
}

/** A link of the town's own pages to what nobody read, with what it names. */
interface UnreadLink {
  readonly page: AnnotatedPage;
  readonly link: Link;
  readonly naming: Naming;
}

const unreadLinks = new WeakMap<Site, readonly UnreadLink[]>();

/** All of them, worked out once: each service that is absent looks at them. */
function unreadLinksOf(site: Site): readonly UnreadLink[] {
  let known = unreadLinks.get(site);
  if (known === undefined) {
    known = site.pages
      .filter((page) => page.kind === 'ordinary' && (page.page.reach === 'town' || isPlaceOfOne(page)))
      .flatMap((page) => {
        const addresses = addressesOf(site, page.reading.links);
        const isInside = (i: number): boolean =>
          page.page.reach === 'town' ? addresses[i]!.isOwnPage : addresses[i]!.isWeb && hostOf(addresses[i]!.url) === page.host;
        return page.reading.links.flatMap((link, i) =>
          !isBeside(page, link) && !link.comarked && isInside(i) && isUnseen(site, addresses[i]!)
            ? [{ page, link, naming: namingOf(hitsOfLinks(page.reading.links)[i]!) }]
            : [],
        );
      });
    unreadLinks.set(site, known);
  }
  return known;
}

/** A page of a place that is a service's own, as a library's: what it leads to is of that service too. */
function isPlaceOfOne({ topic }: AnnotatedPage): boolean {
  return countBits(topic.names | topic.topics) === 1;
}

/** Unread pages that could hold this service: on pages where its topic stands, what no other service claims; and hubs of its own anywhere. */
function unreadOf(site: Site, service: number, most: number): readonly Hindrance[] {
  const bit = 1 << service;
  const found = new Map<string, Hindrance>();
  for (const { page, link, naming } of unreadLinksOf(site)) {
    if (found.size === most) break;
    if (naming.names !== 0 && ((naming.names | naming.topics) & bit) === 0) continue;
    const topical = ((page.topic.names | page.topic.topics) & bit) !== 0;
    const isHub = (naming.topics & bit) !== 0 || SERVICES[service]!.hub?.test(link.text) === true;
    const own = (naming.names & bit) !== 0 || (isHub && interestOf(page.reading, link) >= MAY_LEAD);
    // On a service's own host the menu is of that service.
    const isIn = link.zone === 'main' || link.zone === 'card' || page.host.replace(/^www\./, '') !== site.homeHost;
    const near = topical && isIn && interestOf(page.reading, link) >= 0;
    if ((own || near) && !found.has(pageKey(link.url))) found.set(pageKey(link.url), hindranceOf(site, link.url, link.text));
  }
  return [...found.values()];
}

/** A name and no more: what leads to a page, not a sentence that mentions one. */
const A_NAME = 40;

const leftToAnother = new WeakMap<Site, ReadonlyMap<number, Hindrance>>();

/** The service's name leads, from the menu or the content, to a page of another body that nobody asked for: it may stand there. */
function leftToOthers(site: Site, service: number): readonly Hindrance[] {
  let known = leftToAnother.get(site);
  if (known === undefined) {
    known = workOutOthers(site);
    leftToAnother.set(site, known);
  }
  const hindrance = known.get(service);
  return hindrance === undefined ? [] : [hindrance];
}

/** By service, the first such link. Worked out once: each service that is absent asks for its own. */
function workOutOthers(site: Site): ReadonlyMap<number, Hindrance> {
  const found = new Map<number, Hindrance>();
  for (const page of site.pages) {
    if (page.page.reach !== 'town' || page.kind !== 'ordinary') continue;
    const addresses = addressesOf(site, page.reading.links);
    const hits = hitsOfLinks(page.reading.links);
    page.reading.links.forEach((link, i) => {
      if (isBeside(page, link) || link.comarked || link.text.length > A_NAME) return;
      const { names } = namingOf(hits[i]!);
      const address = addresses[i]!;
      if (!address.isWeb || address.isOwnHost || address.isStateHost || address.target.kind !== 'unasked') return;
      const hindrance: Hindrance = { obstacle: 'budget', because: 'unobserved-not-asked', evidence: fact(link.url, link.text) };
      // The desk for all that one asks of a town hall may hold any.
      const services = names === 0 && isEntry(page, link) && isDesk(link.text) && servicesOfFields(link.text) === 0 ? ALL : names;
      for (let s = 0; services >> s !== 0; s++) if (((services >> s) & 1) !== 0 && !found.has(s)) found.set(s, hindrance);
    });
  }
  return found;
}

const files = new WeakMap<Site, ReadonlyMap<number, Hindrance>>();

/** A file that the content leads to bears the service's name in its address or its words: what it says is not read here. */
function unopenedFiles(site: Site, service: number): readonly Hindrance[] {
  let known = files.get(site);
  if (known === undefined) {
    known = workOutFiles(site);
    files.set(site, known);
  }
  const hindrance = known.get(service);
  return hindrance === undefined ? [] : [hindrance];
}

/** By service, the first such file. */
function workOutFiles(site: Site): ReadonlyMap<number, Hindrance> {
  const found = new Map<number, Hindrance>();
  for (const page of site.pages) {
    if (page.page.reach !== 'town' || page.kind !== 'ordinary') continue;
    const addresses = addressesOf(site, page.reading.links);
    const hits = hitsOfLinks(page.reading.links);
    page.reading.links.forEach((link, i) => {
      if (
        !isContentLink(page, i) ? !isPicture(addresses[i]!) || link.zone === 'footer' : !isSheetAddress(link.url) && !isFile(addresses[i]!)
      )
        return;
      const said = link.label === '' ? hits[i]! : hitsIn(link.text);
      const names = namingOf(said).names | namingOf(addresses[i]!.file).names;
      if (names === 0 || isDull(page.reading, i)) return;
      for (let s = 0; names >> s !== 0; s++)
        if (((names >> s) & 1) !== 0 && !found.has(s)) found.set(s, { obstacle: 'unreadable', evidence: fact(link.url, link.text) });
    });
  }
  return found;
}

/** What stands at an address of the town's own is no page, whatever it ends on: it was asked for, and is a text to open or a picture. */
function isFile({ isOwnHost, target }: Address): boolean {
  return isOwnHost && target.kind === 'answered' && A_FILE.test(target.visit.contentType ?? '');
}

/** A picture behind an entry of the menu. */
function isPicture(address: Address): boolean {
  return isFile(address) && address.target.kind === 'answered' && address.target.visit.contentType!.startsWith('image/');
}

const A_FILE =
  /^(?:image\/(?:jpe?g|png|gif|webp)|application\/(?:pdf|msword|vnd\.(?:openxmlformats-officedocument\.wordprocessingml|oasis\.opendocument\.text)))/i;

/** A page of the town that leads to more than was judged. */
function leftUnjudged(site: Site): readonly Hindrance[] {
  const page = site.pages.find((one) => one.page.reach === 'town' && leadsOnUnjudged(one));
  return page === undefined ? [] : [{ obstacle: 'budget', evidence: fact(page.url, '') }];
}

/** So many services among the options of a list make it a way through the site: what an option leads to was not asked for. */
const A_WAY_THROUGH = 3;

/** The service stands among the options of a list of services, and nowhere else. */
function listedOnly(site: Site, service: number): readonly Hindrance[] {
  for (const page of site.pages) {
    if (page.page.reach !== 'town' || page.kind !== 'ordinary') continue;
    for (const form of page.reading.forms) {
      if (form.fields.length > 2) continue;
      const { first, services } = optionsOf(form);
      const named = first[service];
      if (named !== undefined && countBits(services) >= A_WAY_THROUGH) return [{ obstacle: 'unreadable', evidence: fact(page.url, named) }];
    }
  }
  return [];
}

/** What the options of a form name: by service the first that does, and all of them as a bit set. */
interface NamingOptions {
  readonly first: readonly (string | undefined)[];
  readonly services: number;
}

const namingOptions = new WeakMap<Form, NamingOptions>();

/** Worked out once: each service that is absent asks for its own. */
function optionsOf(form: Form): NamingOptions {
  let known = namingOptions.get(form);
  if (known === undefined) {
    const first = new Array<string | undefined>(SERVICES.length).fill(undefined);
    let services = 0;
    for (const { options } of form.fields)
      for (const text of options) {
        const { names } = namingOf(hitsIn(text));
        for (let s = 0; names >> s !== 0; s++) if (((names >> s) & 1) !== 0) first[s] ??= text;
        services |= names;
      }
    known = { first, services };
    namingOptions.set(form, known);
  }
  return known;
}
