import { type Instant, instantFrom, type Visit } from '@beffroi/domain';
import type { ReadingResult } from '@beffroi/reading';
import { annotateSite, SERVICES, signalsOf } from '@beffroi/services/judge';

/**
 * The most that one page supports by itself for each service of which it says something: what somebody sees who watches a town being read. No finding: other pages may lift or refuse it.
 */
export function pageSupport(visit: Pick<Visit, 'url' | 'digest' | 'instant'>, result: ReadingResult): Readonly<Record<string, number>> {
  if (result.kind !== 'reading' || visit.digest === null) return {};
  const page = { url: visit.url, digest: visit.digest, reach: 'town', rendered: false, result } as const;
  const instant: Instant = instantFrom(Date.parse(visit.instant));
  const site = annotateSite({ instant, start: visit.url, home: visit.url, town: null, visits: [], pages: [page], unasked: [] });
  const { signals } = signalsOf(site);
  const seen = new Map<string, number>();
  for (const [place, all] of signals) {
    const levels = all.filter(({ effect, weight }) => effect === 'supports' && weight !== 'weak').map(({ level }) => level);
    if (levels.length > 0) seen.set(SERVICES[place]!.id, Math.max(...levels));
  }
  return Object.fromEntries(seen);
}
