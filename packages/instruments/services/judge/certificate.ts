import { type Evidence, pageKey } from '@beffroi/domain';
import { type Form, fold, type Link } from '@beffroi/reading';
import { type Address, addressesOf, addressOf } from './address.ts';
import { type AnnotatedPage, countBits, type Site } from './annotate.ts';
import { SERVICES, type Service } from './catalogue/index.ts';
import { homeTrouble, insideLinks } from './home-state.ts';
import { interestOf, isDull } from './interest.ts';
import { hitsIn, type Naming, namingOf } from './lexicon.ts';
import { hitsOfLinks } from './link-hits.ts';
import type { Hindrance } from './rubric/decide.ts';
import { unseenAs, waysFrom } from './unseen.ts';
import { visitFact } from './visit-fact.ts';

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
  if (doubts.length === 0) doubts.push(...leftToOthers(site, service));
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
  // A frame of the town's own may hold anything, the menu first of all.
  for (const page of site.pages) {
    if (page.page.reach !== 'town') continue;
    const frame = page.reading.frames.find(({ url }) => addressOf(site, url).isOwnPage && addressOf(site, url).isUnread);
    if (frame !== undefined) return [ofAny(hindranceOf(site, frame.url, ''))];
  }
  const home = site.pages.find((page) => page.home);
  if (home === undefined) {
    const town = site.pages.filter((page) => page.page.reach === 'town');
    return town.length > 2 ? [] : [ofAny({ obstacle: 'budget', evidence: fact(site.material.start, '') })];
  }
  const found: UnreadHub[] = [];
  for (const page of frontPages(site, home)) {
    // News, agenda and the like come and go: they are not what a site is known by.
    const addresses = addressesOf(site, page.reading.links);
    const dull = new Set(
      page.reading.links.flatMap((link, i) =>
        addresses[i]!.isOwnHost && (link.zone === 'footer' || isDull(page.reading, link)) ? [addresses[i]!.key] : [],
      ),
    );
    const inside = insideLinks(site, page).filter(({ key }) => !dull.has(key));
    const unread = inside.filter((address) => isShut(site, address));
    if (inside.length > 0 && unread.length > inside.length * (1 - KNOWN_SHARE)) return [ofAny(hindranceOf(site, unread[0]!.url, ''))];
    for (let i = 0; i < addresses.length; i++) {
      const link = page.reading.links[i]!;
      if (link.zone === 'footer' || link.zone === 'aside' || !addresses[i]!.isOwnPage || !isUnseen(site, addresses[i]!)) continue;
      if (found.length < MOST_HUBS && isHubName(link) && interestOf(page.reading, link) >= MAY_LEAD)
        found.push({ hindrance: hindranceOf(site, link.url, link.text), services: servicesBehind(addresses[i]!, link.text) });
    }
  }
  return found;
}

/** Nobody read what stands there: it was not asked for, does not let itself be read, or shows nothing of what it holds. */
function isUnseen(site: Site, { isUnread, target }: Address): boolean {
  return isUnread || (target.kind === 'captured' && unseenAs(site, target.page) !== null && !isWayOn(site, target.page));
}

/** Nobody read it, and what stands there has nothing of the site's frame: what a page is called that shows only its title, its menu tells all the same. */
function isShut(site: Site, address: Address): boolean {
  return isUnseen(site, address) && (address.target.kind !== 'captured' || waysFrom(address.target.page) <= 1);
}

/** It leads on from its content, to pages that were read or to several other bodies: what it holds are these. */
function isWayOn(site: Site, { reading, key, frameLinks }: AnnotatedPage): boolean {
  const addresses = addressesOf(site, reading.links);
  const away = new Set<string>();
  return reading.links.some(({ zone }, i) => {
    // A page of links alone is taken for a menu: what no other page of the site has is its content.
    if (zone !== 'main' && zone !== 'card' && (zone !== 'menu' || frameLinks.has(i))) return false;
    const { target, isOwnHost, isWeb, key: to } = addresses[i]!;
    if (target.kind === 'captured') return target.page.key !== key && !target.page.home;
    if (isWeb && !isOwnHost) away.add(to);
    return away.size >= PAGE_OF_LINKS;
  });
}

/** One link away may stand beside a frame, to open it elsewhere; so many are what the page is for. */
const PAGE_OF_LINKS = 3;

function ofAny(hindrance: Hindrance): UnreadHub {
  return { hindrance, services: ALL };
}

const ALL = (1 << SERVICES.length) - 1;

/**
 * What a place that does not let itself be read may hold, by the words that lead there, as a bit set: behind "Portail famille" there is no parking, and on a page of waste that
 * shows nothing there are no canteens. Of what was not asked for nothing is supposed.
 */
function servicesBehind({ target }: Address, text: string): number {
  if (target.kind !== 'hindered' && target.kind !== 'captured') return ALL;
  const page = target.kind === 'captured' ? target.page : null;
  const { names, topics } = namingOf(hitsIn(text));
  const named = names | topics | (page === null ? 0 : page.topic.names | page.topic.topics | page.inherited);
  const fields = familiesIn(page === null ? text : `${text} ${page.reading.title}`);
  if (named === 0 && fields.length === 0) return ALL;
  // A page in the site's frame has its name; of what stands outside of it only the link's words are known.
  const isFramed = page !== null && waysFrom(page) > 1;
  return named | ofFamilies(isFramed ? fields : [...familiesOf(named), ...fields]);
}

/** It names no service, or as an entry of the menu a whole field beside one ("Voirie et espace public"). */
function isHubName({ text, zone }: Link): boolean {
  return namingOf(hitsIn(text)).names === 0 || ((zone === 'menu' || zone === 'header') && familiesIn(text).length > 0);
}

type Family = Service['family'];

/** Words of the fields under which sites put several services. What names none of them ("Démarches", "Vie pratique") may hold any. Folded. */
const FIELDS: readonly (readonly [field: RegExp, family: Family])[] = [
  [/\b(?:familles?|enfances?|jeunesse|education|scolaires?|periscolaires?|parents?)\b/, 'family'],
  [/\b(?:etat[ -]civil|papiers?|formalites?)\b/, 'civil-status'],
  [/\b(?:environnement|cadre de (?:vie|ville)|proprete|voirie|urbanisme|espaces? publics?|mobilites?)\b/, 'streets'],
  [/\b(?:culture\w*|sortir|temps libre)\b/, 'culture-sport'],
  [/\b(?:solidarites?|solidaires?|socia(?:l|le|ux)|action sociale|s?.?entraid\w+)\b/, 'solidarity'],
];

function familiesIn(text: string): readonly Family[] {
  const folded = fold(text);
  return FIELDS.flatMap(([field, family]) => (field.test(folded) ? [family] : []));
}

function familiesOf(services: number): readonly Family[] {
  return SERVICES.filter((_, s) => (services & (1 << s)) !== 0).map(({ family }) => family);
}

/** All services of these families. Who goes to vote goes where papers are asked for: those two stand on one page as often as not. */
function ofFamilies(families: readonly Family[]): number {
  const all = new Set(families);
  if (all.has('civil-status')) all.add('elections');
  return SERVICES.reduce((bits, { family }, s) => (all.has(family) ? bits | (1 << s) : bits), 0);
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
      .filter((page) => page.page.reach === 'town' && page.kind === 'ordinary')
      .flatMap((page) => {
        const addresses = addressesOf(site, page.reading.links);
        return page.reading.links.flatMap((link, i) =>
          link.zone !== 'footer' && link.zone !== 'aside' && !link.comarked && addresses[i]!.isOwnPage && isUnseen(site, addresses[i]!)
            ? [{ page, link, naming: namingOf(hitsOfLinks(page.reading.links)[i]!) }]
            : [],
        );
      });
    unreadLinks.set(site, known);
  }
  return known;
}

/** Unread pages that could hold this service: on pages where its topic stands, what no other service claims; and hubs of its own anywhere. */
function unreadOf(site: Site, service: number, most: number): readonly Hindrance[] {
  const bit = 1 << service;
  const found = new Map<string, Hindrance>();
  for (const { page, link, naming } of unreadLinksOf(site)) {
    if (found.size === most) break;
    if (naming.names !== 0 && ((naming.names | naming.topics) & bit) === 0) continue;
    const topical = ((page.topic.names | page.topic.topics) & bit) !== 0;
    const own = ((naming.names | naming.topics) & bit) !== 0 || SERVICES[service]!.hub?.test(link.text) === true;
    const near = topical && (link.zone === 'main' || link.zone === 'card') && interestOf(page.reading, link) >= 0;
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
  const hindrance = known.get(1 << service);
  return hindrance === undefined ? [] : [hindrance];
}

/** By service as a bit: the first such link. Worked out once: each service that is absent asks for its own. */
function workOutOthers(site: Site): ReadonlyMap<number, Hindrance> {
  const found = new Map<number, Hindrance>();
  for (const page of site.pages) {
    if (page.page.reach !== 'town' || page.kind !== 'ordinary') continue;
    const addresses = addressesOf(site, page.reading.links);
    const hits = hitsOfLinks(page.reading.links);
    page.reading.links.forEach((link, i) => {
      if (link.zone === 'footer' || link.zone === 'aside' || link.comarked || link.text.length > A_NAME) return;
      const { names } = namingOf(hits[i]!);
      if (names === 0 || found.has(names)) return;
      const address = addresses[i]!;
      if (!address.isWeb || address.isOwnHost || address.isStateHost || address.target.kind !== 'unasked') return;
      found.set(names, { obstacle: 'budget', because: 'unobserved-not-asked', evidence: fact(link.url, link.text) });
    });
  }
  return found;
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

function hindranceOf(site: Site, url: string, text: string): Hindrance {
  const { target } = addressOf(site, url);
  if (target.kind === 'captured') {
    const obstacle = unseenAs(site, target.page);
    if (obstacle !== null) return { obstacle, evidence: fact(target.page.url, text) };
  }
  return target.kind === 'hindered'
    ? {
        obstacle: target.visit.obstacle ?? 'down',
        evidence: fact(url, text === '' ? target.visit.detail : `${text} (${target.visit.detail})`),
      }
    : { obstacle: 'budget', evidence: fact(url, text) };
}

/** The address itself where nothing is to be quoted. */
function fact(url: string, quote: string): Evidence {
  return visitFact(url, quote === '' ? url : quote.slice(0, 200));
}
