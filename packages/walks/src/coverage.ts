import type { ArchiveTail } from '@beffroi/capture';
import { MOST_LEFT, SOFT_404 } from '@beffroi/capture/reading-archives';
import { pageKey, type ReadingCoverage, type Visit } from '@beffroi/domain';
import type { WalkedSite } from './pages-in-hand.ts';

/**
 * So many pages are enough however many more are known. The likeliest are read first, and the eighteen marks of none of the 51 invented towns that were walked to their
 * end rest on more than 27 pages; the others are those that lead there.
 */
export const ENOUGH_PAGES = 40;

/**
 * Below this share of what is known, a reading is thin. 41 invented towns were walked with 5 to 40 pages: where less than half of the known pages was read, 39 % of
 * the marks were those of the whole site; where half or more was, 85 %.
 */
export const LEAST_SHARE = 0.5;

/**
 * How much of a town's site was read, and whether that is little.
 *
 * @param tail of the archive; without one (an archive of another tool) what was left aside is not known
 */
export function coverageOf(
  { pages, visits }: Pick<WalkedSite, 'pages' | 'visits'>,
  tail: Pick<ArchiveTail, 'unasked'> | null,
): ReadingCoverage {
  const read = new Set(pages.filter(({ reach, result }) => reach === 'town' && result.kind === 'reading').map(({ url }) => pageKey(url)));
  const own = new Set(read);
  for (const { url, reach } of pages) if (reach === 'town') own.add(pageKey(url));
  for (const { url, reach, purpose, obstacle } of visits)
    if (reach === 'town' && purpose === 'page' && obstacle !== null) own.add(pageKey(url));
  const left = tail?.unasked ?? [];
  for (const { url, reach, purpose } of left) if (reach === 'town' && purpose === 'page') own.add(pageKey(url));
  const dead = visits.filter((visit) => own.has(pageKey(visit.referrer ?? '')) && leadsNowhere(visit)).map(({ url }) => pageKey(url));
  // What was read after all is there.
  const broken = new Set(dead.filter((key) => !read.has(key)));
  for (const key of broken) own.delete(key);
  const counts = { read: read.size, known: own.size, broken: broken.size };
  return { ...counts, more: left.length >= MOST_LEFT, thin: isThin(counts) };
}

/** Where nothing was read nothing was observed either, and the reason is told with each service. A link that leads nowhere may have led to a page that was needed. */
export function isThin({ read, known, broken }: Pick<ReadingCoverage, 'read' | 'known' | 'broken'>): boolean {
  return read > 0 && read < ENOUGH_PAGES && read < LEAST_SHARE * (known + broken);
}

/** For a citizen nothing is there: the server says so, in whatever words, or the name is gone. A server that is tired may be back. */
function leadsNowhere({ purpose, status, detail, obstacle }: Visit): boolean {
  if (purpose !== 'page' && purpose !== 'document') return false;
  if (status !== null) return status === 404 || status === 410 || detail.startsWith(SOFT_404);
  return obstacle === 'down' && /ENOTFOUND|certificate has expired/i.test(detail);
}
