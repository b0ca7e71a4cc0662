import { hostOf, pageKey, type Visit } from '@beffroi/domain';
import type { Form, Hit, Link } from '@beffroi/reading';
import { quote } from '@beffroi/reading';
import { type AnnotatedPage, countBits, isContent, isContentLink, type Site } from './annotate.ts';
import { SERVICES, type Service } from './catalogue/index.ts';
import { hitsIn, namingOf, says } from './lexicon.ts';
import { namingOption, properFields } from './rules/support/forms.ts';
import { governedScope, SCOPE, scopesOf, scopeUnder } from './scope.ts';
import type { Signal, Weight } from './signal.ts';

/** A block that speaks of the service. */
export interface ScopedBlock {
  readonly index: number;
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly scope: number;
}

/** A link that belongs to the service. */
export interface ScopedLink {
  readonly link: Link;
  /** The link's own words name the service. */
  readonly own: boolean;
  readonly scope: number;
  /** Wordings of its text and label. */
  readonly hits: readonly Hit[];
  /** Wordings of the block it stands in (its own when it stands alone). */
  readonly around: readonly Hit[];
  readonly blockText: string;
  /** Stands in the chrome: menu, header, footer, aside. */
  readonly chrome: boolean;
}

export interface ScopedForm {
  readonly form: Form;
  readonly index: number;
  readonly scope: number;
  /** Its own legend, buttons or names name the service. */
  readonly own: boolean;
}

/** One service on one page: what a rule is given. */
export interface View {
  readonly service: Service;
  readonly serviceIndex: number;
  readonly page: AnnotatedPage;
  readonly site: Site;
  readonly blocks: readonly ScopedBlock[];
  readonly links: readonly ScopedLink[];
  readonly forms: readonly ScopedForm[];
  /** The best scope of any block of the page. */
  readonly best: number;
  /** The best scope that titles and headings alone give. */
  readonly governed: number;
}

const BARRED_KINDS = new Set(['minutes', 'jobs', 'legal', 'search', 'other-public', 'urbanism', 'foreign', 'old-news', 'error']);

/** The views of a page: one for each service that it speaks of. Pages that tell nothing of today's services have none. */
export function viewsOf(site: Site, page: AnnotatedPage): readonly View[] {
  if (BARRED_KINDS.has(page.kind)) return [];
  const { reading } = page;
  const scopes = scopesOf(page);
  const views: View[] = [];
  let present = page.topic.names | page.topic.topics | page.inherited;
  for (const naming of page.namings) present |= naming.names | naming.topics;
  const linkHits = reading.links.map((link) =>
    hitsIn(link.text === '' ? link.label : link.label === '' ? link.text : `${link.text} | ${link.label}`),
  );
  for (const hits of linkHits) present |= namingOf(hits).names | namingOf(hits).topics;
  for (const form of reading.forms) {
    present |= namingOf(hitsIn(formText(form))).names;
    for (const field of form.fields)
      for (const option of field.options) present |= namingOf(hitsIn(option)).names | namingOf(hitsIn(option)).topics;
  }
  const addresses = [
    ...new Set(reading.links.filter((link) => !link.comarked).map((link) => link.url.replace(/^https?:\/\/(?:www\.)?/i, '').toLowerCase())),
  ];
  const national = SERVICES.map((service) => service.national.some((one) => addresses.some((address) => one.address.test(address))));
  const chromes = reading.links.map((_, i) => !isContentLink(page, i));
  const contents = reading.blocks.map((block, index) => isContent(page, index) && !underOtherPublic(page, block.heading));
  const others = linkHits.map((hits) => says(hits, 'other:procedure'));
  for (let s = 0; s < SERVICES.length; s++) {
    if (!national[s] && (present & (1 << s)) === 0 && !page.home) continue;
    const bit = 1 << s;
    const blocks: ScopedBlock[] = [];
    let best = 0;
    let governed: number = (page.topic.names & bit) !== 0 ? SCOPE.namePage : SCOPE.none;
    reading.blocks.forEach((block, index) => {
      const scope = scopes[index]![s]!;
      if (scope === SCOPE.none || !contents[index]) return;
      if (scope > best) best = scope;
      const byHeadings = scope === SCOPE.mention ? governedScope(page, index, s) : scope;
      if (byHeadings > governed) governed = byHeadings;
      blocks.push({ index, text: block.text, hits: page.hits[index]!, scope });
    });
    const links: ScopedLink[] = [];
    reading.links.forEach((link, i) => {
      if (link.comarked) return;
      const hits = linkHits[i]!;
      const naming = namingOf(hits);
      const own = (naming.names & bit) !== 0 || ((naming.topics & bit) !== 0 && countBits(naming.topics) === 1 && link.text.length < 60);
      const chrome = chromes[i]!;
      let scope: number = SCOPE.none;
      if (!chrome || link.zone === 'aside') {
        const row = link.block >= 0 && scopes[link.block] !== undefined ? scopes[link.block]! : scopeUnder(page, link.heading);
        scope = row[s]!;
        if (naming.names !== 0 && (naming.names & bit) === 0) scope = SCOPE.none;
        else if (((naming.barred & bit) !== 0 || (others[i]! && naming.names === 0)) && !own) scope = SCOPE.none;
      }
      // A vague link in a sentence about another procedure.
      if (!own && naming.names === 0 && scope !== SCOPE.none && link.block >= 0 && scope < SCOPE.mention) {
        const around = page.hits[link.block]!;
        if (says(around, 'other:procedure') && (page.namings[link.block]!.names & bit) === 0) return;
      }
      if (!own && scope === SCOPE.none) return;
      if (underOtherPublic(page, link.heading)) return;
      const block = link.block >= 0 ? reading.blocks[link.block] : undefined;
      links.push({
        link,
        own: own && (naming.names & bit) !== 0 ? true : own && !chrome,
        scope: own && scope < SCOPE.mention && (naming.names & bit) !== 0 ? SCOPE.mention : scope,
        hits,
        around: block === undefined ? hits : page.hits[link.block]!,
        blockText: block?.text ?? link.text,
        chrome,
      });
    });
    const forms: ScopedForm[] = [];
    reading.forms.forEach((form, index) => {
      if (form.comarked) return;
      const naming = namingOf(hitsIn(formText(form)));
      const own = (naming.names & bit) !== 0;
      const row = scopeUnder(page, form.heading);
      let scope: number = row[s]!;
      if (!own && naming.names !== 0) scope = SCOPE.none;
      // A form whose own fields only this service would ask for speaks for it wherever it stands.
      const proper = !own && scope === SCOPE.none && naming.names === 0 ? properFields(form, s).count : 0;
      if (proper >= 2 && namingOption(form, s) !== '') scope = SCOPE.topicPage;
      if (!own && scope === SCOPE.none && naming.names === 0 && isIntroduced(page, form, bit)) scope = SCOPE.nameSection;
      if (own || scope !== SCOPE.none) forms.push({ form, index, scope: own ? SCOPE.mention : scope, own });
    });
    if (!national[s] && blocks.length === 0 && links.length === 0 && forms.length === 0 && reading.forms.length === 0) continue;
    views.push({ service: SERVICES[s]!, serviceIndex: s, page, site, blocks, links, forms, best, governed });
  }
  return views;
}

/** A sentence just above the form, under the same heading, names this service and no other: "Un trou, une lampe grillée ? Dites-nous où." */
function isIntroduced(page: AnnotatedPage, form: Form, bit: number): boolean {
  for (let b = form.block - 1; b >= Math.max(0, form.block - 3); b--) {
    const block = page.reading.blocks[b]!;
    if (block.heading !== form.heading || block.kind === 'heading') return false;
    const { names } = page.namings[b]!;
    if (names !== 0) return names === bit;
  }
  return false;
}

/** Words of a form that tell what it is for: legends, buttons, names. */
export function formText(form: Form): string {
  return [...form.legends, ...form.buttons, form.marks.join(' ').replace(/[-_]/g, ' ')].join(' | ');
}

/** True under a heading that speaks to associations, traders or firms. */
export function underOtherPublic(page: AnnotatedPage, heading: number): boolean {
  if (heading < 0) return false;
  let known = otherPublics.get(page);
  if (known === undefined) {
    known = new Map();
    otherPublics.set(page, known);
  }
  const seen = known.get(heading);
  if (seen !== undefined) return seen;
  const other = speaksToOthers(page, heading);
  known.set(heading, other);
  return other;
}

const otherPublics = new WeakMap<AnnotatedPage, Map<number, boolean>>();

function speaksToOthers(page: AnnotatedPage, heading: number): boolean {
  for (let h = heading, guard = 0; h >= 0 && guard < 6; guard++) {
    const block = page.reading.blocks[h]!;
    if (block.text.length < 90 && says(page.hits[h]!, 'public:other') && page.namings[h]!.names === 0) return true;
    h = block.heading < h ? block.heading : -1;
  }
  return false;
}

/** Makes a signal at a block of the view's page. */
export function signalAt(
  view: View,
  at: { block: number; quote: string; scope: number; target?: string; provider?: string | null },
  what: Pick<Signal, 'rule' | 'facet' | 'level' | 'weight'> & Partial<Signal>,
): Signal {
  const block = at.block >= 0 ? view.page.reading.blocks[at.block] : undefined;
  const heading = block === undefined || block.heading < 0 ? '' : (view.page.reading.blocks[block.heading]?.text ?? '');
  return {
    effect: 'supports',
    url: view.page.url,
    digest: view.page.page.digest,
    block: at.block,
    zone: block?.zone ?? 'page',
    heading: quote(heading, 0, Math.min(heading.length, 100), 100),
    quote: quote(at.quote, 0, Math.min(at.quote.length, 200)),
    provider: at.provider ?? null,
    target: at.target ?? null,
    scope: at.scope,
    detail: '',
    ...what,
  };
}

/** Quote of a hit in a block's text. */
export function quoteHit(text: string, hit: Pick<Hit, 'start' | 'end'>): string {
  return quote(text, hit.start, hit.end);
}

/** Quote for a link: its words, with the sentence around when they say little. */
export function quoteLink(scoped: ScopedLink): string {
  const text = scoped.link.text || scoped.link.label || scoped.link.url;
  if (text.length >= 25 || scoped.blockText.length <= text.length) return text;
  const start = scoped.blockText.indexOf(scoped.link.text);
  return start < 0 ? text : quote(scoped.blockText, start, start + scoped.link.text.length, 160);
}

/** The sentence of the block in which a link's text stands; `undefined` when it cannot be told. */
export function sentenceOf(scoped: ScopedLink): number | undefined {
  const start = scoped.blockText.indexOf(scoped.link.text);
  if (start < 0 || scoped.link.text === '') return undefined;
  for (const hit of scoped.around) if (hit.start >= start && hit.end <= start + scoped.link.text.length) return hit.sentence;
  let sentence: number | undefined;
  for (const hit of scoped.around) if (hit.start <= start) sentence = hit.sentence;
  return sentence;
}

/** True where a link or its surroundings say that the thing is still to come. */
export function isPromised(view: View, scoped: ScopedLink): boolean {
  if (says(scoped.hits, 'promise:later')) return true;
  const sentence = sentenceOf(scoped);
  if (says(scoped.around, 'promise:later', sentence)) return true;
  return headingPromises(view.page, scoped.link.heading);
}

const LONG_DATE =
  /\b(?:\d{1,2}(?:er)? (?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre) |\d{1,2}\/\d{1,2}\/)((?:19|20)\d{2})\b/i;

/** True for what stands in an item of news of more than two years ago, on a page that lists several: its own block, the one above or its heading says the date. */
export function isOldItem(view: View, block: number, heading: number): boolean {
  if (!view.page.home && view.page.kind !== 'news') return false;
  const { blocks } = view.page.reading;
  for (const index of [block, block - 1, block - 2, heading, block + 1]) {
    const text = blocks[index]?.text;
    const match = text === undefined || text.length > 600 ? null : LONG_DATE.exec(text);
    if (match !== null) return view.site.year - Number(match[1]) > 2;
  }
  return false;
}

/** True where the sentence of a link says that what it leads to is no more. */
export function isWithdrawn(scoped: ScopedLink): boolean {
  return says(scoped.around, 'gone:for-good', sentenceOf(scoped));
}

/** True where the governing heading says that what follows is still to come. */
export function headingPromises(page: AnnotatedPage, heading: number): boolean {
  return heading >= 0 && says(page.hits[heading]!, 'promise:later');
}

/** What is known of the address that a link leads to. */
export type Target =
  | { readonly kind: 'captured'; readonly page: AnnotatedPage; readonly visit: Visit | null }
  | { readonly kind: 'answered'; readonly visit: Visit }
  | { readonly kind: 'dead'; readonly visit: Visit }
  | { readonly kind: 'hindered'; readonly visit: Visit }
  | { readonly kind: 'unasked' };

/** Follows what the ledger says of an address, through redirects. */
export function targetOf(site: Site, url: string): Target {
  let known = targets.get(site);
  if (known === undefined) {
    known = new Map();
    targets.set(site, known);
  }
  const seen = known.get(url);
  if (seen !== undefined) return seen;
  const target = follow(site, url);
  known.set(url, target);
  return target;
}

/** Targets of a site by address, worked out once. */
const targets = new WeakMap<Site, Map<string, Target>>();

function follow(site: Site, url: string): Target {
  let key = pageKey(url);
  for (let step = 0; step < 10; step++) {
    const page = site.byKey.get(key);
    const visit = site.visits.get(key) ?? null;
    if (visit !== null && visit.status !== null && (visit.status === 404 || visit.status === 410 || visit.status === 400))
      return { kind: 'dead', visit };
    if (visit?.detail.startsWith('soft 404')) return { kind: 'dead', visit };
    if (page !== undefined) return isGonePage(page) ? { kind: 'dead', visit: visit ?? fake(page) } : { kind: 'captured', page, visit };
    if (visit === null) return { kind: 'unasked' };
    if (visit.location !== null) {
      const next = pageKey(visit.location);
      // A deep address that is sent to the home page is gone.
      if (next === pageKey(site.material.home ?? site.material.start) && key !== pageKey(site.material.start) && key.includes('/'))
        return { kind: 'dead', visit };
      if (next === key) return { kind: 'answered', visit };
      key = next;
      continue;
    }
    // A name that does not exist or a certificate that has expired is gone for the citizen; a server that is tired may be back.
    if (visit.obstacle === 'down' && visit.status === null && /ENOTFOUND|certificate has expired/i.test(visit.detail))
      return { kind: 'dead', visit };
    if (visit.obstacle !== null) return { kind: 'hindered', visit };
    return { kind: 'answered', visit };
  }
  return { kind: 'unasked' };
}

function isGonePage(page: AnnotatedPage): boolean {
  const { shape, blocks } = page.reading;
  if (shape.mainCharacters > 1_200) return false;
  return blocks.some(
    (block, i) =>
      block.zone !== 'footer' &&
      block.zone !== 'menu' &&
      block.text.length < 200 &&
      says(page.hits[i]!, 'gone:for-good') &&
      (block.kind === 'heading' || shape.mainCharacters < 600),
  );
}

function fake(page: AnnotatedPage): Visit {
  return {
    url: page.url,
    referrer: null,
    purpose: 'page',
    reach: page.page.reach,
    method: 'GET',
    instant: '1970-01-01T00:00:00.000Z' as Visit['instant'],
    milliseconds: 0,
    robots: 'unasked',
    status: 200,
    contentType: null,
    bytes: 0,
    digest: page.page.digest,
    location: null,
    obstacle: null,
    detail: 'gone',
    truncated: false,
  };
}

/** True for an address on the town's own site or one of its hosts. */
export function isOwnHost(site: Site, url: string): boolean {
  const host = hostOf(url).replace(/^www\./, '');
  if (host === '') return false;
  const own = site.homeHost;
  const domain = own.split('.').slice(-2).join('.');
  return host === own || host.endsWith(`.${own}`) || host === domain || host.endsWith(`.${domain}`);
}

/** Weight by how near the service is named. */
export function weightOf(scope: number): Weight {
  if (scope >= SCOPE.namePage) return 'strong';
  return scope >= SCOPE.topicPage ? 'fair' : 'weak';
}
