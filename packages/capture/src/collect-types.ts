import type { Digest, Obstacle, Reach, Visit } from '@beffroi/domain';
import type { Clock } from './clock.ts';
import type { Gates } from './polite.ts';
import type { Limits } from './source.ts';

/** Addresses left aside that are kept, best first: more are a number that says no more. */
export const MOST_LEFT = 200;

/** An address worth asking, as the crawl strategy judges it. */
export interface CandidateLink {
  readonly url: string;
  /** The higher the sooner. 0 is a link like any other. */
  readonly score: number;
  readonly purpose: 'page' | 'document';
  readonly reach: Reach;
  /** The document itself is wanted, and not only that it is there. */
  readonly whole?: boolean;
}

/** A page that was captured and may lead on. `body` is what the archive holds for it. */
export interface CapturedPage {
  readonly visit: Visit;
  readonly body: Uint8Array;
  /** Hops of host already made to come here: 0 on the town's own hosts. */
  readonly hops: 0 | 1;
}

/** What the crawl strategy makes of a page. */
export interface Sight {
  readonly candidates: readonly CandidateLink[];
  /** The page says that its content is elsewhere (meta refresh): followed like a redirect. */
  readonly refresh: string | null;
  /** A browser would see more than the bytes show. */
  readonly wantsRendering: boolean;
  /** The capture is not the page: a bot wall, a consent wall, a login. Recorded on the visit. */
  readonly wall: 'blocked' | 'login' | null;
  /** The page is there and was not read: it is more than may be read of a page or a town, or its reading had to be ended. Recorded on the visit. */
  readonly unread?: Unread | null;
  /** An error page that answers 200. */
  readonly soft404: boolean;
  /** Absolute `rel=canonical`. Only believed where it names the same path with fewer parameters. */
  readonly canonical?: string | null;
}

/** Why a page that was captured was not read, as its visit says it. */
export interface Unread {
  readonly obstacle: Obstacle;
  readonly detail: string;
}

/** The eyes of the collector, given by who knows what is looked for. Pure: same page, same sight; it may take its time elsewhere than on this loop. */
export interface CrawlStrategy {
  look(page: CapturedPage): Sight | Promise<Sight>;
  /** Score and purpose of an address that a sitemap names, of which nothing else is known; `null` to leave it. */
  rate(url: string): CandidateLink | null;
  /** Whether a file that stood behind a page's link is a document that is wanted whole (default: none is). */
  wants?(file: { readonly url: string; readonly contentType: string | null }): boolean;
}

/** A page as a browser drew it. */
export interface DrawnPage {
  /** The resulting document, UTF-8. */
  readonly html: Uint8Array;
  /** Where the page came to rest, absolute, without fragment. */
  readonly finalUrl: string;
  readonly truncated: boolean;
  /** Time that the drawing took. */
  readonly milliseconds: number;
  /** What the page's scripts asked for meanwhile. */
  readonly requests: readonly { readonly url: string; readonly status: number | null; readonly bytes: number; readonly detail: string }[];
}

/**
 * Draws a page of which a browser would see more. `permit` is to be asked before each request that the page makes: it minds robots.txt
 * and the pace of the host. `null` when it could not be drawn, or not any more within what is allowed.
 */
export type Draw = (page: CapturedPage, permit: (url: string) => Promise<boolean>) => Promise<DrawnPage | null>;

/** What a collection is asked for, and within which bounds. */
export interface CollectOptions {
  readonly start: string;
  readonly crawlStrategy: CrawlStrategy;
  /** Words of the town's name, by which its part of a domain that many towns share is known. */
  readonly townWords?: readonly string[];
  /** Domains that several towns share, beyond those that every program knows. */
  readonly sharedDomains?: readonly string[];
  /** Pages (GET of HTML) to ask at most, robots and sitemaps not counted (default 80). */
  readonly budget: number;
  /** Documents to probe, or to fetch where they are wanted whole, at most (default 60). */
  readonly documents: number;
  /** Bytes of a document that is wanted whole (default 50,000,000). */
  readonly documentBytes?: number;
  /** Pages on hosts one hop away at most, in all (default 20), counted inside `budget`. */
  readonly hopPages: number;
  /** Minimum milliseconds between the end of a request to a host and the next to it (default 1,000). */
  readonly interval: number;
  readonly limits: Limits;
  /** Redirects in a row at most (default 10). */
  readonly redirects: number;
  /** Milliseconds for the whole town at most (default 30 minutes). */
  readonly milliseconds: number;
  readonly userAgent: string;
  /**
   * Requests at a time to one host (default 1, at most 8). Only where `interval` is 0 and the host's address is the caller's own
   * (loopback, private); a public host is always asked one at a time, and not more often than every 250 ms.
   */
  readonly concurrency?: number;
  /** Milliseconds that a robots.txt's crawl-delay may ask for at most (default 30,000). */
  readonly crawlDelayCap?: number;
  /** Time, for tests; the machine's own without it. */
  readonly clock?: Clock;
  /** The gates of hosts, to be shared by collections that run at once, so that a vendor's host is asked by one at a time. */
  readonly rateLimiters?: Gates;
  /** A browser; without one, pages that scripts draw are kept as they came. */
  readonly draw?: Draw;
  /** Nobody holds a page's bytes beyond the crawl strategy's look and the sink's `write`: their memory is given back at once, which garbage of that kind else waits long for (default false). */
  readonly givesBodiesBack?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: Progress) => void;
}

/** What a collection tells while it runs. */
export type Progress = { readonly kind: 'visit'; readonly visit: Visit; readonly pages: number; readonly waiting: number };

/** What a collection ends in; the bodies are in the archive. */
export interface Collection {
  readonly start: string;
  /** The town's site after redirects of the start: `https://www.rivebelle.fr/`. `null` when the start could not be captured. */
  readonly home: string | null;
  readonly visits: readonly Visit[];
  /** Leads that the budget left unasked, best first, at most `MOST_LEFT`. */
  readonly unasked: readonly CandidateLink[];
  readonly ended: 'exhausted' | 'budget' | 'time' | 'stopped' | 'obstacle';
}

/** Where captures go as they come. The archive is one; a test's memory another. Where a walk gives bodies back, their bytes are there until `write` resolves. */
export interface CaptureSink {
  write(capture: { readonly visit: Visit; readonly exchange: Exchange | null }): Promise<void>;
}

/** The raw exchange of a visit that was answered. */
export interface Exchange {
  readonly request: readonly (readonly [string, string])[];
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  readonly address: string | null;
  readonly digest: Digest;
}
