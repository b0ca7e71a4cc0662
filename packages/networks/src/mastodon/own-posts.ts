import { idIn, listIn, objectIn } from '@beffroi/domain/json-values';
import type { Doubt, OutgoingPost } from '../port.ts';
import { NetworkRefusal } from '../refusal.ts';
import { inPath, type MastodonApi } from './api.ts';
import { isSameText } from './same-text.ts';
import { type Status, type StatusReader, statusIn } from './statuses.ts';

/** Posts of a page: the most that Mastodon gives. */
const PAGE = 40;

/** Pages that are looked through at most. */
const PAGES = 50;

/** Milliseconds that clocks may differ by: the server's may be an hour off, and nobody can ask it which hour it wrote. */
const CLOCKS = 2 * 3600_000;

/** Milliseconds before a first try, by our clock, that what is looked through may have been written in: the look goes back by one difference of clocks, and the server's may be behind by another. */
export const LOOKS_BACK = 2 * CLOCKS;

/**
 * Looks through the account's own posts for one that was sent.
 *
 * @returns the post; `null` where it is surely not there
 * @throws NetworkRefusal whose `taken` is `perhaps` where that cannot be told
 */
export async function findOwn(
  api: MastodonApi,
  account: string,
  reader: StatusReader,
  post: OutgoingPost,
  doubt: Doubt,
): Promise<Status | null> {
  const oldest = doubt.since.getTime() - CLOCKS;
  const seen = new Set<string>();
  let after: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const statuses = await pageOf(api, account, after);
    const fresh = statuses.filter((value) => isFresh(value, seen));
    const read = fresh.map((value) => statusIn(value, reader)).filter((status) => status !== null);
    const found = read.find((status) => isThat(status, post, doubt, oldest));
    if (found !== undefined) return found;
    // Pinned posts may come first, and old ones last.
    const last = read.at(-1);
    if (last !== undefined && last.at.getTime() < oldest) return null;
    if (fresh.length === 0) {
      // Nothing new: the end, or a server that gives one page again and again.
      if (statuses.length < reader.dialect.ownPosts) return null;
      break;
    }
    after = idIn(objectIn(fresh.at(-1))['id']);
  }
  throw new NetworkRefusal('unreachable', `${new URL(api.origin).host} does not show all posts that may be this one`, { taken: 'perhaps' });
}

async function pageOf(api: MastodonApi, account: string, after: string | null): Promise<readonly unknown[]> {
  const more = after === null ? '' : `&max_id=${encodeURIComponent(after)}`;
  try {
    return listIn(await api.said(`/api/v1/accounts/${inPath(account)}/statuses?limit=${PAGE}&exclude_reblogs=true${more}`));
  } catch (error) {
    if (!(error instanceof NetworkRefusal)) throw error;
    // Whatever hinders the look: the post may stand.
    throw new NetworkRefusal(error.code, error.message, { taken: 'perhaps', retryAt: error.retryAt, cause: error });
  }
}

function isFresh(value: unknown, seen: Set<string>): boolean {
  const id = idIn(objectIn(value)['id']);
  if (id === null || seen.has(id)) return false;
  seen.add(id);
  return true;
}

function isThat(status: Status, post: OutgoingPost, { known }: Doubt, oldest: number): boolean {
  const parent = post.replyTo?.parent.id ?? null;
  return (
    !known.has(status.id) &&
    status.at.getTime() >= oldest &&
    status.parentId === parent &&
    isSameText(post.text, { source: status.source, shown: status.text })
  );
}
