import type { Level, Obstacle, Reason } from '@beffroi/domain';
import type { ListedTown } from '@beffroi/observatory';
import type { Facet } from '@beffroi/services/judge';
import { SERVICES, type ServiceFinding, type ServiceId, serviceOf } from '@beffroi/services/judge';
import { findingsOf, publishedWaves, type Store } from '@beffroi/store';
import { understand } from './service-finder-words.ts';
import { shownTownIndex } from './shown.ts';

/** What came of a request in a citizen's words. */
export interface FinderReply {
  /** Services that it may be about, the likeliest first; empty when none was recognised. */
  readonly services: readonly ServiceId[];
  /** Towns that it may be about, the likeliest first. */
  readonly towns: readonly ListedTown[];
  /** Whether one town is meant beyond doubt: the first. */
  readonly certain: boolean;
  /** What was taken for a town's name and is none that we know; `null` when a town was found, or none was named. */
  readonly unknownTown: string | null;
}

const MOST_TOWNS = 8;

/**
 * Understands "je veux un acte de naissance à Rivebelle": which service, which town.
 *
 * @param service the service, where it is known already and only a town is asked for
 */
export async function askServiceFinder(store: Store, request: string, service: ServiceId | null = null): Promise<FinderReply> {
  const index = await shownTownIndex(store);
  const understood = understand(request);
  const services = service === null ? understood.services : [service];
  // Where only a town is asked for, the whole request is its name before any part of it.
  const texts = service === null ? understood.towns : [request, ...understood.towns];
  for (const text of texts) {
    const named = index.named(text);
    const measured = named.filter((town) => town.measured);
    // A commune that was not measured gives way to one of the same name that was.
    if (measured.length > 0) return { services, towns: measured.slice(0, MOST_TOWNS), certain: measured.length === 1, unknownTown: null };
    if (named.length > 0) return { services, towns: named.slice(0, MOST_TOWNS), certain: named.length === 1, unknownTown: null };
  }
  for (const text of texts) {
    const towns = index.search(text, MOST_TOWNS);
    const measured = towns.filter((town) => town.measured);
    // Who is not sure of the spelling means a town that has an answer here, if one is like it.
    if (measured.length > 0) return { services, towns: measured, certain: measured.length === 1, unknownTown: null };
    if (towns.length > 0) return { services, towns, certain: false, unknownTown: null };
  }
  return { services, towns: [], certain: false, unknownTown: texts[0]?.trim() || null };
}

/** An address that the town's evidence gives, with the words that were seen there. */
export interface FinderLink {
  readonly url: string;
  /** `file`: a form to fill in · `portal`: not on the town's own site · `page`: a page of the town. */
  readonly kind: 'file' | 'portal' | 'page';
  /** In the page's words; `null` where nothing legible was quoted. */
  readonly quote: string | null;
}

/** Where one does something in one town, from the audited evidence. */
export interface FinderAnswer {
  readonly service: ServiceId;
  readonly town: ListedTown;
  readonly wave: { readonly name: string; readonly dated: string };
  /** `null` where nothing was judged: the town has no site that we know, or could not be measured. */
  readonly found: {
    readonly kind: ServiceFinding['kind'];
    readonly level: Level | null;
    readonly ceiling: Level;
    readonly confidence: number;
    readonly facets: readonly Facet[];
    readonly provider: string | null;
    readonly obstacle: Obstacle | null;
    readonly because: Reason;
    /** Teleservice of the State that the town sends to; `null` without one. */
    readonly national: string | null;
    /** Where to begin, the best first; empty where nothing was found. */
    readonly links: readonly FinderLink[];
    /** How many pages were read in vain, for an absence. */
    readonly read: number;
  } | null;
  /** The town's home page; `null` without a known site. */
  readonly home: string | null;
}

const MOST_LINKS = 4;

/** @returns `null` when nothing is published, or the shown wave does not have the town */
export async function finderAnswer(store: Store, service: ServiceId, code: string): Promise<FinderAnswer | null> {
  const shown = (await publishedWaves(store.db, 'services'))[0];
  if (shown === undefined) return null;
  const town = (await shownTownIndex(store)).get(code);
  if (town === undefined || !town.measured) return null;
  const findings = (await findingsOf(store.db, shown.series.id, [code])).get(code);
  const finding =
    findings === undefined ? undefined : (JSON.parse(findings) as readonly ServiceFinding[]).find(({ indicator }) => indicator === service);
  return {
    service,
    town,
    wave: { name: shown.wave.name, dated: shown.wave.dated.toISOString() },
    found: finding === undefined ? null : foundOf(finding, town.site),
    home: safe(town.site),
  };
}

function foundOf(finding: ServiceFinding, site: string | null): NonNullable<FinderAnswer['found']> {
  const { kind, level, ceiling, confidence, facets, provider, because } = finding;
  return {
    kind,
    level,
    ceiling,
    confidence,
    facets,
    provider,
    obstacle: finding.kind === 'unobserved' ? finding.obstacle : null,
    because,
    national: because.code === 'teleservice' ? String(because.values['name'] ?? '') || null : null,
    links: finding.kind === 'unobserved' ? [] : linksOf(finding, site),
    read: finding.kind === 'absence' ? finding.read.length : 0,
  };
}

/** Rules of which the quote is an address, or no sentence for a reader. */
const UNQUOTED = new Set(['visit']);

function linksOf({ evidence, kind }: ServiceFinding, site: string | null): FinderLink[] {
  const links = new Map<string, FinderLink>();
  for (const { url, quote, rule } of evidence) {
    const file = safe(quote);
    if (file !== null && kind === 'level') add(links, { url: file, kind: 'file', quote: null });
    const page = safe(url);
    if (page === null) continue;
    const own = site !== null && hostOf(page) === hostOf(site);
    add(links, { url: page, kind: own ? 'page' : 'portal', quote: file !== null || UNQUOTED.has(rule) ? null : quote });
  }
  const found = [...links.values()];
  // A link that leads to a portal is no place to begin where the portal itself was seen.
  const leads = evidence[0]?.rule === 'portal-link';
  const ordered = leads
    ? [...found.filter(({ kind: where }) => where === 'portal'), ...found.filter(({ kind: where }) => where !== 'portal')]
    : found;
  return ordered.slice(0, MOST_LINKS);
}

/** The first that is said of an address counts, but words count more than none. */
function add(links: Map<string, FinderLink>, link: FinderLink): void {
  const known = links.get(link.url);
  if (known === undefined || (known.quote === null && link.quote !== null)) links.set(link.url, link);
}

/** What stands in an archive is anybody's: only addresses that a browser opens as a page are made links. */
function safe(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return URL.canParse(url) ? new URL(url).href : null;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/** The service of an address's last part; `null` when there is none. */
export function finderService(id: string): ServiceId | null {
  return SERVICES.some((service) => service.id === id) ? serviceOf(id as ServiceId).id : null;
}
