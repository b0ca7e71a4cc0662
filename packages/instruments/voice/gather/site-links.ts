import type { ArchiveReader } from '@beffroi/capture';
import { decode } from '@beffroi/reading';
import { Parser } from 'htmlparser2';
import { linkedAccount } from './account-links.ts';
import type { SiteLink } from './unit-register.ts';

/** Links of one page that are looked at, and links to accounts that are kept of one site. */
const OF_PAGE = 5_000;
const OF_SITE = 2_000;

/** Each account is kept with so many of the pages that lead to it. */
const PAGES_OF_ACCOUNT = 5;

const FEED = /^application\/(?:rss\+xml|atom\+xml|feed\+json)/i;

/** A link as a page holds it. */
interface PageLink {
  readonly url: string;
  readonly rel: string;
}

/**
 * Links of a town's archived pages to accounts and feeds, with the page that holds each, in the order of the archive. Of an account that every page leads to, the first pages
 * and the first that says `rel=me`.
 */
export async function siteLinksOf(archive: ArchiveReader): Promise<readonly SiteLink[]> {
  const found: SiteLink[] = [];
  const pages = new Map<string, number>();
  for await (const { url, body, contentType, digest, status } of archive.captures()) {
    if (status !== 200 || !/^\s*(?:text\/html|application\/xhtml)/i.test(contentType ?? '')) continue;
    for (const link of accountLinksIn(body, url, contentType)) {
      const key = `${link.url} ${/(?:^|\s)me(?:\s|$)/i.test(link.rel) ? 'me' : ''}`;
      const times = (pages.get(key) ?? 0) + 1;
      pages.set(key, times);
      if (times <= PAGES_OF_ACCOUNT && found.length < OF_SITE) found.push({ url: link.url, page: url, digest, rel: link.rel });
    }
  }
  return found;
}

/** Links of one page that lead to an account or a feed, each once. */
export function accountLinksIn(body: Uint8Array, page: string, contentType: string | null): readonly PageLink[] {
  const links = new Map<string, PageLink>();
  let base = page;
  let seen = 0;
  const take = (href: string, rel: string, type: string): void => {
    if (seen++ >= OF_PAGE) return;
    const url = URL.parse(href.trim(), base)?.href ?? '';
    const feed = /(?:^|\s)alternate(?:\s|$)/i.test(rel) && FEED.test(type);
    if (!feed && linkedAccount(url, rel) === null) return;
    const key = `${url} ${rel}`;
    if (/^https?:/.test(url) && !links.has(key))
      links.set(key, { url, rel: feed ? `alternate ${type.split(';')[0]!.trim()}` : rel.trim().slice(0, 100) });
  };
  const parser = new Parser({
    onopentag(name, { href, rel = '', type = '' }) {
      if (href === undefined || href.length > 2000) return;
      if (name === 'base') base = URL.parse(href, page)?.href ?? page;
      if (name === 'a' || name === 'link' || name === 'area') take(href, rel, type);
    },
  });
  parser.end(decode(body, contentType).text);
  return [...links.values()];
}
