import { digestOf } from '@beffroi/capture';
import type { Instant, Level } from '@beffroi/domain';
import { type ReadingResult, read } from '@beffroi/reading';
import {
  annotateSite,
  levelOf,
  type Offer,
  offersOn,
  type PageKind,
  SERVICES,
  type Service,
  type ServiceId,
  type Signal,
  type Site,
  signalsOf,
} from '@beffroi/services/judge';

/** One way to a service that a page shows, and what it counts by itself. */
export interface ExplainedOffer {
  readonly offer: Offer;
  /** What it comes to with all that is said of it; 0 for one that is not to be had now. */
  readonly level: Level;
}

/** What one page says by itself, and which rules saw what in it. */
export interface Explanation {
  readonly url: string;
  readonly result: ReadingResult;
  /** What sort of page the assessor takes it for; `null` when it cannot be read. */
  readonly kind: PageKind | null;
  /** Services that its title, first heading or address name. */
  readonly topics: readonly ServiceId[];
  /** Services of which something was seen, in the catalogue's order. */
  readonly signals: readonly { readonly service: ServiceId; readonly signals: readonly Signal[] }[];
  /** What is put together of them, by which levels are decided: of each service the highest first. */
  readonly offers: readonly { readonly service: ServiceId; readonly offers: readonly ExplainedOffer[] }[];
  /** Rules that failed on it. */
  readonly failures: readonly { readonly service: ServiceId; readonly rule: string; readonly message: string }[];
}

/** Explains one page alone: what other pages of its site would add is not seen. Pure. */
export function explain(
  body: Uint8Array,
  about: { readonly url: string; readonly contentType: string | null; readonly instant: Instant },
): Explanation {
  const result = read(body, about);
  const page = { url: about.url, digest: digestOf(body), reach: 'town', rendered: false, result } as const;
  // NOTE: the page is not given as the site's home, since a home page is judged otherwise than a page below it.
  const site = annotateSite({
    instant: about.instant,
    start: about.url,
    home: homeOf(about.url),
    town: null,
    visits: [],
    pages: [page],
    unasked: [],
  });
  const { signals, failures } = signalsOf(site);
  const annotated = site.pages[0];
  return {
    url: about.url,
    result,
    kind: annotated?.kind ?? null,
    topics: annotated === undefined ? [] : SERVICES.filter((_, i) => (annotated.topic.names & (1 << i)) !== 0).map((service) => service.id),
    signals: SERVICES.flatMap((service, i) => {
      const seen = signals.get(i) ?? [];
      return seen.length === 0 ? [] : [{ service: service.id, signals: distinct(seen) }];
    }),
    offers: SERVICES.flatMap((service, i) => {
      const offers = offersOfPage(site, service, signals.get(i) ?? []);
      return offers.length === 0 ? [] : [{ service: service.id, offers }];
    }),
    failures: [...failures].map(([i, { rule, message }]) => ({ service: SERVICES[i]!.id, rule, message })),
  };
}

/** The highest first; of those that count the same, in the order of the page. */
function offersOfPage(site: Site, service: Service, signals: readonly Signal[]): readonly ExplainedOffer[] {
  const { offers, worths, ceiling } = offersOn(site, service, signals);
  const levels = new Map(worths.map((worth) => [worth.offer, levelOf(worth, ceiling)]));
  return offers.map((offer) => ({ offer, level: levels.get(offer) ?? 0 })).toSorted((a, b) => b.level - a.level);
}

/** Signals that say the same of the same words are shown once. */
function distinct(signals: readonly Signal[]): readonly Signal[] {
  const seen = new Set<string>();
  return signals.filter(({ rule, effect, facet, level, quote, block, zone, heading }) => {
    const key = JSON.stringify([rule, effect, facet, level, quote, block, zone, heading]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function homeOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? url : `${parsed.origin}/`;
}
