import { type Instant, instantFrom, type Visit } from '@beffroi/domain';
import type { ReadingResult } from '@beffroi/reading';
import { assess } from '@beffroi/services/judge';

/**
 * The level of each service of which one page says something, were it all there is: what somebody sees who watches a town being read. No finding: other pages may lift or refuse it.
 *
 * @param visit the page's own
 */
export function pageSupport(visit: Visit, result: ReadingResult): Readonly<Record<string, number>> {
  if (result.kind !== 'reading' || visit.digest === null) return {};
  const page = { url: visit.url, digest: visit.digest, reach: 'town', rendered: false, result } as const;
  const instant: Instant = instantFrom(Date.parse(visit.instant));
  // Not as the site's home, since a home page is judged otherwise than a page below it.
  const alone = { instant, start: visit.url, home: null, town: null, visits: [visit], pages: [page], unasked: [] };
  const seen = assess(alone).flatMap(({ indicator, level }) => (level === null || level === 0 ? [] : [[indicator, level] as const]));
  return Object.fromEntries(seen);
}
