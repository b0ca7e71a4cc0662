import { hostOf, pageKey } from '@beffroi/domain';
import type { AnnotatedPage, Site } from './annotate.ts';
import { countBits, isContent, isContentLink, isPortal } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { channelOf } from './channel.ts';
import { ledPassages, REPORTS } from './led-passages.ts';
import { hitsIn, namingOf, says, wordsOf } from './lexicon.ts';
import { underOtherPublic } from './other-public.ts';
import { isStateHost } from './providers/hosts.ts';
import { saysWhatIsDone } from './rules/support/begins.ts';
import { takesReports } from './rules/support/forms.ts';
import { SCOPE, scopesOf, scopeUnder } from './scope.ts';

/** Services that one portal for families carries together, as a bit set. */
const FAMILY = SERVICES.reduce((set, { familyPortal }, s) => (familyPortal ? set | (1 << s) : set), 0);

/** A page that so many services lead to is a desk for all, not the page of one. */
const MOST = 4;

/**
 * Services that pages lend to the pages they lead to. A link in the content of a service's page, whatever its words ("ici", "souscrire", an address), leads on for that
 * service: what stands behind it is read as a page of it, unless that page names services itself. Pages of the site's own menu lead on for nobody.
 *
 * @returns by key of the page that is led to, a bit set
 */
export function lentTopics(pages: readonly AnnotatedPage[], homeKey: string): ReadonlyMap<string, number> {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  const framed = new Set<string>();
  /** By host, addresses that its frame leads to: most are the same on each page. */
  const seenFrom = new Map<string, Set<string>>();
  for (const page of pages) {
    if (page.page.reach !== 'town' || page.kind === 'neighbour') continue;
    const seen = seenFrom.get(page.host) ?? new Set();
    seenFrom.set(page.host, seen);
    page.reading.links.forEach((link, i) => {
      const isOfFrame = page.frameLinks.has(i) || ((link.zone === 'menu' || link.zone === 'header' || link.zone === 'footer') && page.home);
      if (!isOfFrame || seen.has(link.url)) return;
      seen.add(link.url);
      // A portal's button stands in many frames, and is still what a page leads to.
      if (hostOf(link.url) === page.host) framed.add(pageKey(link.url));
    });
  }
  const lent = new Map<string, number>();
  for (const page of pages) {
    if (page.home || (page.kind !== 'ordinary' && page.kind !== 'news') || page.page.reach !== 'town') continue;
    const scopes = scopesOf(page);
    page.reading.links.forEach((link, i) => {
      if (link.comarked || !isContentLink(page, i) || !/^https?:/i.test(link.url) || isStateHost(link.url)) return;
      const key = pageKey(link.url);
      const target = byKey.get(key);
      if (target === undefined || key === page.key || key === homeKey || framed.has(key)) return;
      if (target.kind !== 'ordinary' && target.kind !== 'neighbour') return;
      if ((target.topic.names !== 0 && target.kind === 'ordinary') || underOtherPublic(page, link.heading)) return;
      const hits = hitsIn(wordsOf(link));
      const naming = namingOf(hits);
      if (naming.names === 0 && (naming.barred !== 0 || says(hits, 'other:procedure') || says(hits, 'public:other'))) return;
      let set = naming.names;
      if (set === 0) {
        const row = link.block >= 0 && scopes[link.block] !== undefined ? scopes[link.block]! : scopeUnder(page, link.heading);
        // Of the block's own mentions before those of its headings.
        const best = Math.max(...row);
        // A page whose title is a topic of one service or two is their page, whatever it calls them.
        const titled = page.topic.names === 0 && page.topic.topics !== 0 && countBits(page.topic.topics) <= 2;
        if (best < SCOPE.namePage && !(titled && best >= SCOPE.topicPage)) return;
        if (best < SCOPE.namePage) set = page.topic.topics;
        else
          row.forEach((scope, s) => {
            if (scope === best) set |= 1 << s;
          });
        if (link.block >= 0 && says(page.hits[link.block]!, 'other:procedure') && page.namings[link.block]!.names === 0) return;
      }
      if (countBits(set) <= 3) lent.set(key, (lent.get(key) ?? 0) | set);
    });
  }
  for (const [key, set] of lent) if (countBits(set) > MOST || countBits(namedOn(byKey.get(key)!) & ~set) >= 2) lent.delete(key);
  return lent;
}

/** Services that the content of a page names: a list of many is a desk's, and says of each what it says. */
function namedOn(page: AnnotatedPage): number {
  let set = 0;
  page.reading.blocks.forEach((block, b) => {
    if (block.zone === 'main' || block.zone === 'card') set |= page.namings[b]!.names;
  });
  return set;
}

/**
 * True for a page whose title is a topic of one service, or of two that families ask for together ("Petite enfance", "Repas et périscolaire"), and whose own text leads to a portal and says what is done there: it is their
 * page, whatever it calls them.
 */
function leadsToPortal(page: AnnotatedPage, { townWords, byKey, portals }: Site): boolean {
  if (page.home || page.portal || page.kind !== 'ordinary' || page.page.reach !== 'town') return false;
  const { names, topics } = page.topic;
  if (names !== 0 || topics === 0 || (countBits(topics) > 1 && (countBits(topics) > 2 || (topics & ~FAMILY) !== 0))) return false;
  // What is done in a portal under the heading of another service is not done there for the page's topic.
  const isOthers = (block: number): boolean => {
    const named = page.namings[page.reading.blocks[block]!.heading]?.names ?? 0;
    return named !== 0 && (named & topics) === 0;
  };
  const leads = page.reading.links.some((link, i) => {
    if (link.block < 0 || isOthers(link.block) || link.comarked || !isContentLink(page, i) || underOtherPublic(page, link.heading))
      return false;
    const place = isPortal(link.url, townWords) || isChannel(byKey.get(pageKey(link.url)), page);
    return place && saysWhatIsDone(page.reading.blocks[link.block]!.text);
  });
  if (leads || portals.length === 0) return leads;
  return page.reading.blocks.some((block, b) => {
    if (!isContent(page, b) || block.kind === 'heading' || isOthers(b) || !saysWhatIsDone(block.text)) return false;
    const text = block.text.toLowerCase().replace(/[’']/g, "'");
    return portals.some(({ words }) => text.includes(words));
  });
}

/** A page of another host where something is asked for, whatever it is called. */
function isChannel(target: AnnotatedPage | undefined, from: AnnotatedPage): boolean {
  return target !== undefined && target.kind === 'ordinary' && target.host !== from.host && channelOf(target) !== null;
}

/** True for a page that no service names, with a form for what is wrong in the street: what stands around it is said of it. */
function holdsReports(page: AnnotatedPage): boolean {
  if (page.home || page.kind !== 'ordinary' || page.topic.names !== 0) return false;
  return page.reading.forms.some((form, f) => !page.frameForms.has(f) && !form.comarked && takesReports(form));
}

/**
 * A tenant's whole small site is lent what its front page is: what is behind a delegate's door is for what the door is for. So is a host of the town's own that is no portal and whose
 * front is one service's (`bibs.ville.fr`).
 */
function doorsOf(pages: readonly AnnotatedPage[], lent: ReadonlyMap<string, number>, homeHost: string): ReadonlyMap<string, number> {
  const doors = new Map<string, number>();
  for (const page of pages) {
    if (page.kind === 'neighbour') continue;
    const own = lent.get(page.key) ?? 0;
    const opens =
      page.page.reach === 'hop'
        ? own
        : !page.portal && page.kind === 'ordinary' && page.host.replace(/^www\./, '') !== homeHost && isFront(page.url)
          ? page.topic.names | own
          : 0;
    if (opens !== 0 && (page.page.reach === 'hop' || countBits(opens) === 1)) doors.set(page.host, (doors.get(page.host) ?? 0) | opens);
  }
  return doors;
}

function isFront(url: string): boolean {
  return /^https?:\/\/[^/?#]+\/?(?:index\.\w+)?$/i.test(url);
}

/** A site with what its pages lend to each other. */
export function withLentTopics(site: Site): Site {
  const homeKey = pageKey(site.material.home ?? site.material.start);
  const led = ledPassages(site.pages);
  const told = site.pages.map((page) => (led.has(page.key) ? { ...page, led: led.get(page.key)! } : page));
  const lent = lentTopics(told, homeKey);
  const doors = doorsOf(told, lent, site.homeHost);
  const pages = told.map((page) => {
    const led = lent.get(page.key) ?? (page.kind !== 'neighbour' && page.topic.names === 0 ? doors.get(page.host) : undefined);
    const own = (leadsToPortal(page, site) ? page.topic.topics : 0) | (holdsReports(page) ? REPORTS : 0);
    const set = own === 0 ? led : (led ?? 0) | own;
    return set === undefined || countBits(set) > MOST ? page : { ...page, lent: set };
  });
  return { ...site, pages, byKey: new Map(pages.map((page) => [page.key, page])) };
}
