import { type Evidence, type Obstacle, pageKey, type Visit } from '@beffroi/domain';
import type { Hits, Link } from '@beffroi/reading';
import { type Address, addressesOf } from './address.ts';
import { isContent, isContentLink, type Site } from './annotate.ts';
import { SERVICES } from './catalogue/index.ts';
import { homeTrouble } from './home-state.ts';
import { findName, namingOf } from './lexicon.ts';
import { hitsOfLinks } from './link-hits.ts';
import type { Hindrance } from './rubric/decide.ts';
import { isHomeAgain } from './sent-on.ts';
import { isTile } from './tile.ts';
import { becauseOf, headingsOverNothing, unseenAs } from './unseen.ts';
import { visitFact } from './visit-fact.ts';

/** For each service: the one whose page hides it as well when it cannot be read, as a bit set. */
const HIDING: readonly number[] = SERVICES.map(({ hiddenWith }) =>
  hiddenWith === undefined ? 0 : 1 << SERVICES.findIndex(({ id }) => id === hiddenWith),
);

/** Obstacles of the start: nothing of the town could be seen. `null` when something was. */
export function startHindrance(site: Site): Hindrance | null {
  const trouble = homeTrouble(site);
  // A notice on the only page there is: nothing of the town was seen.
  const alone = site.pages.filter((page) => page.page.reach === 'town').length <= 1;
  // Of links that lead nowhere each has its own reason, which is told service by service.
  // Where the home page tells something beside a menu that a script draws, that was seen.
  const tells = trouble?.because === 'unobserved-dead-links' || trouble?.because === 'unobserved-unreadable';
  if (trouble !== null && alone && !tells) return trouble;
  if (site.pages.some((page) => page.page.reach === 'town')) return null;
  const visits = site.material.visits.filter((visit) => visit.reach === 'town' && visit.purpose !== 'sitemap');
  const telling = visits.filter((visit) => visit.obstacle !== null && visit.purpose !== 'robots');
  const robots = telling.find((visit) => visit.obstacle === 'robots');
  const chosen = robots ?? telling[0] ?? visits.find((visit) => visit.obstacle !== null) ?? visits.at(-1);
  const unreadable = [...site.unreadable.entries()][0];
  if (unreadable !== undefined && (chosen === undefined || chosen.obstacle === null))
    return { obstacle: 'unreadable', evidence: visitFact(unreadable[0], unreadable[1]) };
  if (chosen === undefined) return { obstacle: 'down', evidence: visitFact(site.material.start, 'nothing answered') };
  // A robots.txt that cannot be had closes a host (RFC 9309); where it is the server that fails, that is what a person would say.
  const failing = chosen.obstacle === 'robots' && visits.some((visit) => visit.purpose === 'robots' && visit.obstacle === 'down');
  const obstacle: Obstacle = failing
    ? 'down'
    : (chosen.obstacle ?? (chosen.status !== null && chosen.status >= 300 && chosen.status < 400 ? 'moved' : 'down'));
  return { obstacle, evidence: ofVisit(chosen) };
}

/** What stood in the way of seeing one service: addresses that the site's own words give to it and that could not be read. */
export function hindrancesOf(site: Site, service: number): readonly Hindrance[] {
  const found = new Map<string, Hindrance>();
  for (const page of site.pages) {
    if (page.kind !== 'ordinary' && page.kind !== 'news') continue;
    // A page under the right name whose words are a picture or are drawn by a script that nobody ran.
    const topical =
      ((page.topic.names | page.topic.topics) & (1 << service)) !== 0 || ((page.topic.names | page.topic.topics) & HIDING[service]!) !== 0;
    if (topical && unseenAs(site, page) === 'unreadable')
      found.set(page.key, { obstacle: 'unreadable', ...becauseOf(site, page), evidence: visitFact(page.url, page.topicText) });
    for (const b of headingsOverNothing(site, page))
      if ((page.namings[b]!.names & (1 << service)) !== 0)
        found.set(page.key, { obstacle: 'unreadable', evidence: visitFact(page.url, page.reading.blocks[b]!.text) });
    const panel = emptyPanelOf(page, service, topical);
    if (panel !== '') found.set(page.key, { obstacle: 'unreadable', evidence: visitFact(page.url, panel) });
    for (const { link, address, hits } of doubtfulLinks(site, page)) {
      const naming = namingOf(hits);
      const names =
        findName(hits, service) !== null ||
        (SERVICES[service]!.hub?.test(link.text) === true && link.text.length < 40) ||
        ((naming.topics & (1 << service)) !== 0 && naming.names === 0 && link.text.length < 40) ||
        (naming.names === 0 && (isNamedAround(page, link, service) || isNamedAbove(page, link, service)));
      if (!names) continue;
      const { target } = address;
      if (target.kind === 'dead') {
        const evidence = ofVisit(target.visit, link.text);
        // A name that does not exist, a certificate that has expired: there was no page to be gone.
        found.set(
          pageKey(link.url),
          target.visit.status === null ? { obstacle: 'down', evidence } : { obstacle: 'moved', because: 'unobserved-gone', evidence },
        );
      } else if (target.kind === 'hindered') {
        const obstacle = target.visit.obstacle ?? 'down';
        found.set(pageKey(link.url), { obstacle, evidence: ofVisit(target.visit, link.text) });
      } else if (target.kind === 'captured' && address.isSentOn) {
        // Who is sent there may find the service on a front page that speaks of it.
        if (!isHomeAgain(site, target.page) && speaksOf(target.page, service)) continue;
        found.set(pageKey(link.url), { obstacle: 'moved', because: 'unobserved-sent-on', evidence: visitFact(link.url, link.text) });
      } else if (target.kind === 'captured' && unseenAs(site, target.page) !== null) {
        const evidence = visitFact(target.page.url, link.text);
        found.set(target.page.key, { obstacle: unseenAs(site, target.page)!, ...becauseOf(site, target.page), evidence });
      } else if (site.unreadable.has(pageKey(link.url))) {
        found.set(pageKey(link.url), { obstacle: 'unreadable', evidence: visitFact(link.url, link.text) });
      } else if (target.kind === 'unasked' && unaskedOf(site).has(address.key) && link.zone !== 'footer') {
        found.set(pageKey(link.url), { obstacle: 'budget', evidence: visitFact(link.url, link.text) });
      }
    }
  }
  // Nearest the truth first: what is forbidden or broken before what the budget left.
  const order: readonly Obstacle[] = ['unreadable', 'robots', 'blocked', 'login', 'down', 'moved', 'rule-failed', 'budget'];
  return [...found.entries()]
    .sort((a, b) => order.indexOf(a[1].obstacle) - order.indexOf(b[1].obstacle) || (a[0] < b[0] ? -1 : 1))
    .map(([, hindrance]) => hindrance);
}

/** A sentence that names this service alone holds the link, whose own words name none: "Pour les encombrants : le site du syndicat". */
function isNamedAround(page: Site['pages'][number], link: Link, service: number): boolean {
  const block = page.reading.blocks[link.block];
  return (
    block !== undefined &&
    block.text.length <= A_SENTENCE &&
    isContent(page, link.block) &&
    page.namings[link.block]!.names === 1 << service
  );
}

/** The heading over a tile, or a line that is little more than its link, names this service and few others: "Restaurant scolaire", and below it "Mon espace". */
function isNamedAbove(page: Site['pages'][number], link: Link, service: number): boolean {
  const block = page.reading.blocks[link.block];
  if (link.heading < 0 || (link.zone !== 'main' && link.zone !== 'card')) return false;
  const { names } = page.namings[link.heading]!;
  if ((names & (1 << service)) === 0 || page.reading.blocks[link.heading]!.level === 1) return false;
  return block === undefined || block.text.length <= link.text.length + A_WORD_OR_TWO;
}

/** Characters beside a link that say no more than by whom it is done, or where to see. */
const A_WORD_OR_TWO = 45;

/** A text of so many characters says one thing. */
const A_SENTENCE = 160;

/**
 * Title of a panel that names the service, or on a page of the service of any and that only a click fills, where nobody clicked or the click brought nothing; empty when there is none. Panels show as two or
 * more titles with nothing between them and the next, on a page with scripts; on a page that was drawn, only as what still promises and holds nothing.
 */
function emptyPanelOf(page: Site['pages'][number], service: number, topical: boolean): string {
  if (page.reading.shape.scripts === 0 || (page.page.rendered && page.reading.shape.emptyPanels === 0)) return '';
  const { blocks } = page.reading;
  let bare = 0;
  let hollow = 0;
  let found = '';
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b]!;
    if ((block.kind !== 'heading' && block.kind !== 'button') || (block.zone !== 'main' && block.zone !== 'card') || block.level === 1)
      continue;
    const next = blocks[b + 1];
    if (next !== undefined && next.zone === block.zone && next.kind !== block.kind) continue;
    bare++;
    // A bar of buttons stands on any page.
    if (block.kind === 'heading') hollow++;
    const naming = page.namings[b]!;
    if (found === '' && ((naming.names | naming.topics) & (1 << service)) !== 0) found = block.text;
  }
  // On a page of the service each panel is of it: "Que faut-il apporter ?".
  if (found === '' && topical && hollow >= 2) return page.topicText;
  return bare >= 2 || page.reading.shape.emptyPanels > 0 ? found : '';
}

const unasked = new WeakMap<Site, ReadonlySet<string>>();

/** Keys of the addresses that the budget left. */
function unaskedOf(site: Site): ReadonlySet<string> {
  let keys = unasked.get(site);
  if (keys === undefined) {
    keys = new Set(site.material.unasked.map(pageKey));
    unasked.set(site, keys);
  }
  return keys;
}

interface DoubtfulLink {
  readonly link: Link;
  readonly address: Address;
  readonly hits: Hits;
}

const doubtful = new WeakMap<Site['pages'][number], readonly DoubtfulLink[]>();

/** Links of a page to what could not be seen: few, and the same for all services. */
function doubtfulLinks(site: Site, page: Site['pages'][number]): readonly DoubtfulLink[] {
  const known = doubtful.get(page);
  if (known !== undefined) return known;
  const found: DoubtfulLink[] = [];
  const addresses = addressesOf(site, page.reading.links);
  for (let i = 0; i < addresses.length; i++) {
    const link = page.reading.links[i]!;
    const address = addresses[i]!;
    if (link.comarked || !address.isWeb) continue;
    const { target } = address;
    if (site.unreadable.size === 0 || !site.unreadable.has(address.key)) {
      if (target.kind === 'dead' && !isMissed(page, link, address, target.visit)) continue;
      if (target.kind === 'answered') continue;
      if (target.kind === 'captured' && unseenAs(site, target.page) === null && !address.isSentOn) continue;
      if (target.kind === 'unasked' && site.material.unasked.length === 0) continue;
    }
    found.push({ link, address, hits: hitsOfLinks(page.reading.links)[i]! });
  }
  doubtful.set(page, found);
  return found;
}

/** What is gone, of a menu, a tile or behind a certificate that nobody renewed: the town means it to be there. In a text a dead link says no more than its text. */
function isMissed(page: Site['pages'][number], link: Link, { isOwnPage, isStateHost }: Address, { status, detail }: Visit): boolean {
  if (/certificate/i.test(detail)) return isOwnPage;
  const isNamedAlone =
    link.zone === 'menu' || link.zone === 'header' || isTile(page, link) || (isBesideContent(link, isOwnPage) && isWhole(page, link));
  return isNamedAlone && (isOwnPage || (!isStateHost && (status === null || status >= 400)));
}

/** In a list of ways beside the content, or of the site's own pages at its foot. */
function isBesideContent({ zone }: Link, isOwnPage: boolean): boolean {
  return zone === 'aside' || (zone === 'footer' && isOwnPage);
}

/** All that its line says. */
function isWhole({ reading: { blocks } }: Site['pages'][number], { block, text }: Link): boolean {
  return blocks[block]?.text === text;
}

/** True where the page names the service, or leads on to its topic; a page of the town's own by its content, since the menu names all that there is. */
function speaksOf(page: Site['pages'][number], service: number): boolean {
  const bit = 1 << service;
  const isOwn = page.page.reach === 'town';
  if (((page.topic.names | page.topic.topics) & bit) !== 0) return true;
  if (page.namings.some(({ names }, b) => (names & bit) !== 0 && (!isOwn || isContent(page, b)))) return true;
  return hitsOfLinks(page.reading.links).some((hits, i) => {
    const { names, topics } = namingOf(hits);
    return ((names | topics) & bit) !== 0 && (!isOwn || isContentLink(page, i));
  });
}

function ofVisit(visit: Visit, text = ''): Evidence {
  const what = visit.detail || (visit.status === null ? 'no answer' : `HTTP ${visit.status}`);
  return visitFact(visit.url, text === '' ? what : `${text} (${what})`);
}
