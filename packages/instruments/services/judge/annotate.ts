import { hostOf, ownDomain, pageKey, type Visit } from '@beffroi/domain';
import type { Form, Hits, Link, Reading } from '@beffroi/reading';
import { fold } from '@beffroi/reading';
import { withFirstLinks } from './first-links.ts';
import { BOOK, hitsIn, type Naming, namingOf } from './lexicon.ts';
import { hitsOfLinks } from './link-hits.ts';
import type { Material, PageInHand } from './material.ts';
import { isInNeighbourFolder, neighbourHosts } from './neighbour.ts';
import { isStateHost } from './providers/hosts.ts';
import { productOf } from './providers/product.ts';
import type { Provider } from './providers/provider.ts';
import { providerOf } from './providers/recognise.ts';
import { drawnFormsOf, pairedPages } from './raw-and-drawn.ts';
import { type FramePlaces, Repeats } from './repeats.ts';
import { withoutSideMatter } from './side-matter.ts';

/** What sort of page it is, as far as that bars it from telling what a resident can do today. */
export type PageKind =
  | 'ordinary'
  | 'news'
  | 'old-news'
  | 'minutes'
  | 'jobs'
  | 'legal'
  | 'search'
  | 'other-public'
  | 'urbanism'
  | 'foreign'
  | 'neighbour'
  | 'error';

/** A page with its wordings found and its topics named. */
export interface AnnotatedPage {
  readonly page: PageInHand;
  readonly reading: Reading;
  readonly url: string;
  readonly key: string;
  readonly host: string;
  readonly kind: PageKind;
  /** `YYYY-MM-DD` of a news item; `null` when it says none. */
  readonly date: string | null;
  /** Vendor that runs the page, by its address. */
  readonly provider: Provider | null;
  /** On a portal: a vendor's, or a host of the town's made for procedures. */
  readonly portal: boolean;
  /** Blocks and links that come back on most pages of the host: the site's frame, whatever its markup says. */
  readonly frameBlocks: FramePlaces;
  readonly frameLinks: FramePlaces;
  readonly hits: readonly Hits[];
  readonly namings: readonly Naming[];
  /** Services that title, first heading or address name. */
  readonly topic: Naming;
  /** The words of the page that the topic was taken from. */
  readonly topicText: string;
  /** Services that links to this page name, where the page itself names none. */
  readonly inherited: number;
  /** Services whose pages lead here: what `lent-topics.ts` says. */
  readonly lent: number;
  /** Blocks that are about the service whose place they lead to: what `led-passages.ts` says. */
  readonly led: ReadonlyMap<number, number>;
  /** Forms that come back on most pages of the host. */
  readonly frameForms: FramePlaces;
  /** Forms that its bytes do not hold: a script drew them. */
  readonly drawnForms: ReadonlySet<Form>;
  /** The same page as its bytes alone have it, where it was drawn; `null` else, and where they said nothing. */
  readonly bare: AnnotatedPage | null;
  readonly home: boolean;
}

/** The whole site, annotated. */
export interface Site {
  readonly material: Material;
  readonly pages: readonly AnnotatedPage[];
  readonly byKey: ReadonlyMap<string, AnnotatedPage>;
  /** The last visit of each address. */
  readonly visits: ReadonlyMap<string, Visit>;
  readonly townWords: readonly string[];
  readonly homeHost: string;
  /** Hosts of its pages, without `www.`. */
  readonly hosts: ReadonlySet<string>;
  /** What of the web is the town's. */
  readonly ownDomain: string;
  readonly year: number;
  /** Portals that the site leads to from anywhere, by the words of the links. */
  readonly portals: readonly { readonly words: string; readonly url: string; readonly provider: Provider | null }[];
  /** Hosts of the town's own that are portals by what they hold: what `own-portals.ts` says. */
  readonly ownPortals: ReadonlySet<string>;
  /** Pages that could not be read, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

const PORTAL_HOST =
  /^(?:[a-z0-9-]*demarches?|teleservices?|e-?services?|services?|guichet(?:-?(?:unique|virtuel|numerique|en-?ligne))?|mon-?guichet|portail[a-z-]*|espace[a-z-]*|mon-?espace|moncompte|mon-?compte|kiosque[a-z-]*|famille|citoyens?|eadmin|e-?admin|formulaires?)\./;
const PORTAL_PATH =
  /\/(?:e-?services?|teleservices?|tele-services|guichet-(?:virtuel|numerique|unique|en-ligne)|portail-(?:citoyen|famille)s?)(?:\/|$)/i;

/** True for a host of the town's own that is made for procedures (`demarches.rivebelle.fr`). */
export function isPortalAddress(url: string, host: string = hostOf(url)): boolean {
  return PORTAL_HOST.test(host) || PORTAL_PATH.test(url.slice(url.indexOf(host) + host.length));
}

/** True for an address of a portal: a vendor's of one of these kinds, or a host of the town's own that is made for procedures. */
export function isPortal(url: string, townWords: readonly string[], kinds: readonly Provider['kind'][] = ['portal', 'family']): boolean {
  const provider = providerOf(url, townWords);
  return provider === null ? isPortalAddress(url) : kinds.includes(provider.kind);
}

/** Annotates all pages of a material, each for itself: `annotateSite` adds what they lend to each other. Pure; the order of pages in the material does not matter. */
export function annotatePages(material: Material): Site {
  const visits = new Map<string, Visit>();
  for (const visit of material.visits) if (visit.purpose !== 'robots' && visit.purpose !== 'sitemap') visits.set(pageKey(visit.url), visit);
  const townWords = wordsOfTown(material);
  const year = Number(material.instant.slice(0, 4));
  const unreadable = new Map<string, string>();
  const home = material.home ?? material.start;
  const homeHost = hostOf(home).replace(/^www\./, '');
  const readable: { page: PageInHand; reading: Reading; bare: PageInHand | null }[] = [];
  for (const { page, bare } of pairedPages(material.pages)) {
    if (page.result.kind === 'unreadable') unreadable.set(pageKey(page.url), page.result.detail);
    else readable.push({ page, reading: judgedOf(page.result.reading, homeHost), bare });
  }
  const frequent = frequentTexts(readable.map(({ reading }) => reading));
  const homeKey = pageKey(home);
  // What the home page is about is not told by who leads to it.
  const inner = new Set(readable.map(({ page }) => pageKey(page.url)).filter((key) => key !== homeKey));
  const anchors = anchorNamings(
    readable.map(({ reading }) => reading),
    inner,
  );
  const repeats = new Repeats(readable.map(({ reading }) => reading));
  const shared = material.sharedDomains ?? [];
  const own = ownDomain(home, townWords, shared);
  const neighbours = neighbourHosts(
    readable.map(({ page, reading }) => ({ url: page.url, reading })),
    { home, domain: own, words: townWords, shared },
  );
  const nameWords = fold(material.town ?? '').match(/[a-z]{3,}/g) ?? [];
  const annotate = (page: PageInHand, reading: Reading): AnnotatedPage =>
    annotatePage(page, reading, frequent, repeats, anchors, homeKey, material.instant, townWords);
  const annotated = readable.map(({ page, reading, bare }): AnnotatedPage => {
    const bytes = bare === null || bare.result.kind === 'unreadable' ? null : annotate(bare, judgedOf(bare.result.reading, homeHost));
    const own = annotate(page, reading);
    return page.rendered ? { ...own, bare: bytes, drawnForms: drawnFormsOf(reading, bytes?.reading ?? null) } : own;
  });
  const pages = annotated
    .map((page) => (page.host.replace(/^www\./, '') === homeHost ? page : withProduct(page)))
    .map(
      (page): AnnotatedPage =>
        neighbours.has(page.host) || isInNeighbourFolder(page.url, { home, words: nameWords, shared })
          ? { ...page, kind: 'neighbour' }
          : page,
    );
  return {
    material,
    pages,
    byKey: new Map(pages.map((page) => [page.key, page])),
    visits,
    townWords,
    homeHost,
    hosts: new Set(pages.map(({ host }) => host.replace(/^www\./, ''))),
    ownDomain: own,
    year,
    portals: portalsOf(pages, townWords),
    ownPortals: NO_HOSTS,
    unreadable,
  };
}

/** What of a page is judged: its first links, without what stands beside what it is about. */
function judgedOf(reading: Reading, homeHost: string): Reading {
  return withoutSideMatter(withFirstLinks(reading), homeHost);
}

const OF_PORTALS = /espace|portail|kiosque|guichet|compte|d[ée]marches|periscool|p[ée]rischool|eticket/;

/** Links to portals, by their words: "Mon Espace", "Kiosque famille". The same words once, to the first address in order. */
function portalsOf(pages: readonly AnnotatedPage[], townWords: readonly string[]): Site['portals'] {
  const found = new Map<string, { words: string; url: string; provider: Provider | null }>();
  /** Words of links that name no portal: most stand on every page. */
  const others = new Set<string>();
  for (const page of pages) {
    for (const link of page.reading.links) {
      if (link.comarked || link.text.length < 4 || link.text.length > 40 || others.has(link.text)) continue;
      const lower = link.text.toLowerCase();
      if (!OF_PORTALS.test(lower)) {
        others.add(link.text);
        continue;
      }
      const words = lower.replace(/[’']/g, "'").trim();
      if (found.has(words)) continue;
      if (!/^https?:/.test(link.url) || isStateHost(link.url)) continue;
      if (isPortal(link.url, townWords)) found.set(words, { words, url: link.url, provider: providerOf(link.url, townWords) });
    }
  }
  return [...found.values()].sort((a, b) => (a.words < b.words ? -1 : 1));
}

function wordsOfTown(material: Material): readonly string[] {
  const host =
    hostOf(material.home ?? material.start)
      .replace(/^www\./, '')
      .split('.')[0] ?? '';
  const fromHost = host.split(/[^a-z0-9]+/).filter((word) => word.length > 3 && !['mairie', 'ville', 'commune'].includes(word));
  const fromName = (material.town ?? '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);
  return [...new Set([host, ...fromHost, ...fromName])].filter((word) => word.length > 3).sort();
}

const SEPARATORS = /\s+[|–—»•·:-]\s+|\s*[|»•·]\s*/;

function titleParts(title: string): readonly string[] {
  return title
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Titles' parts and first headings that stand on many pages: the site's name, not the page's. */
function frequentTexts(readings: readonly Reading[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    const texts = new Set(
      [...titleParts(reading.title), ...reading.blocks.filter((block) => block.level === 1).map((block) => block.text)].map((text) =>
        text.toLowerCase(),
      ),
    );
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const frequent = new Set<string>();
  if (readings.length < 4) return frequent;
  for (const [text, count] of counts) if (count > 3 && count > readings.length * 0.3) frequent.add(text);
  return frequent;
}

/** For each of some pages, by their keys: the services that the texts of links to it name. */
function anchorNamings(readings: readonly Reading[], pages: ReadonlySet<string>): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>();
  if (pages.size === 0) return anchors;
  for (const reading of readings) {
    const hits = hitsOfLinks(reading.links);
    for (let i = 0; i < hits.length; i++) {
      const link = reading.links[i]!;
      // What is said of it for those who do not see its words names no page.
      const { names } = namingOf(link.label === '' && link.text !== '' ? hits[i]! : hitsIn(link.text));
      if (names === 0 || countBits(names) > 3) continue;
      const key = pageKey(link.url);
      if (pages.has(key)) anchors.set(key, (anchors.get(key) ?? 0) | names);
    }
  }
  return anchors;
}

/** Number of services in a bit set. */
export function countBits(set: number): number {
  let n = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) n++;
  return n;
}

/** Words of the last two steps of an address, as a text. */
function slugOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');
  const steps = path.split('/').filter((step) => step !== '' && !/^\d+$/.test(step) && !/^index\./.test(step));
  return steps
    .slice(-1)
    .map((step) =>
      decode(step)
        .replace(/\.[a-z]{2,5}$/i, '')
        .replace(/[-_+.]+/g, ' '),
    )
    .join(' / ');
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** A place elsewhere is a vendor's by its marks too, where its address tells nothing. */
function withProduct(page: AnnotatedPage): AnnotatedPage {
  const product = page.provider === null ? productOf(page.reading) : null;
  return product === null ? page : { ...page, provider: product, portal: true };
}

function annotatePage(
  page: PageInHand,
  reading: Reading,
  frequent: ReadonlySet<string>,
  repeats: Repeats,
  anchors: ReadonlyMap<string, number>,
  homeKey: string,
  instant: string,
  townWords: readonly string[],
): AnnotatedPage {
  const namings: Naming[] = [];
  // What a text names is asked at once, while its wordings are at hand: a page may have tens of thousands of blocks.
  const hits = reading.blocks.map(({ text }) => {
    const found = hitsIn(text);
    namings.push(namingOf(found));
    return found;
  });
  const key = pageKey(page.url);
  const home = key === homeKey;
  const h1 = reading.blocks.find(
    (block) =>
      block.level === 1 &&
      block.kind === 'heading' &&
      block.text !== '' &&
      !frequent.has(block.text.toLowerCase()) &&
      block.zone !== 'footer' &&
      block.zone !== 'menu' &&
      block.zone !== 'banner',
  );
  const titles = titleParts(reading.title).filter((part) => !frequent.has(part.toLowerCase()));
  const provider = providerOf(page.url, townWords);
  const candidates = home ? [] : [h1?.text ?? '', titles[0] ?? '', slugOf(page.url)];
  // `conservatoire.ville.fr` is about the conservatoire, whatever its pages are called.
  const label = hostOf(page.url)
    .replace(/^www\./, '')
    .split('.');
  if (label.length > 2 || page.reach === 'hop') candidates.push(label[0]!.replace(/-/g, ' '));
  let topic: Naming = { names: 0, topics: 0, barred: 0 };
  let topicText = '';
  for (const candidate of candidates) {
    if (candidate === '') continue;
    const naming = namingOf(hitsIn(candidate));
    if (naming.names !== 0 || naming.topics !== 0) {
      if (topic.names === 0 && (naming.names !== 0 || topic.topics === 0)) {
        topic = { names: naming.names, topics: naming.topics, barred: topic.barred | naming.barred };
        topicText = candidate;
      }
      if (topic.names !== 0) break;
    } else if (naming.barred !== 0) topic = { ...topic, barred: topic.barred | naming.barred };
  }
  const of = kindOf(page, reading, h1?.text ?? '', titles[0] ?? '', instant, home, topic);
  const date = of.date;
  const kind = of.kind === 'urbanism' && hasSectionOfService(reading, hits, namings) ? 'ordinary' : of.kind;
  return {
    page,
    reading,
    url: page.url,
    key,
    host: hostOf(page.url),
    kind,
    date,
    provider,
    portal:
      (provider !== null && provider.kind !== 'none' && provider.kind !== 'payment' && provider.kind !== 'urbanism') ||
      isPortalAddress(page.url),
    frameBlocks: repeats.placesIn(reading, 'blocks'),
    frameLinks: repeats.placesIn(reading, 'links'),
    hits,
    namings,
    topic,
    topicText,
    inherited: topic.names === 0 && !home ? (anchors.get(key) ?? 0) : 0,
    lent: 0,
    led: NOTHING_LED,
    frameForms: repeats.placesIn(reading, 'forms'),
    drawnForms: NO_FORMS,
    bare: null,
    home,
  };
}

const NO_FORMS: ReadonlySet<Form> = new Set();
const NOTHING_LED: ReadonlyMap<number, number> = new Map();
const NO_HOSTS: ReadonlySet<string> = new Set();

/** True where a section of the page names a service, and its heading none of the procedures of planning: a page on works has one on scaffolding and skips. */
function hasSectionOfService({ blocks }: Reading, hits: readonly Hits[], namings: readonly Naming[]): boolean {
  return blocks.some(({ heading, kind, zone }, b) => {
    if (kind === 'heading' || (zone !== 'main' && zone !== 'card') || namings[b]!.names === 0 || heading < 0) return false;
    const above = blocks[heading]!;
    return above.kind === 'heading' && above.level >= 2 && hits[heading]!.firstOf(kindIndex('kind:urbanism'), BOOK.names.length) < 0;
  });
}

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];
const NEWS_PATH =
  /\/(?:[a-z]{2}\/)?(?:actualites?|actus?|news|agenda|evenements?|a-la-une|communiques?(?:-de-presse)?|presse|publications?|articles?-de-presse)(?:[/.?-]|$)|[?&]tx_news|\/\d{4}\/\d{2}\/(?:\d{2}\/)?[^/]/i;
const MINUTES_PATH =
  /\/(?:conseils?-municipa[lu]x?|comptes?-rendus?|deliberations?|proces-verba[lu]x?|bulletins?-municipa[lu]x?|magazine)(?:[/.-]|$)/i;
/** A page that is called after the council holds what was said there. Folded. */
const THE_COUNCIL = /^(?:le |les )?(?:conseils? municipa(?:l|ux)|seances? du conseil)$/;
const FOREIGN_PATH = /^https?:\/\/[^/]+\/(?:en|de|es|it|nl|pt)(?:[-_][a-z]{2})?(?:\/|$)/i;

function kindOf(
  page: PageInHand,
  reading: Reading,
  h1: string,
  title: string,
  instant: string,
  home: boolean,
  topic: Naming,
): { kind: PageKind; date: string | null } {
  const none = { date: null };
  const visitPath = page.url;
  if (home) return { kind: 'ordinary', ...none };
  const heading = h1 !== '' ? h1 : title;
  // A plan of town planning is no more than one letter away from "18 ans et plus".
  const hits = hitsIn(heading.replace(/\bplus\b/g, ' '));
  const says = (cue: string) => hits.firstOf(kindIndex(cue), BOOK.names.length) >= 0;
  if (FOREIGN_PATH.test(visitPath)) return { kind: 'foreign', ...none };
  if (says('kind:legal')) return { kind: 'legal', ...none };
  if (says('kind:search') || /[?&](?:s|q|recherche|search|mot)=/.test(visitPath)) return { kind: 'search', ...none };
  if (says('kind:jobs') && topic.names === 0) return { kind: 'jobs', ...none };
  if (/\b(?:recrute|offres? d.emploi|recrutement)\b/i.test(heading)) return { kind: 'jobs', ...none };
  if (says('kind:minutes') || MINUTES_PATH.test(visitPath) || THE_COUNCIL.test(fold(heading))) return { kind: 'minutes', ...none };
  if (says('kind:associations') && topic.names === 0 && !/animal/.test(heading)) return { kind: 'other-public', ...none };
  if (says('kind:urbanism') && topic.names === 0 && topic.topics === 0) return { kind: 'urbanism', ...none };
  if (NEWS_PATH.test(visitPath) || (says('kind:news') && topic.names === 0)) {
    const date = dateOf(page.url, reading);
    const old = date !== null && yearsBetween(date, instant) > 2;
    return { kind: old ? 'old-news' : 'news', date };
  }
  return { kind: 'ordinary', ...none };
}

const kinds = new Map<string, number>();
function kindIndex(cue: string): number {
  let index = kinds.get(cue);
  if (index === undefined) {
    index = BOOK.index(cue);
    kinds.set(cue, index);
  }
  return index;
}

function yearsBetween(date: string, instant: string): number {
  return (Date.parse(`${instant.slice(0, 10)}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / (365.25 * 86_400_000);
}

/** Date of a news item: what its markup says, else the first date in its first lines, else its address. */
function dateOf(url: string, reading: Reading): string | null {
  if (reading.published !== null) return reading.published;
  let seen = 0;
  for (const block of reading.blocks) {
    if (block.zone !== 'main' && block.zone !== 'card' && block.zone !== 'aside') continue;
    if (++seen > 12) break;
    const text = block.text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '');
    const long = /\b(\d{1,2})(?:er)? (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) (\d{4})\b/.exec(
      text,
    );
    if (long !== null) return `${long[3]}-${String(MONTHS.indexOf(long[2]!) + 1).padStart(2, '0')}-${long[1]!.padStart(2, '0')}`;
    const short = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text);
    if (short !== null && Number(short[2]) >= 1 && Number(short[2]) <= 12)
      return `${short[3]}-${short[2]!.padStart(2, '0')}-${short[1]!.padStart(2, '0')}`;
  }
  const address = /\/((?:19|20)\d{2})[/-](\d{2})(?:[/-](\d{2}))?/.exec(url);
  if (address !== null && Number(address[2]) >= 1 && Number(address[2]) <= 12) return `${address[1]}-${address[2]}-${address[3] ?? '01'}`;
  if (reading.modified !== null) return reading.modified;
  return null;
}

/** True for a block that a rule may take for the page's own words: in the content, not in the site's frame, not in a co-marked fiche. */
export function isContent(page: AnnotatedPage, index: number): boolean {
  const block = page.reading.blocks[index]!;
  return (block.zone === 'main' || block.zone === 'card') && !block.comarked && !page.frameBlocks.has(index);
}

/** True for a link that stands in the content. */
export function isContentLink(page: AnnotatedPage, index: number): boolean {
  const link = page.reading.links[index]!;
  return (link.zone === 'main' || link.zone === 'card') && !link.comarked && (!page.frameLinks.has(index) || standsInOwnText(page, link));
}

/** The link of the site's frame in a sentence that only this page has: there it is the page's. */
function standsInOwnText(page: AnnotatedPage, link: Link): boolean {
  const block = page.reading.blocks[link.block];
  return block !== undefined && !page.frameBlocks.has(link.block) && block.text.length >= link.text.length + 30;
}
