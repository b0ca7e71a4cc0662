import type { Instant, Obstacle, Purpose, Visit } from '@beffroi/domain';
import type { ArchivedExchange, ArchiveReader } from './archive-reading.ts';
import { headerValue } from './http-block.ts';

/** What can be said of a collection that left no ledger. */
export interface ForeignVisits {
  /** The town's site: `options.start`, else the first page of HTML that was answered. `null` without one. */
  readonly home: string | null;
  /** Moment of the latest capture; `null` when there is none. It dates the audit. */
  readonly instant: Instant | null;
  readonly visits: readonly Visit[];
}

/**
 * Derives the visits of an archive that another tool made, or that was cut, from its captures. Pictures, style sheets, scripts
 * and the like are left out: the assessor does not know them. What was never asked cannot be told from what failed, so
 * there are obstacles only where something answered with one.
 *
 * `rendering` documents become visits of their own, as in a ledger.
 */
export async function visitsOfForeignArchive(archive: ArchiveReader, options: { readonly start?: string } = {}): Promise<ForeignVisits> {
  const visits: Omit<Visit, 'reach'>[] = [];
  const referrers = new Map<string, string>();
  for (const entry of archive.entries) if (entry.referrer !== null) referrers.set(entry.url, withoutFragment(entry.referrer));
  let instant: Instant | null = null;
  for await (const capture of archive.captures()) {
    const purpose = purposeOf(capture);
    if (purpose === null) continue;
    if (instant === null || capture.instant > instant) instant = capture.instant;
    const url = withoutFragment(capture.url);
    visits.push({
      url,
      referrer: referrers.get(capture.url) ?? null,
      purpose,
      method: capture.method,
      instant: capture.instant,
      milliseconds: 0,
      robots: 'unasked',
      status: capture.status === 0 ? null : capture.status,
      contentType: capture.contentType,
      bytes: capture.body.byteLength,
      digest: capture.body.byteLength === 0 ? null : capture.digest,
      location: locationOf(capture),
      obstacle: obstacleOf(capture.status),
      detail: '',
      truncated: capture.truncated,
    });
  }
  const first = visits.find((visit) => visit.purpose === 'page' && visit.status === 200);
  const home = options.start ?? first?.url ?? null;
  const own = home === null ? null : siteOf(home);
  return { home, instant, visits: visits.map((visit) => ({ ...visit, reach: siteOf(visit.url) === own ? 'town' : 'hop' })) };
}

/** `null` for what no page links to as something to read. */
function purposeOf(capture: ArchivedExchange): Purpose | null {
  if (capture.rendered) return 'rendering';
  const path = pathOf(capture.url).toLowerCase();
  if (path === '/robots.txt') return 'robots';
  const mime = (capture.contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (/sitemap[^/]*\.xml(?:\.gz)?$/.test(path)) return 'sitemap';
  if (/^application\/(?:pdf|msword|rtf|vnd\.(?:oasis|openxmlformats|ms-excel|ms-word)\b)/.test(mime)) return 'document';
  if (/\.(?:pdf|docx?|odt|rtf|xlsx?|ods)$/.test(path)) return 'document';
  if (mime === '' || mime === 'text/html' || mime === 'application/xhtml+xml') return 'page';
  return null;
}

function locationOf(capture: ArchivedExchange): string | null {
  if (capture.status < 300 || capture.status > 399) return null;
  const location = headerValue(capture.headers, 'Location');
  if (location === null || !URL.canParse(location, capture.url)) return null;
  return withoutFragment(new URL(location, capture.url).href);
}

function obstacleOf(status: number): Obstacle | null {
  if (status === 401) return 'login';
  if (status === 403 || status === 429 || status === 451) return 'blocked';
  return status === 0 || status >= 500 ? 'down' : null;
}

/** The last two labels of a host: `mediatheque.rivebelle.fr` and `www.rivebelle.fr` are one site. A public suffix of two labels is rare among town sites. */
function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : url;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
