import type { Digest } from '@beffroi/domain';
import type { Network } from '../judge/account.ts';
import { isOnSite, type LinkedAccount, linkedAccount } from './account-links.ts';
import type { SiteLink } from './unit-register.ts';

/** An account that a town's own pages lead to. Whose it is, nobody has decided: a footer also names the maker of the site, and the region. */
export interface ProposedAccount {
  /** How it can be read; `null` where it cannot be read openly. */
  readonly network: Network | null;
  /** Where it is: `fediverse`, `facebook` … */
  readonly on: LinkedAccount['on'];
  readonly reason: LinkedAccount['reason'];
  readonly address: string;
  readonly handle: string | null;
  /** The page that leads to it: one that says `rel=me` before others. */
  readonly page: string;
  readonly digest: Digest | null;
  readonly rel: string;
  /** How many of the pages that were kept lead to it. */
  readonly pages: number;
}

/**
 * Accounts and feeds out of the links of a town's archived pages (`siteLinksOf`), each once, those that call themselves the town's own (`rel=me`) first, then those that most pages lead to.
 *
 * @param domains the town's own: a feed elsewhere is somebody else's
 */
export function proposedAccounts(links: readonly SiteLink[], domains: readonly string[]): readonly ProposedAccount[] {
  const found = new Map<string, ProposedAccount>();
  for (const link of links) {
    const account = link.rel.startsWith('alternate ') ? feedOf(link, domains) : linkedAccount(link.url, link.rel);
    if (account === null) continue;
    const key = `${account.on} ${account.id}`;
    const known = found.get(key);
    const better = known === undefined || (isMe(link.rel) && !isMe(known.rel));
    const { network, on, reason, address, handle } = account;
    const one = better ? { network, on, reason, address, handle, page: link.page, digest: link.digest, rel: link.rel, pages: 0 } : known;
    found.set(key, { ...one, pages: (known?.pages ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => Number(isMe(other.rel)) - Number(isMe(one.rel)) || other.pages - one.pages);
}

/** Feeds of comments say what others write. */
const OF_COMMENTS = /\/comments\/feed\/?$|[?&]feed=comments|\/comments?\.(?:xml|rss|atom)$/i;

function feedOf({ url }: SiteLink, domains: readonly string[]): LinkedAccount | null {
  if (OF_COMMENTS.test(url) || !isOnSite(url, domains)) return null;
  return { on: 'feed', id: url, address: url, handle: null, network: 'feed', reason: null };
}

const isMe = (rel: string): boolean => /(?:^|\s)me(?:\s|$)/i.test(rel);
