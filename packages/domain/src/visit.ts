import type { Digest } from './digest.ts';
import type { Instant } from './instant.ts';
import type { Obstacle } from './obstacle.ts';

/** What a URL was asked for. */
export type Purpose =
  | 'robots'
  | 'sitemap'
  | 'page'
  /** A file that only has to exist: asked by HEAD or for its first bytes. */
  | 'document'
  /** The same page again, drawn by a browser; its body is the resulting document as HTML. */
  | 'rendering'
  /** What a page's scripts asked for while it was drawn: a line of the ledger without a body in the archive. */
  | 'asset';

/** Where a URL was found to belong when it was followed. */
export type Reach =
  /** The town's own site: the host of the start, its variants, and the town's other hosts. */
  | 'town'
  /** Another body's or a vendor's host, one hop away from the town's pages. */
  | 'hop';

/**
 * One URL asked once, whatever came of it: a line of the ledger that a town can be shown, and all that the
 * assessor may know of the network. A visit has either a `status` (something answered) or an `obstacle`, or both
 * (403 is a status and `blocked`).
 */
export interface Visit {
  /** The URL asked, absolute, without fragment. */
  readonly url: string;
  /** The page whose link led here; `null` for the start, robots.txt and sitemaps. */
  readonly referrer: string | null;
  readonly purpose: Purpose;
  readonly reach: Reach;
  readonly method: 'GET' | 'HEAD';
  readonly instant: Instant;
  /** Time from asking to the last byte. */
  readonly milliseconds: number;
  /** `unasked` for robots.txt itself and for sources that have no robots (files, archives). */
  readonly robots: 'allowed' | 'disallowed' | 'unasked';
  /** HTTP status; `null` when nothing answered or nothing was asked. */
  readonly status: number | null;
  /** `Content-Type` as received, with its parameters; `null` without one. */
  readonly contentType: string | null;
  /** Bytes received on the wire, body only. */
  readonly bytes: number;
  /** Of the body after content-decoding; `null` when there is none. */
  readonly digest: Digest | null;
  /** Absolute target of a redirect; `null` when it is none. */
  readonly location: string | null;
  readonly obstacle: Obstacle | null;
  /** One line for a person: what exactly happened. Empty when all went well. */
  readonly detail: string;
  /** True when a limit cut the body. */
  readonly truncated: boolean;
}
