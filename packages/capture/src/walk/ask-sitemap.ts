import { normalise } from '../address.ts';
import type { Waiting } from '../frontier.ts';
import { readSitemap, SITEMAP_BYTES } from '../sitemap.ts';
import { errandOf, redirectOf } from './answers.ts';
import type { Parts } from './parts.ts';

const SITEMAP_DEPTH = 2;

/** Asks for a sitemap, and puts the town's pages and further sitemaps that it names in line. */
export async function askSitemap({ options, asker, ledger, town, ways, turns }: Parts, item: Waiting): Promise<void> {
  const asked = await asker.ask({ ...errandOf(item, 'sitemap', asker.allowed), method: 'GET', bodyBytes: SITEMAP_BYTES });
  await turns.of(item);
  if (asked === null) return;
  const { answer, draft } = asked;
  await ledger.record(draft, answer.kind === 'response' ? answer : null);
  if (answer.kind === 'obstacle') return;
  const target = redirectOf(answer, item.url);
  if (target !== null && item.redirects < 3 && town.has(target.resolved)) ways.addSitemap(target.resolved, item.depth, item.redirects + 1);
  if (answer.status !== 200) return;
  const { kind, urls } = await readSitemap(answer.body);
  if (kind === 'index') {
    if (item.depth >= SITEMAP_DEPTH) return;
    for (const url of [...urls].sort((one, other) => Number(isMinor(one)) - Number(isMinor(other)))) {
      const child = normalise(url, item.url);
      if (child !== null && town.has(child)) ways.addSitemap(child, item.depth + 1, 0);
    }
    return;
  }
  for (const url of urls) {
    const page = normalise(url, item.url);
    if (page === null || !town.has(page)) continue;
    const candidate = options.crawlStrategy.rate(page);
    if (candidate !== null) ways.addCandidate(candidate, { ...item, hops: 0, url: item.url }, null);
  }
}

/** Sitemaps of what is not a town's services, read last. */
function isMinor(url: string): boolean {
  return /attachment|author|image|video|news|post_tag|tag|event|agenda|actualit|archive/i.test(url);
}
